import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileFor, isOwnPage } from '../../../electron/main/own-pages.ts';

const FOLDER = path.resolve('out', 'renderer');

describe('addresses of own pages', () => {
  test.each([
    ['app://workbench/', 'index.html'],
    ['app://workbench/index.html?x=1#y', 'index.html'],
    ['app://workbench/assets/index-1.js', path.join('assets', 'index-1.js')],
    ['app://workbench/assets/%E5%9B%BE.svg', path.join('assets', '图.svg')],
    // The address is made plain before it is used, so these stay inside.
    ['app://workbench/../../package.json', 'package.json'],
    ['app://workbench/%2e%2e/package.json', 'package.json'],
  ])('%s stands for %s', (url, file) => {
    expect(fileFor(FOLDER, url)).toBe(path.join(FOLDER, file));
  });

  test.each([
    'app://workbench/..%2f..%2fpackage.json',
    'app://workbench/assets/..%2F..%2F..%2Fpackage.json',
    'app://workbench/..%5c..%5cpackage.json',
    'app://workbench/a%00.js',
    'app://workbench/%E0%A4%A',
    'app://elsewhere/index.html',
    'app://workbench.elsewhere/index.html',
    'file:///etc/passwd',
    '',
  ])('%s stands for nothing', (url) => {
    expect(fileFor(FOLDER, url)).toBeUndefined();
  });

  test('only the exact origin is own', () => {
    expect(isOwnPage('app://workbench/index.html')).toBe(true);
    for (const url of ['app://workbenchx/', 'https://workbench/', 'about:blank', 'data:text/html,x', '']) {
      expect(isOwnPage(url)).toBe(false);
    }
  });
});

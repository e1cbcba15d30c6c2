// Owns the tests of the list of licences that goes out with the program.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { shippedLicences } from '../../../electron/dev/licences.ts';
import { projectRoot } from '../../../electron/dev/project.ts';

const licences = shippedLicences();
const names = licences.map(({ name }) => name);

it('names what is imported, what that needs, what is copied, and the runtime', () => {
  const direct = [
    'react',
    'driver.js',
    'better-sqlite3',
    'elkjs',
    'highs',
    '@expo-google-fonts/noto-sans-sc',
    'electron',
  ];
  expect(direct.filter((name) => !names.includes(name))).toEqual([]);
  // What react-dom and pdfkit bring with them.
  expect(['scheduler', 'fontkit'].filter((name) => !names.includes(name))).toEqual([]);
  const lines = licences.map(({ name, version }) => `${name} ${version}`);
  expect(new Set(lines).size).toBe(lines.length);
});

it('leaves out the tools', () => {
  const manifest = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const tools = ['vitest', '@biomejs/biome', 'knip', 'vite', 'typescript', '@playwright/test', 'electron-builder'];
  expect(tools.filter((name) => !(name in manifest.devDependencies))).toEqual([]);
  expect(tools.filter((name) => names.includes(name))).toEqual([]);
});

it('knows the licence of each, but for one old package that names none', () => {
  expect(licences.filter(({ licence }) => licence === '').map(({ name }) => name)).toEqual(['buffers']);
});

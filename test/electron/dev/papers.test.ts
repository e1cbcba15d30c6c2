// What the papers say of the tree, the commands and the libraries is so.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { BRANCH_PAGE, SIDES } from '../../../electron/dev/floors.ts';
import { projectRoot } from '../../../electron/dev/project.ts';

const PAPERS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');
const quotedIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, quoted = '']) => quoted);
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** Rooms that are named before they are there: in ARCHITECTURE's table of what is to come. */
const toCome = new Set(
  quotedIn(read('ARCHITECTURE.md').split('What is still to come')[1]?.split('## Imports')[0] ?? ''),
);

test.each(PAPERS)('every place that %s names is there', (paper) => {
  const places = quotedIn(read(paper)).filter((quoted) =>
    /^(shared|electron|renderer|test|resources|docs)\/[\w@./-]*$/.test(quoted),
  );
  const missing = places.filter((place) => !existsSync(path.join(projectRoot, place)));
  expect(missing.filter((place) => !toCome.has(place.replace(/\/$/, '')))).toEqual([]);
});

test.each(PAPERS)('every command that %s names is there', (paper) => {
  const named = [...read(paper).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test('every script of package.json is told of', () => {
  const told = PAPERS.map(read).join('\n');
  const own = ['start', 'test', 'build', 'package', 'icons', 'pictures'];
  expect(
    Object.keys(manifest.scripts).filter(
      (name) => !own.includes(name) && !told.includes(`npm run ${name}`) && !told.includes(`npm run -s ${name}`),
    ),
  ).toEqual([]);
});

test('every library has a line that says why', () => {
  const [, table = ''] = read('ARCHITECTURE.md').split('## Libraries');
  const told = table.split('\n').flatMap((line) => quotedIn(line.split('|')[1] ?? ''));
  const used = [manifest.dependencies, manifest.optionalDependencies, manifest.devDependencies].flatMap(Object.keys);
  const isTold = (name: string) => told.includes(name) || (name.startsWith('@types/') && told.includes('@types/*'));
  expect(used.filter((name) => !isTold(name))).toEqual([]);
  expect(told.filter((name) => name !== '@types/*' && !used.includes(name))).toEqual([]);
});

test('every decision has its day', () => {
  const [, decisions = ''] = read('ARCHITECTURE.md').split(/\n## (?:Decisions|Libraries)/);
  const entries = decisions.split('\n').filter((line) => line.startsWith('- '));
  expect(entries.length).toBeGreaterThan(40);
  expect(entries.filter((line) => !/^- 20\d\d-\d\d-\d\d \*\*[^*]+\*\*/.test(line))).toEqual([]);
});

test('the tree names every folder of the sides that has rooms', () => {
  const tree = read('ARCHITECTURE.md').split('```')[1] ?? '';
  const parts = [...SIDES.flat(), BRANCH_PAGE].map(({ path: place }) => place.split('/').slice(0, 2)[1] ?? '');
  const missing = new Set(parts.filter((name) => !tree.includes(/\.\w+$/.test(name) ? name : `${name}/`)));
  missing.delete('main.tsx');
  expect([...missing]).toEqual([]);
});

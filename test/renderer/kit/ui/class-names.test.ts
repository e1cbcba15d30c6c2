import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../../../renderer');

/** Classes that the style sheet gives a look to wherever they stand: selectors made of one class alone. */
function ownClasses(css: string): ReadonlySet<string> {
  const selectors = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{}]+(?=\{)/g) ?? [];
  const names = selectors.flatMap((list) => list.split(',')).map((selector) => selector.trim());
  return new Set(names.filter((name) => /^\.[\w-]+$/.test(name)));
}

/** Windows of their own: the branch's page never meets the workbench's sheets; on paper it looks otherwise than here. */
const WINDOWS = [
  { name: 'the workbench', holds: (file: string) => !file.startsWith('branch-page/'), least: 100 },
  { name: 'the branch page', holds: (file: string) => /^branch-page\/(?!styles\/print)/.test(file), least: 30 },
];

test.each(WINDOWS)('no two style sheets of $name give a look to the same class', ({ holds, least }) => {
  const owners = new Map<string, string[]>();
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  for (const file of files.filter((name) => name.endsWith('.css') && holds(name))) {
    for (const name of ownClasses(readFileSync(join(renderer, file), 'utf8'))) {
      owners.set(name, [...(owners.get(name) ?? []), file]);
    }
  }
  expect(owners.size).toBeGreaterThan(least);
  expect(Object.fromEntries([...owners].filter(([, among]) => among.length > 1))).toEqual({});
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../../renderer');

/** Classes that the style sheet gives a look to wherever they stand: selectors made of one class alone. */
function ownClasses(css: string): ReadonlySet<string> {
  const selectors = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{}]+(?=\{)/g) ?? [];
  const names = selectors.flatMap((list) => list.split(',')).map((selector) => selector.trim());
  return new Set(names.filter((name) => /^\.[\w-]+$/.test(name)));
}

test('no two style sheets give a look to the same class: all of them apply to the whole window', () => {
  const owners = new Map<string, string[]>();
  for (const file of readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  )) {
    for (const name of ownClasses(readFileSync(join(renderer, file), 'utf8'))) {
      owners.set(name, [...(owners.get(name) ?? []), file]);
    }
  }
  expect(owners.size).toBeGreaterThan(100);
  expect(Object.fromEntries([...owners].filter(([, files]) => files.length > 1))).toEqual({});
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../../renderer/app/commands.ts';

const renderer = join(import.meta.dirname, '../../../renderer');

test('no two commands have one id', () => {
  const ids = commands.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every command that a feature names by its id is there', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const named = files.flatMap((file) =>
    [...readFileSync(join(renderer, file), 'utf8').matchAll(/commandsById\(((?:'[\w.]+'(?:, )?)+)\)/g)].flatMap(
      ([, list = '']) => list.split(', ').map((id) => id.slice(1, -1)),
    ),
  );
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((id) => !commands.some((command) => command.id === id))).toEqual([]);
});

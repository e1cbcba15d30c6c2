import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkFloors } from '../../../electron/dev/check-floors.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A small house of files by their text. */
function house(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'floors-'));
  folders.push(folder);
  const least = { 'shared/i18n/a.ts': '', 'electron/cli/a.ts': '', 'renderer/app/a.ts': '' };
  for (const [file, text] of Object.entries({ ...least, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const WRONG: Readonly<Record<string, readonly [files: Readonly<Record<string, string>>, fault: RegExp]>> = {
  'a room that imports from above, a type alone': [
    {
      'shared/document/a.ts': "import type { B } from '../lint/b.ts'; export type A = B;",
      'shared/lint/b.ts': 'export type B = 1;',
    },
    /^shared\/document\/a\.ts → shared\/lint\/b\.ts \(shared\/document imports from above\)/,
  ],
  'an import that waits': [
    {
      'renderer/kit/ui/a.ts': "export const a = () => import('../../session/b.ts');",
      'renderer/session/b.ts': 'export const b = 1;',
    },
    /^renderer\/kit\/ui\/a\.ts → renderer\/session\/b\.ts/,
  ],
  'a feature that is not entered by its face': [
    {
      'renderer/app/b.ts': "import { c } from '../maps/c.ts'; export const b = c;",
      'renderer/maps/c.ts': 'export const c = 1;',
    },
    /^renderer\/app\/b\.ts → renderer\/maps\/c\.ts \(renderer\/maps is entered by its index\.ts\)/,
  ],
  'a table that asks its area': [
    {
      'electron/store/maps/maps-table.ts': "import { b } from './map-calls.ts'; export const a = b;",
      'electron/store/maps/map-calls.ts': 'export const b = 1;',
    },
    /^electron\/store\/maps\/maps-table\.ts → electron\/store\/maps\/map-calls\.ts/,
  ],
  'the domain that asks the window': [
    { 'shared/i18n/b.ts': "export * from '../../renderer/app/a.ts';" },
    /^shared\/i18n\/b\.ts → renderer\/app\/a\.ts/,
  ],
  'the store that imports Electron': [
    { 'electron/store/b.ts': "import { app } from 'electron'; export const b = app;" },
    /^electron\/store\/b\.ts → electron \(only electron\/main/,
  ],
  'the branch’s page that takes from the workbench': [
    { 'renderer/branch-page/a.ts': "import { b } from '../session/b.ts'; export const a = b;" },
    /^renderer\/branch-page\/a\.ts → renderer\/session\/b\.ts/,
  ],
  'a file in no room': [{ 'shared/utils/a.ts': 'export const a = 1;' }, /^shared\/utils\/a\.ts stands in no room/],
};

describe('each of these is a fault, and nothing else is one', async () => {
  const { faults } = await checkFloors(house(Object.assign({}, ...Object.values(WRONG).map(([files]) => files))));

  test.each(Object.entries(WRONG))('%s', (_name, [, fault]) => {
    expect(faults.filter((line) => fault.test(line))).toHaveLength(1);
  });

  test('nothing else', () => {
    expect(faults).toHaveLength(Object.keys(WRONG).length);
  });
});

test('imports that lead down, and a face, are none', async () => {
  const { faults, arrows } = await checkFloors(
    house({
      'shared/lint/a.ts': "import { b } from '../document/b.ts'; export const a = b;",
      'shared/document/b.ts': 'export const b = 1;',
      'renderer/app/b.ts': "import { c } from '../maps/index.ts'; export const b = c;",
      'renderer/maps/index.ts': "export { c } from './c.ts';",
      'renderer/maps/c.ts': 'export const c = 1;',
    }),
  );
  expect({ faults, arrows }).toEqual({ faults: [], arrows: 2 });
});

// Owns a new command: its object in the room of its area, its line in the list of commands, its test.
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../progress.ts';
import { before, checkName, inTurn, kebab, type Planner, withImport } from './plan.ts';

const LIST = 'renderer/app/commands.ts';

export const planCommand: Planner = (name, root) => {
  checkName(name, /^[a-z]+\.[a-z][A-Za-z0-9]*$/, 'layout.center');
  const [area = ''] = name.split('.');
  const room = roomOf(area, name, root);
  const file = kebab(name);
  const command = file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const face = `${room}/index.ts`;
  const hasFace = existsSync(path.join(root, face));
  const test = `test/${room}/${file}.test.ts`;
  return {
    files: {
      [`${room}/${file}.ts`]: commandFile(name, command, upTo('renderer', room)),
      [test]: testFile(name, command, `${upTo('', test)}${room}/${file}.ts`),
    },
    changes: {
      ...(hasFace && { [face]: before(/^export /m, `export { ${command} } from './${file}.ts';\n`) }),
      [LIST]: inTurn(
        withImport(`import { ${command} } from '../${room.slice('renderer/'.length)}/${hasFace ? 'index' : file}.ts';`),
        before(/^\];/m, `  ${command},\n`),
      ),
    },
    next: [
      `${room}/${file}.ts: its title, its key (or none), when it can be done, and what it does`,
      `${LIST}: its place in the list; palette, shortcut sheet and menus read it`,
      `${test}: what is different after it`,
    ],
  };
};

/** The room that has commands of this area. */
function roomOf(area: string, name: string, root: string): string {
  const files = globSync('renderer/**/*.ts', { cwd: root }).sort();
  const texts = files.map(
    (file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(root, file), 'utf8')] as const,
  );
  const commands = texts.filter(([, text]) => /: (readonly )?Command\b/.test(text));
  if (commands.some(([, text]) => text.includes(`id: '${name}'`))) throw new PlainError(`${name} is there already.`);
  const found = commands.find(([, text]) => new RegExp(`^ +id: '${area}\\.`, 'm').test(text));
  if (found) return path.posix.dirname(found[0]);
  const areas = commands.flatMap(([, text]) => [...text.matchAll(/^ +id: '([a-z]+)\./gm)].map(([, each]) => each));
  throw new PlainError(
    `No command begins with “${area}.”; there are: ${[...new Set(areas)].sort().join(', ')}. A new area is begun by hand: its group stands in renderer/kit/commands/groups.ts.`,
  );
}

/** `../../` from a folder (or a file's folder) up to `top`. */
function upTo(top: string, place: string): string {
  const folder = /\.\w+$/.test(place) ? path.posix.dirname(place) : place;
  return `${path.posix.relative(folder, top)}/`;
}

const commandFile = (
  name: string,
  command: string,
  up: string,
) => `// Owns one command: say in one sentence what it does.
import type { Command } from '${up}kit/commands/command.ts';

export const ${command}: Command = {
  id: '${name}',
  title: { zh: '待写', en: 'To be written' },
  scope: 'global',
  run: () => {
    throw new Error('${name} is not written yet: say here what it does');
  },
};
`;

const testFile = (name: string, command: string, from: string) => `import { expect, test } from 'vitest';
import { ${command} } from '${from}';

test('${name} has a title in both languages', () => {
  expect(${command}.title).not.toEqual({ zh: '待写', en: 'To be written' });
});

test('${name}: say what is different after it', () => {
  ${command}.run();
  expect('what is different afterwards').toBe('written here');
});
`;

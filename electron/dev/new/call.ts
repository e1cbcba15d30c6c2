// Owns a new call of the store: its line in the table, its handler beside those of its area, its test.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../progress.ts';
import { before, checkName, inTurn, kebab, type Planner } from './plan.ts';

const TABLE = 'shared/ipc.ts';

export const planCall: Planner = (name, root) => {
  checkName(name, /^[a-z]+\.[a-z][A-Za-z0-9]*$/, 'maps.archive');
  const [area = ''] = name.split('.');
  const test = `test/electron/store/${kebab(name)}.test.ts`;
  const handlers = handlersOf(area, root);
  return {
    files: { [test]: testFile(name) },
    changes: {
      [TABLE]: inTurn((text) => refuseTwice(text, name), afterArea(area, entryOf(name))),
      [handlers]: withHandler(area, name),
    },
    next: [
      `${TABLE}: what ${name} takes and answers; every answer is held against this`,
      `${handlers}: what it does. Where a dialog, the keyring or a path is needed: 'main' in the table, the handler in electron/main/calls/`,
      `${test}: what it answers, and what the store holds afterwards`,
      `in the window: call('${name}', { … }) of renderer/session/client.ts`,
    ],
  };
};

function refuseTwice(text: string, name: string): string {
  if (text.includes(`\n  '${name}': call(`)) throw new PlainError(`The call ${name} is there already.`);
  return text;
}

const entryOf = (name: string) => `  /** Say here what it does, and when it answers. */
  '${name}': call('store', nothing, z.object({ done: z.boolean() })),
`;

/** Behind the last call of the area. */
function afterArea(area: string, entry: string): (text: string) => string {
  return (text) => {
    const calls = [...text.matchAll(/^ {2}'([a-z]+)\.\w+': call\([\s\S]*?\),\n(?= {2}['/]|\} as const)/gm)];
    const last = calls.findLast(([, found]) => found === area);
    if (!last) {
      const areas = [...new Set(calls.map(([, found]) => found))].join(', ');
      throw new PlainError(`No call begins with “${area}.”; there are: ${areas}. A new area is begun by hand.`);
    }
    const end = last.index + last[0].length;
    return text.slice(0, end) + entry + text.slice(end);
  };
}

/** The file whose handlers are all of the area, else the first that has one of it. */
function handlersOf(area: string, root: string): string {
  const files = globSync('electron/store/*/*-calls.ts', { cwd: root }).sort();
  const texts = files.map(
    (file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(root, file), 'utf8')] as const,
  );
  const own =
    texts.find(([, text]) => takesWhole(area, text)) ??
    texts.find(([, text]) => new RegExp(`^ {2}'${area}\\.`, 'm').test(text));
  if (!own) throw new PlainError(`The store has no handler of a call that begins with “${area}.”.`);
  return own[0];
}

const takesWhole = (area: string, text: string) => text.includes(`\`${area}.\${string}\``);

/** The type of the handlers names their calls one by one, or by a pattern that takes the new one too. */
function withHandler(area: string, name: string): (text: string) => string {
  const handler = `  '${name}': () => {
    throw new Error('${name} is not written yet: say here what it does and answers');
  },
`;
  return (text) => {
    const named = takesWhole(area, text) ? text : text.replace(/Handlers<\s*\|?/, (found) => `${found} '${name}' | `);
    const start = named.search(/^export const \w+(Handlers|Calls)\b/m);
    if (start === -1) throw new PlainError('The handlers were not found; the change has to be made by hand.');
    return named.slice(0, start) + before(/^\};/m, handler)(named.slice(start));
  };
}

const testFile = (name: string) => `import { expect, it } from 'vitest';
import { openTestStore } from './store-under-test.ts';

it('${name}: say what it promises', async () => {
  const store = openTestStore();
  // Give it its arguments, then look at the answer and at what the store holds afterwards.
  expect(await store.value('${name}', {})).toEqual({ done: true });
});
`;

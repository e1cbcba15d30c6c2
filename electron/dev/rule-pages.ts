// Owns `npm run rule-pages`: makes docs/rules anew from the rules and the maps of their own tests.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { PlainError, runMain, say } from './progress.ts';
import { commandOf, projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';

const PAGES = 'docs/rules';
/** Each of them writes the page of its rule; the last one the list of them. */
const TESTS = [
  'test/shared/lint/rules/',
  'test/shared/overlay/overlay-breaks-lock.test.ts',
  'test/shared/lint/rule-pages.test.ts',
];

await runMain(async () => {
  await rm(path.join(projectRoot, PAGES), { recursive: true, force: true });
  const args = [commandOf('vitest'), 'run', '--reporter=dot', ...TESTS];
  const { code, output } = await runCommand(process.execPath, args, {
    label: 'making the pages',
    env: { ...process.env, RULE_PAGES: 'write', NO_COLOR: '1' },
  });
  if (code !== 0) throw new PlainError(`The rules' tests failed, so their pages are not complete:\n${output.trim()}`);
  say(`Written: ${PAGES}`);
  return 0;
});

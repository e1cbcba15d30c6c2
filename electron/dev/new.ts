// Owns `npm run new`: puts the files of a new thing into their rooms, with a test that fails until they are filled in.
import { planCall } from './new/call.ts';
import { planCommand } from './new/command.ts';
import { planField } from './new/field.ts';
import { planFormat } from './new/format.ts';
import { carryOut, type Planner } from './new/plan.ts';
import { planRule } from './new/rule.ts';
import { PlainError, runMain, say } from './progress.ts';
import { commandOf, projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';

const PLANNERS: Readonly<Record<string, Planner>> = {
  rule: planRule,
  field: planField,
  call: planCall,
  command: planCommand,
  format: planFormat,
};

const USAGE = `npm run new -- rule script-too-long        a lint rule
npm run new -- field segment.birthYear     a field of a node
npm run new -- call maps.archive           a call of the window to the store
npm run new -- command layout.center       a command
npm run new -- format plantuml             an export format`;

await runMain(async () => {
  const [what = '', name, ...more] = process.argv.slice(2);
  const planner = Object.hasOwn(PLANNERS, what) ? PLANNERS[what] : undefined;
  if (!planner || !name || more.length > 0) throw new PlainError(USAGE);
  const plan = planner(name, projectRoot);
  const touched = carryOut(plan, projectRoot);
  await putInOrder(touched);
  for (const file of touched) say(`${file in plan.files ? 'new    ' : 'changed'} ${file}`);
  const test = Object.keys(plan.files).find((file) => file.endsWith('.test.ts'));
  say(`\nNext:\n${plan.next.map((line, index) => `${index + 1}. ${line}`).join('\n')}`);
  say(`Until then this fails: npm run test:unit -- ${test}\nBefore you commit: npm run check`);
  return 0;
});

/** Imports stand in order, lines are not too long. */
async function putInOrder(files: readonly string[]): Promise<void> {
  const { code, output } = await runCommand(
    process.execPath,
    [commandOf('@biomejs/biome', 'biome'), 'check', '--write', ...files],
    { label: 'putting in order' },
  );
  if (code !== 0) say(`The files are there, but not in order:\n${output.trim()}`);
}

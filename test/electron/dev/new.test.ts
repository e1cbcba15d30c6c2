// What `npm run new` makes stands in order in a copy of the sources, and its tests fail by naming what is left to write.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planCall } from '../../../electron/dev/new/call.ts';
import { planCommand } from '../../../electron/dev/new/command.ts';
import { planField } from '../../../electron/dev/new/field.ts';
import { carryOut } from '../../../electron/dev/new/plan.ts';
import { planRule } from '../../../electron/dev/new/rule.ts';
import { commandOf } from '../../../electron/dev/project.ts';
import { runCommand } from '../../../electron/dev/run-command.ts';
import { copySources, makeAll, NEW_THINGS } from './new-things.ts';

/** What the test of each complains of. */
const COMPLAINTS: Readonly<Record<string, readonly RegExp[]>> = {
  'script-too-long': [/^script-too-long.*expected \[\] to deeply equal/],
  'segment.birthYear': [/segment\.birthYear has a label.*待写/, /who reads segment\.birthYear/],
  'channel.deskNumber': [/channel\.deskNumber has a label.*待写/, /who reads channel\.deskNumber/],
  'maps.archive': [/maps\.archive is not written yet/],
  'overlays.count': [/overlays\.count is not written yet/],
  'knowledge.date': [/knowledge\.date is not written yet/],
  'layout.center': [/layout\.center has a title.*待写/, /layout\.center is not written yet/],
  'edit.swap': [/edit\.swap has a title.*待写/, /edit\.swap is not written yet/],
  plantuml: [/plantuml says .*what it is.*待写/, /plantuml is not written yet/],
};

let root: string;
let touched: readonly string[];

beforeAll(() => {
  root = copySources();
  touched = makeAll(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (packageName: string, command: string, args: readonly string[]) =>
  runCommand(process.execPath, [commandOf(packageName, command), ...args], { label: command, cwd: root });

test('what is made stands in order by itself', async () => {
  const write = await run('@biomejs/biome', 'biome', ['check', '--write', '--error-on-warnings', ...touched]);
  expect(write.output).not.toMatch(/error|warn/i);
  expect(write.code).toBe(0);
});

test('each test fails, and names what is left to write', async () => {
  const tests = touched.filter((file) => file.endsWith('.test.ts'));
  expect(tests).toHaveLength(NEW_THINGS.length);
  const report = path.join(root, 'report.json');
  await run('vitest', 'vitest', ['run', '--reporter=json', `--outputFile=${report}`, ...tests]);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: {
      name: string;
      message: string;
      assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
    }[];
  };
  const complaints = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) =>
        `${path.basename(name, '.test.ts')} ${fullName} ${failureMessages.join(' ')}`.replace(/\s+/g, ' '),
      ),
  );
  expect(testResults.map(({ message }) => message).join('')).toBe('');
  for (const [, name] of NEW_THINGS) {
    for (const each of COMPLAINTS[name] ?? [/no complaint is expected of it/])
      expect(
        complaints.filter((complaint) => each.test(complaint)),
        `${name} ${each}\n${complaints.join('\n')}`,
      ).not.toEqual([]);
  }
});

test('what is there already is left alone, and a name that cannot be is refused with one that can', () => {
  for (const [plan, name] of NEW_THINGS) expect(() => carryOut(plan(name, root), root), name).toThrow(/already/);
  expect(() => planRule('ScriptTooLong', root)).toThrow(/script-too-long/);
  expect(() => planField('segmnt.x', root)).toThrow(/No kind is called “segmnt”/);
  expect(() => planCommand('nowhere.go', root)).toThrow(/there are: .*layout/);
  expect(() => carryOut(planCall('nowhere.go', root), root)).toThrow(/no handler|No call begins/);
});

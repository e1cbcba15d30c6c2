// Owns the kill test: random edits in the real window, SIGKILL of the whole app, and a count of what is there afterwards.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ElectronApplication, Page } from '@playwright/test';
import { driveWorkbench } from '../../../electron/dev/drive.ts';
import type { LaunchInfo } from '../../../electron/dev/prepare.ts';
import { createStore } from '../../../electron/store/create-store.ts';
import { applyChange, type DocumentChange } from '../../../shared/diff/change.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { OpenMap } from '../../../shared/ipc.ts';
import type { Answer } from '../../../shared/problem.ts';
import { seededRandom } from '../../seeded-random.ts';

export interface KillResult {
  readonly rounds: number;
  /** Changes that the window was told are saved. */
  readonly acknowledged: number;
  /** Rounds that ended with a change on its way, neither acknowledged nor refused. */
  readonly inFlight: number;
  /** Of those, how many had become durable all the same. */
  readonly inFlightKept: number;
  /** What was wrong after a start; empty when nothing acknowledged was lost. */
  readonly losses: readonly string[];
}

interface LogLine {
  readonly step: 'sent' | 'answered';
  readonly args: { id: string; changeId: string; baseRevision: number; change: DocumentChange };
  readonly answer?: Answer<{ revision: number }>;
}

/** Runs `rounds` kills on one data folder; `report` hears of each. */
export async function killRounds(options: {
  launch: LaunchInfo;
  dataDir: string;
  rounds: number;
  seed: number;
  report?: (line: string) => void;
}): Promise<KillResult> {
  const { launch, dataDir, rounds, seed, report = () => {} } = options;
  const random = seededRandom(seed);
  const losses: string[] = [];
  let expected = await createMap(dataDir);
  let acknowledged = 0;
  let inFlight = 0;
  let inFlightKept = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const log = path.join(dataDir, `calls-${round}.log`);
    const workbench = await driveWorkbench(launch, { dataDir });
    await watchChanges(workbench.app, log);
    await openMapFromList(workbench.window, expected.document.title);
    const deadline = Date.now() + 300 + random() * 1800;
    const editing = editUntil(workbench.window, random, deadline).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, deadline - Date.now()));
    await workbench.kill9();
    await editing;

    const lines = readLog(log);
    const outcome = replay(expected, lines);
    const found = await readMapAfter(dataDir, expected.document.id);
    acknowledged += outcome.acknowledged.revision - expected.revision;
    if (outcome.pending) inFlight += 1;
    if (isDeepStrictEqual(found, outcome.acknowledged)) {
      expected = found;
    } else if (outcome.pending && isDeepStrictEqual(found, outcome.pending)) {
      inFlightKept += 1;
      expected = found;
    } else {
      losses.push(`round ${round}: revision ${found.revision} where ${outcome.acknowledged.revision} was acknowledged`);
      expected = found;
    }
    report(`round ${round}/${rounds}: ${acknowledged} edits acknowledged so far, ${losses.length} lost`);
  }
  return { rounds, acknowledged, inFlight, inFlightKept, losses };
}

/** What the log says should be there: everything acknowledged, and perhaps the change that was on its way. */
function replay(before: OpenMap, lines: readonly LogLine[]): { acknowledged: OpenMap; pending: OpenMap | undefined } {
  let acknowledged = before;
  const answered = new Set<string>();
  for (const { step, args, answer } of lines) {
    if (step !== 'answered' || !answer) continue;
    answered.add(args.changeId);
    if (!answer.ok || answer.value.revision === acknowledged.revision) continue;
    acknowledged = { revision: answer.value.revision, document: applyChange(acknowledged.document, args.change) };
  }
  const open = lines.find(({ step, args }) => step === 'sent' && !answered.has(args.changeId));
  if (!open) return { acknowledged, pending: undefined };
  const document = applyChange(acknowledged.document, open.args.change);
  return { acknowledged, pending: { revision: acknowledged.revision + 1, document } };
}

async function createMap(dataDir: string): Promise<OpenMap> {
  const store = createStore({ dataDir });
  const answer = await store.call('maps.create', { templateCode: 'TPL-ELDER' });
  store.close();
  if (!answer.ok) throw new Error(answer.error.code);
  return asStored(answer.value as OpenMap);
}

async function readMapAfter(dataDir: string, id: string): Promise<OpenMap> {
  const store = createStore({ dataDir });
  const answer = await store.call('maps.open', { id });
  store.close();
  if (!answer.ok) throw new Error(`the map cannot be opened after the kill: ${answer.error.code}`);
  return asStored(answer.value as OpenMap);
}

/** JSON's view of a map: keys without a value are not there. */
function asStored({ revision, document }: OpenMap): OpenMap {
  return { revision, document: JSON.parse(JSON.stringify(document)) as MapDocument };
}

/** Writes every change and its answer to `log` as they pass through main, before the window hears of them. */
async function watchChanges(app: ElectronApplication, log: string): Promise<void> {
  await app.evaluate(({ ipcMain }, file) => {
    // The handlers that are registered can be reached only by this private map; it is the same in Electron 33 and 45.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => unknown> })
      ._invokeHandlers;
    const fs = process.mainModule?.require('node:fs') as typeof import('node:fs');
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (event: unknown, ...rest: unknown[]) => {
        const [name, text] = rest;
        const isChange = name === 'maps.change';
        const args = isChange ? JSON.parse(String(text)) : undefined;
        if (isChange) fs.appendFileSync(file, `${JSON.stringify({ step: 'sent', args })}\n`);
        const answer = await handler(event, ...rest);
        const said = { step: 'answered', args, answer: JSON.parse(String(answer)) };
        if (isChange) fs.appendFileSync(file, `${JSON.stringify(said)}\n`);
        return answer;
      });
    }
  }, log);
}

/** A line that was cut off by the kill was not acknowledged. */
function readLog(file: string): readonly LogLine[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as LogLine];
      } catch {
        return [];
      }
    });
}

async function openMapFromList(window: Page, title: string): Promise<void> {
  await window.getByText(title, { exact: true }).first().dblclick();
  await window.locator('.canvas .react-flow__node').first().waitFor();
}

const WORDS = ['到期提醒', '体检邀约', '社区讲堂', 'follow up', '大额存单', '关怀电话'];

/** Adds, renames, drags, deletes and undoes at random, as fast as the window takes it. */
async function editUntil(window: Page, random: () => number, deadline: number): Promise<void> {
  const canvas = window.locator('.canvas');
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  while (Date.now() < deadline) {
    await canvas.focus();
    const dice = random();
    if (dice < 0.4) {
      await window.keyboard.press(pick(['0', '1', '2', '3', '4', '5', '6']));
      await window.keyboard.type(pick(WORDS));
    } else if (dice < 0.6) {
      await window.keyboard.press(pick(['ArrowRight', 'ArrowDown', 'ArrowLeft']));
      await window.keyboard.press('Shift+ArrowDown');
    } else if (dice < 0.75) {
      await window.keyboard.press('ArrowDown');
      await window.keyboard.press('Delete');
    } else {
      await window.keyboard.press(pick(['Control+z', 'Control+z', 'Control+y']));
    }
  }
}

// Owns the kill test of the store process: random edits, SIGKILL at a random moment, and a count of what is there afterwards.
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createStore } from '../../../electron/store/create-store.ts';
import type { FromStore } from '../../../electron/store/protocol.ts';
import { applyChange, type DocumentChange, diffDocuments, isEmptyChange } from '../../../shared/diff/change.ts';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { addNode, connect, moveNodes, removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { KIND_IDS } from '../../../shared/document/kind-id.ts';
import type { OpenMap } from '../../../shared/ipc.ts';
import type { Answer } from '../../../shared/problem.ts';
import { seededRandom } from '../../seeded-random.ts';

export interface StoreKillResult {
  readonly rounds: number;
  /** Changes that the store said are saved. */
  readonly acknowledged: number;
  /** Rounds killed while a change was on its way. */
  readonly inFlight: number;
  /** Of those, how many had become durable all the same. */
  readonly inFlightKept: number;
  /** What was wrong after a start; empty when nothing acknowledged was lost. */
  readonly losses: readonly string[];
}

const SCRIPT = join(import.meta.dirname, '../../../electron/store/serve.ts');
const LONGEST_ROUND_MS = 400;

/** Runs `rounds` kills on one data folder; the same seed gives the same edits. */
export async function killStoreRounds(options: {
  dataDir: string;
  rounds: number;
  seed: number;
  report?: (line: string) => void;
}): Promise<StoreKillResult> {
  const { dataDir, rounds, seed, report = () => {} } = options;
  const random = seededRandom(seed);
  const losses: string[] = [];
  let expected = await createMap(dataDir);
  let [acknowledged, inFlight, inFlightKept] = [0, 0, 0];
  for (let round = 1; round <= rounds; round += 1) {
    const { reached, pending } = await editUntilKilled(dataDir, expected, random, `r${round}`);
    acknowledged += reached.revision - expected.revision;
    if (pending) inFlight += 1;
    const found = await readMap(dataDir, expected.document.id);
    if (pending && isDeepStrictEqual(found, pending)) inFlightKept += 1;
    else if (!isDeepStrictEqual(found, reached)) {
      losses.push(`round ${round}: revision ${found.revision} where ${reached.revision} was acknowledged`);
    }
    expected = found;
    report(`round ${round}/${rounds}: ${acknowledged} changes acknowledged so far, ${losses.length} lost`);
  }
  return { rounds, acknowledged, inFlight, inFlightKept, losses };
}

/** One life of a store process: what it acknowledged, and what was asked but not answered when it was killed. */
async function editUntilKilled(dataDir: string, start: OpenMap, random: () => number, name: string) {
  const child = fork(SCRIPT, [dataDir], { execArgv: [], serialization: 'advanced' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await firstMessage(child, gone);
  const timer = setTimeout(() => child.kill('SIGKILL'), 20 + random() * LONGEST_ROUND_MS);
  let reached = start;
  let pending: OpenMap | undefined;
  for (let number = 1; ; number += 1) {
    const change = randomChange(reached.document, random);
    if (isEmptyChange(change)) continue;
    pending = { revision: reached.revision + 1, document: applied(reached.document, change) };
    const args = { id: start.document.id, changeId: `${name}-${number}`, baseRevision: reached.revision, change };
    child.send({ id: number, call: 'maps.change', args }, () => {});
    const message = await firstMessage(child, gone);
    if (!message) break;
    const answer = 'result' in message ? (message.result as Answer<{ revision: number }>) : undefined;
    if (!answer?.ok) throw new Error(`a change was refused: ${JSON.stringify(answer)}`);
    reached = pending;
    pending = undefined;
  }
  clearTimeout(timer);
  await gone;
  return { reached, pending };
}

/** The next word of `child` on its start or on a call, or undefined when it ended first; what it tells the log is none. */
function firstMessage(child: ChildProcess, gone: Promise<void>): Promise<FromStore | undefined> {
  return new Promise((resolve) => {
    const take = (message: unknown): void => {
      const { ready, result } = message as { ready?: boolean; result?: unknown };
      if (ready === undefined && result === undefined) return;
      child.off('message', take);
      resolve(message as FromStore);
    };
    child.on('message', take);
    void gone.then(() => resolve(undefined));
  });
}

async function createMap(dataDir: string): Promise<OpenMap> {
  const store = createStore({ dataDir });
  const answer = await store.call('maps.create', { templateCode: 'TPL-ELDER' });
  store.close();
  if (!answer.ok) throw new Error(answer.error.code);
  return readMap(dataDir, answer.value.document.id);
}

async function readMap(dataDir: string, id: string): Promise<OpenMap> {
  const store = createStore({ dataDir });
  const answer = await store.call('maps.open', { id });
  store.close();
  if (!answer.ok) throw new Error(`the map cannot be opened after the kill: ${answer.error.code}`);
  return answer.value as OpenMap;
}

/** The document as it comes back from storage: keys without a value are not there. */
function applied(document: MapDocument, change: DocumentChange): MapDocument {
  return JSON.parse(JSON.stringify(applyChange(document, change))) as MapDocument;
}

function randomChange(document: MapDocument, random: () => number): DocumentChange {
  return diffDocuments(document, randomEdit(document, random)(document));
}

function randomEdit(document: MapDocument, random: () => number): Edit {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const place = { y: Math.round(random() * 1000) };
  const dice = random();
  if (dice < 0.35 || document.nodes.length < 5) return addNode(pick(KIND_IDS), { name: `节点 ${random()}`, ...place });
  const node = pick(document.nodes);
  if (dice < 0.55) return setField(node.id, 'note', `备注 ${random()}`);
  if (dice < 0.75) return moveNodes(new Map([[node.id, place]]));
  if (dice < 0.9) return connect(node.id, pick(document.nodes).id);
  return removeElements(new Set([node.id]));
}

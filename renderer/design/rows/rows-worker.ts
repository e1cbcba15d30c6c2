// Owns the worker thread that enumerates the strategy rows of the open map while the list is shown.
import { applyChange, type DocumentChange } from '../../../shared/diff/change.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { type Problem, ProblemError } from '../../../shared/problem.ts';
import { type StrategyRow, strategyRows } from '../../../shared/rows/rows.ts';

export type RowsRequest =
  | { readonly type: 'load'; readonly sequence: number; readonly document: MapDocument }
  | { readonly type: 'change'; readonly sequence: number; readonly change: DocumentChange };

export interface RowsReply {
  readonly sequence: number;
  readonly rows: readonly StrategyRow[];
  readonly problem: Problem | undefined;
}

/** A longer list costs seconds to enumerate and to send over, so it waits for a pause of the editing, ms. */
const LONG_LIST = 20_000;
const PAUSE = 700;

let document: MapDocument | undefined;
let due: number | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let lastLength = 0;

self.onmessage = ({ data }: MessageEvent<RowsRequest>) => {
  if (data.type === 'load') document = data.document;
  else if (document) document = applyChange(document, data.change);
  // Changes that are already waiting are taken in first; only the newest state is enumerated.
  clearTimeout(timer);
  timer = setTimeout(enumerateNewest, data.type === 'change' && lastLength > LONG_LIST ? PAUSE : 0);
  due = data.sequence;
};

function enumerateNewest(): void {
  if (!document || due === undefined) return;
  const sequence = due;
  due = undefined;
  const reply: RowsReply = { sequence, ...rowsOf(document) };
  lastLength = reply.rows.length;
  self.postMessage(reply);
}

function rowsOf(map: MapDocument): Omit<RowsReply, 'sequence'> {
  try {
    return { rows: strategyRows(map), problem: undefined };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { rows: [], problem: error.problem };
  }
}

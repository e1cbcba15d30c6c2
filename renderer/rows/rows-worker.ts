// Owns the worker thread that enumerates the strategy rows of the open map while the list is shown.
import { applyChange, type DocumentChange } from '../../shared/document/change.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { type StrategyRow, strategyRows } from '../../shared/document/rows.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';

export type RowsRequest =
  | { readonly type: 'load'; readonly sequence: number; readonly document: MapDocument }
  | { readonly type: 'change'; readonly sequence: number; readonly change: DocumentChange };

export interface RowsReply {
  readonly sequence: number;
  readonly rows: readonly StrategyRow[];
  readonly problem: Problem | undefined;
}

/** More are of no use to read, and would cost too much to send over after every edit. */
const MOST_SHOWN = 20_000;

let document: MapDocument | undefined;
let due: number | undefined;

self.onmessage = ({ data }: MessageEvent<RowsRequest>) => {
  if (data.type === 'load') document = data.document;
  else if (document) document = applyChange(document, data.change);
  // Changes that are already waiting are taken in first; only the newest state is enumerated.
  if (due === undefined) setTimeout(enumerateNewest);
  due = data.sequence;
};

function enumerateNewest(): void {
  if (!document || due === undefined) return;
  const sequence = due;
  due = undefined;
  self.postMessage({ sequence, ...rowsOf(document) } satisfies RowsReply);
}

function rowsOf(map: MapDocument): Omit<RowsReply, 'sequence'> {
  try {
    return { rows: strategyRows(map, MOST_SHOWN), problem: undefined };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { rows: [], problem: error.problem };
  }
}

// Owns the traffic with the worker that enumerates strategy rows: it runs only while the list is shown.
import { useEffect, useState } from 'react';
import { diffDocuments } from '../../../shared/diff/change.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';
import { useDocument } from '../../session/document-store.ts';
import type { RowsReply, RowsRequest } from './rows-worker.ts';

export interface ListedRows {
  /** The map that the rows are of, as it was when they were enumerated. */
  readonly document: MapDocument;
  readonly rows: readonly StrategyRow[];
  readonly problem: Problem | undefined;
}

/** The rows of the open map; undefined until they are known for the first time. */
export function useRows(): ListedRows | undefined {
  const [listed, setListed] = useState<ListedRows>();
  useEffect(() => {
    const worker = new Worker(new URL('./rows-worker.ts', import.meta.url), { type: 'module' });
    const send = (request: RowsRequest) => worker.postMessage(request);
    let sequence = 0;
    let known: MapDocument | undefined;
    const follow = (document: MapDocument | undefined) => {
      if (document === known) return;
      sequence += 1;
      if (!document) setListed(undefined);
      else if (known?.id === document.id) send({ type: 'change', sequence, change: diffDocuments(known, document) });
      else send({ type: 'load', sequence, document });
      known = document;
    };
    worker.onmessage = ({ data }: MessageEvent<RowsReply>) => {
      if (data.sequence === sequence && known) setListed({ document: known, rows: data.rows, problem: data.problem });
    };
    follow(useDocument.getState().document);
    const stop = useDocument.subscribe((state) => follow(state.document));
    return () => {
      stop();
      worker.terminate();
    };
  }, []);
  return listed;
}

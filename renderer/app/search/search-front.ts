// Owns the traffic with the search worker: it is started by the first search and then told of every change.
import type { Dictionaries } from '../../../shared/dictionary/dictionaries.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { changedIds } from '../../../shared/search/changed-ids.ts';
import { parseQuery } from '../../../shared/search/query.ts';
import type { Hit } from '../../../shared/search/search-document.ts';
import { useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import type { SearchReply, SearchRequest } from './search-worker.ts';

export interface FrontHits {
  readonly hits: readonly Hit[];
  /** True when the limit cut the list off. */
  readonly more: boolean;
}

let worker: Worker | undefined;
let known: MapDocument | undefined;
let knownWords: Dictionaries | undefined;
let sequence = 0;
const waiting = new Map<number, (found: FrontHits) => void>();

/** Searches the map in front off the main thread; finds nothing while no map is open. */
export function searchFront(query: string, limit: number): Promise<FrontHits> {
  const { document, atOpening } = useDocument.getState();
  if (!document) return Promise.resolve({ hits: [], more: false });
  const send = tell(document);
  const { error, changed } = parseQuery(query);
  sequence += 1;
  send({
    type: 'search',
    sequence,
    query,
    limit,
    errors: error ? [...useFindings.getState().worst].flatMap(([id, worst]) => (worst === 'error' ? [id] : [])) : [],
    changed: changed && atOpening ? [...changedIds(atOpening, document)] : [],
  });
  const asked = sequence;
  return new Promise((resolve) => waiting.set(asked, resolve));
}

/** Brings the worker's copy up to date with one difference, however many edits lie between two searches. */
function tell(document: MapDocument): (request: SearchRequest) => void {
  worker ??= startWorker();
  const thread = worker;
  const send = (request: SearchRequest) => thread.postMessage(request);
  if (known?.id !== document.id) send({ type: 'load', document });
  else if (known !== document) send({ type: 'change', change: diffDocuments(known, document) });
  known = document;
  const { dictionaries } = useKnowledge.getState();
  if (knownWords !== dictionaries) send({ type: 'dictionaries', dictionaries });
  knownWords = dictionaries;
  return send;
}

function startWorker(): Worker {
  const started = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<SearchReply>) => {
    waiting.get(data.sequence)?.({ hits: data.hits, more: data.more });
    waiting.delete(data.sequence);
  };
  return started;
}

// Owns the worker thread that searches the map in front, so that typing never waits for a large map.
import type { Dictionaries } from '../../../shared/dictionary/dictionaries.ts';
import { applyChange, type DocumentChange } from '../../../shared/diff/change.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { knowledgeOf } from '../../../shared/knowledge/map-knowledge.ts';
import { parseQuery } from '../../../shared/search/query.ts';
import { type Hit, searchDocument } from '../../../shared/search/search-document.ts';

export type SearchRequest =
  | { readonly type: 'load'; readonly document: MapDocument }
  | { readonly type: 'dictionaries'; readonly dictionaries: Dictionaries }
  | { readonly type: 'change'; readonly change: DocumentChange }
  | {
      readonly type: 'search';
      readonly sequence: number;
      readonly query: string;
      readonly limit: number;
      readonly errors: readonly string[];
      readonly changed: readonly string[];
    };

export interface SearchReply {
  readonly sequence: number;
  readonly hits: readonly Hit[];
  readonly more: boolean;
}

let document: MapDocument | undefined;
let dictionaries: Dictionaries | undefined;

self.onmessage = ({ data }: MessageEvent<SearchRequest>) => {
  if (data.type === 'load') document = data.document;
  else if (data.type === 'dictionaries') dictionaries = data.dictionaries;
  else if (data.type === 'change') document &&= applyChange(document, data.change);
  else if (document && dictionaries) {
    const context = {
      ...knowledgeOf(document, { dictionaries }),
      errors: new Set(data.errors),
      changed: new Set(data.changed),
    };
    const found = searchDocument(document, parseQuery(data.query), context, data.limit);
    self.postMessage({ sequence: data.sequence, ...found } satisfies SearchReply);
  }
};

// Owns the running of a search while it is typed and while the map changes below it.
import { useEffect, useState } from 'react';
import { isEmptyQuery, parseQuery } from '../../../shared/search/query.ts';
import type { Hit } from '../../../shared/search/search-document.ts';
import { call } from '../../session/client.ts';
import { useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { showFailure } from '../../session/notices.ts';
import { searchFront } from './search-front.ts';
import type { SearchScope } from './search-panel-store.ts';

/** A hit; in a search of all maps it names its map. */
export type FoundHit = Omit<Hit, 'kind'> & {
  readonly kind: string;
  readonly mapId?: string;
  readonly mapTitle?: string;
};

interface Found {
  readonly hits: readonly FoundHit[];
  readonly more: boolean;
  /** Titles of maps that could not be read. */
  readonly leftOut: readonly string[];
  readonly searching: boolean;
}

const NOTHING: Found = { hits: [], more: false, leftOut: [], searching: false };
const LIMIT = 500;
/** All maps are searched after a pause in typing, edits are followed calmly (ms). */
const PAUSE = 200;

export function useSearch(query: string, scope: SearchScope): Found {
  const [found, setFound] = useState<Found>(NOTHING);
  const document = useDocument((state) => state.document);
  const findings = useFindings((state) => state.findings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: edits and findings change what is found
  useEffect(() => {
    if (isEmptyQuery(parseQuery(query))) {
      setFound(NOTHING);
      return;
    }
    let current = true;
    const put = (next: Omit<Found, 'searching'>) => current && setFound({ ...next, searching: false });
    const timer = setTimeout(
      () => {
        const asked: Promise<Omit<Found, 'searching'>> =
          scope === 'front'
            ? searchFront(query, LIMIT).then((hits) => ({ ...hits, leftOut: [] }))
            : call('maps.search', { query: query.slice(0, 200), limit: LIMIT });
        asked.then(put).catch((error) => {
          put(NOTHING);
          showFailure(error);
        });
      },
      scope === 'front' ? 0 : PAUSE,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, scope, scope === 'front' ? document : document?.id, scope === 'front' ? findings : undefined]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new question shows that it is being answered
  useEffect(() => {
    if (!isEmptyQuery(parseQuery(query))) setFound((old) => ({ ...old, searching: true }));
  }, [query, scope]);
  return found;
}

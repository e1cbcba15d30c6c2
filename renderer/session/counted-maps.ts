// Owns the maps that are counted together: the open one alone, or with all others of the store.
import { useEffect, useMemo, useState } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import { call } from './client.ts';

/** The open map alone, or with all others of the store. */
export type Scope = 'own' | 'all';

export interface CountedMaps {
  /** The open map first. */
  readonly documents: readonly MapDocument[];
  /** Titles of maps that could not be read and are not counted. */
  readonly leftOut: readonly string[];
  readonly loading: boolean;
}

interface Others {
  readonly besides: string;
  readonly documents: readonly MapDocument[];
  readonly leftOut: readonly string[];
}

/** While the others are read, the open map is counted alone. */
export function useCountedMaps(document: MapDocument, scope: Scope): CountedMaps {
  const [others, setOthers] = useState<Others>();
  const { id } = document;
  useEffect(() => {
    if (scope === 'own') return;
    let isWanted = true;
    void readOthers(id).then((found) => {
      if (isWanted) setOthers(found);
    });
    return () => {
      isWanted = false;
    };
  }, [id, scope]);
  const known = scope === 'all' && others?.besides === id ? others : undefined;
  return useMemo(
    () => ({
      documents: [document, ...(known?.documents ?? [])],
      leftOut: known?.leftOut ?? [],
      loading: scope === 'all' && known === undefined,
    }),
    [document, scope, known],
  );
}

async function readOthers(besides: string): Promise<Others> {
  const documents: MapDocument[] = [];
  const leftOut: string[] = [];
  const maps = await call('maps.list', {}).catch(() => []);
  for (const { id, title } of maps) {
    if (id === besides) continue;
    try {
      const { document, unfit } = await call('maps.open', { id });
      if (unfit) leftOut.push(title);
      else documents.push(document as MapDocument);
    } catch {
      leftOut.push(title);
    }
  }
  return { besides, documents, leftOut };
}

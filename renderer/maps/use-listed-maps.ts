// Owns small hooks of the list of maps: the open map's live figures, the passing of minutes, the late flag of loading.
import { useEffect, useMemo, useReducer, useState } from 'react';
import type { MapSummary } from '../../shared/ipc.ts';
import { periodEndOf } from '../../shared/lint/days.ts';
import { useSaving } from '../session/autosave.ts';
import { useDocument } from '../session/document-store.ts';
import { useMaps } from './maps-store.ts';

/** The kept maps, the open one with the title and figures it has in the window. Undefined until they are read. */
export function useListedMaps(): readonly MapSummary[] | undefined {
  const maps = useMaps((state) => state.maps);
  const document = useDocument((state) => state.document);
  const savedAt = useSaving((state) => state.savedAt);
  return useMemo(() => {
    if (!document) return maps;
    const { id, title, code, nodes, edges, illustrative = false } = document;
    const { periodStart } = document;
    const periodEnd = periodEndOf(document);
    const live = {
      title,
      code,
      nodeCount: nodes.length,
      edgeCount: edges.length,
      illustrative,
      periodStart,
      periodEnd,
    };
    return maps?.map((map) => (map.id === id ? { ...map, ...live, ...(savedAt && { updatedAt: savedAt }) } : map));
  }, [maps, document, savedAt]);
}

/** Draws the component again every minute, so that “3 minutes ago” stays true. */
export function useMinuteTick(): void {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, 60_000);
    return () => clearInterval(timer);
  }, []);
}

/** True once waiting has lasted long enough to be worth telling (300 ms). */
export function useLateFlag(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return late;
}

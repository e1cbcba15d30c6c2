// Owns the assumptions that are tried out, per map; they never enter the document before 应用到图谱.
import { create } from 'zustand';
import { UNCHANGED, type WhatIf } from '../../../shared/forecast/what-if.ts';

interface WhatIfState {
  readonly byMap: Readonly<Record<string, WhatIf>>;
  /** Changes some of the assumptions for the map. */
  change(mapId: string, part: Partial<WhatIf>): void;
  reset(mapId: string): void;
}

export const useWhatIfs = create<WhatIfState>()((set) => ({
  byMap: {},
  change: (mapId, part) =>
    set(({ byMap }) => ({ byMap: { ...byMap, [mapId]: { ...UNCHANGED, ...byMap[mapId], ...part } } })),
  reset: (mapId) => set(({ byMap }) => ({ byMap: { ...byMap, [mapId]: UNCHANGED } })),
}));

export function useWhatIf(mapId: string): WhatIf {
  return useWhatIfs(({ byMap }) => byMap[mapId] ?? UNCHANGED);
}

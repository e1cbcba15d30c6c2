// Owns what is asked of the simulation, remembered on this machine for each map. Never part of a document.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { MapDocument } from '../../../shared/document/document.ts';
import { withDefaults } from '../../../shared/simulate/simulate.ts';
import type { SimulationOptions } from '../../../shared/simulate/simulation.ts';
import { localToday } from '../../session/checking.ts';

/** Only what differs from the map's own period, and the rest days beside the weekends. */
export interface MapSettings {
  readonly from?: string | undefined;
  readonly days?: number | undefined;
  readonly seed?: number | undefined;
  readonly population?: number | undefined;
  readonly holidays?: readonly string[] | undefined;
}

interface SimulationSettings {
  readonly byMap: Readonly<Record<string, MapSettings>>;
  change(mapId: string, settings: MapSettings): void;
}

export const useSimulationSettings = create<SimulationSettings>()(
  persist(
    (set) => ({
      byMap: {},
      change: (mapId, settings) =>
        set(({ byMap }) => ({ byMap: { ...byMap, [mapId]: { ...byMap[mapId], ...settings } } })),
    }),
    { name: 'simulation', version: 1 },
  ),
);

const NONE: MapSettings = {};

export function useMapSettings(mapId: string): MapSettings {
  return useSimulationSettings(({ byMap }) => byMap[mapId] ?? NONE);
}

export function optionsOf(document: MapDocument, settings: MapSettings, segmentId?: string): SimulationOptions {
  const given = Object.entries({ ...settings, segmentId }).filter(([, value]) => value !== undefined);
  return withDefaults(document, localToday(), Object.fromEntries(given));
}

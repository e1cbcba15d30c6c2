// Owns the map as 海陆空 × 波次: which channels stand in which force and wave, and in which order (DOMAIN §1 D-14, D-15).

import type { MapDocument } from '../document/document.ts';
import { inForce } from '../document/in-force.ts';
import { FORCES } from '../document/kinds/channel.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Wave } from '../document/map-fields.ts';
import { waveNoOf } from '../document/wave-of.ts';

export type Force = keyof typeof FORCES;
export const FORCE_IDS = Object.keys(FORCES) as readonly Force[];

export interface LaneCard {
  readonly channel: NodeOf<'channel'>;
  /** Its day lies outside the days of its wave. */
  readonly outside: boolean;
}

export interface WaveColumn {
  /** Undefined for channels in no wave, or in one that the map does not have. */
  readonly wave: Wave | undefined;
  readonly lanes: Readonly<Record<Force, readonly LaneCard[]>>;
  readonly count: number;
}

/** The waves by number, then the channels that are in none; that column is there even when it is empty. */
export function waveColumns(document: MapDocument): readonly WaveColumn[] {
  const waves = [...document.waves].sort((a, b) => a.no - b.no);
  const channels = inForce(document).nodes.filter((node) => node.kind === 'channel');
  const known = new Set(waves.map(({ no }) => no));
  return [
    ...waves.map((wave) =>
      columnFor(
        wave,
        channels.filter((channel) => waveNoOf(document, channel) === wave.no),
      ),
    ),
    columnFor(
      undefined,
      channels.filter((channel) => !known.has(waveNoOf(document, channel) ?? -1)),
    ),
  ];
}

function columnFor(wave: Wave | undefined, channels: readonly NodeOf<'channel'>[]): WaveColumn {
  const sorted = [...channels].sort(
    (a, b) => dayOf(a) - dayOf(b) || (a.sendWindow ?? '').localeCompare(b.sendWindow ?? '') || a.y - b.y,
  );
  const cards = sorted.map((channel) => ({ channel, outside: isOutside(channel, wave) }));
  const lane = (force: Force) => cards.filter(({ channel }) => channel.force === force);
  return { wave, lanes: { sea: lane('sea'), land: lane('land'), air: lane('air') }, count: cards.length };
}

/** Channels without a day stand last. */
function dayOf({ offsetDay }: NodeOf<'channel'>): number {
  return offsetDay ?? Number.MAX_SAFE_INTEGER;
}

function isOutside({ offsetDay }: NodeOf<'channel'>, wave: Wave | undefined): boolean {
  return wave !== undefined && offsetDay !== undefined && (offsetDay < wave.fromDay || offsetDay > wave.toDay);
}

// Owns the waves that the days of the channels suggest: which to add, and which channel belongs in which.
import type { Edit, MapDocument } from '../document/document.ts';
import { setFields } from '../document/edits/many.ts';
import { inForce } from '../document/in-force.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Wave } from '../document/map-fields.ts';
import { waveNoOf } from '../document/wave-of.ts';

export interface WaveMove {
  readonly channel: NodeOf<'channel'>;
  /** The wave that it is in now, where the map has it. */
  readonly from: Wave | undefined;
  readonly to: Wave;
}

export interface WaveProposal {
  /** Waves that the map does not have yet, in the order of their days. */
  readonly waves: readonly Wave[];
  /** In the order of the waves' days. */
  readonly moves: readonly WaveMove[];
  /** Channels that say no day: nothing can be suggested for them. */
  readonly undated: readonly NodeOf<'channel'>[];
}

/** Days without a contact that end a wave, and the longest one, both in days. */
const PAUSE = 5;
const LONGEST = 30;
const MOST_WAVES = 99;

type Dated = NodeOf<'channel'> & { readonly offsetDay: number };
const isDated = (channel: NodeOf<'channel'>): channel is Dated => channel.offsetDay !== undefined;
const holds = ({ fromDay, toDay }: Wave, day: number) => fromDay <= day && day <= toDay;

/** Waves that are there keep their days; a channel goes where its day lies. `nameOf` is given a new wave's number. */
export function proposeWaves(document: MapDocument, nameOf: (no: number) => string): WaveProposal {
  const channels = inForce(document).nodes.filter((node) => node.kind === 'channel');
  const dated = channels.filter(isDated).sort((a, b) => a.offsetDay - b.offsetDay);
  // Who was put into a wave by hand stays there while no wave holds its day: the mark of its day says so.
  const loose = dated.filter(
    (channel) => !isInWave(document, channel) && !document.waves.some((wave) => holds(wave, channel.offsetDay)),
  );
  const waves = newWaves(document, daysOf(loose), nameOf);
  const all = [...document.waves, ...waves].sort((a, b) => a.fromDay - b.fromDay);
  const moves = dated.flatMap((channel): WaveMove[] => {
    const from = document.waves.find(({ no }) => no === waveNoOf(document, channel));
    if (from && holds(from, channel.offsetDay)) return [];
    const to = all.find((wave) => holds(wave, channel.offsetDay));
    return to ? [{ channel, from, to }] : [];
  });
  return { waves, moves, undated: channels.filter((channel) => !isDated(channel) && !isInWave(document, channel)) };
}

function isInWave(document: MapDocument, channel: NodeOf<'channel'>): boolean {
  return document.waves.some(({ no }) => no === waveNoOf(document, channel));
}

function daysOf(channels: readonly Dated[]): readonly number[] {
  return [...new Set(channels.map(({ offsetDay }) => offsetDay))];
}

/** Days that follow each other closely are one wave, unless a wave of the map lies between them. */
function newWaves(document: MapDocument, days: readonly number[], nameOf: (no: number) => string): readonly Wave[] {
  const spans: { from: number; to: number }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    const isClose = last && day - last.to <= PAUSE && day - last.from < LONGEST && !isParted(document, last.to, day);
    if (isClose) last.to = day;
    else spans.push({ from: day, to: day });
  }
  const highest = Math.max(0, ...document.waves.map(({ no }) => no));
  const earliest = Math.min(...document.waves.map(({ fromDay }) => fromDay), ...days);
  return spans.slice(0, MOST_WAVES - highest).map(({ from, to }, index) => {
    const no = highest + index + 1;
    const enterCondition = from === earliest ? 'all' : 'noResponse';
    return { no, name: nameOf(no), fromDay: from, toDay: to, enterCondition };
  });
}

function isParted({ waves }: MapDocument, from: number, to: number): boolean {
  return waves.some(({ fromDay, toDay }) => toDay > from && fromDay < to);
}

/** Adds the proposed waves and puts every channel where its day lies, in one step. */
export const adjustWaves =
  ({ waves, moves }: Pick<WaveProposal, 'waves' | 'moves'>): Edit =>
  (document) => {
    if (waves.length + moves.length === 0) return document;
    const withWaves = waves.length > 0 ? { ...document, waves: [...document.waves, ...waves] } : document;
    return setFields(moves.map(({ channel, to }) => ({ id: channel.id, path: 'waveNo', value: to.no })))(withWaves);
  };

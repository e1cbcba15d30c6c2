// Owns what the page makes of its own notes: whom a row leaves alone on a day, and what was noted of refusals.
import { type BranchContact, refusedUntil, silenceFinder } from '../../../shared/contacts/left-alone.ts';
import type { KeptState } from './kept-state.ts';
import { nodeOf, type PageData } from './page-data.ts';
import type { PageRow } from './page-row.ts';

export interface SilentRow {
  /** The row of the conversation, the day it was ticked, and the last day of its silence. */
  readonly row: PageRow;
  readonly day: string;
  readonly until: string;
}

/** Finds the ticked conversations whose customers a row leaves alone on a day. */
export function silentRows(
  data: PageData,
  { ticks }: Pick<KeptState, 'ticks'>,
): (row: PageRow, day: string) => readonly SilentRow[] {
  const { map, calendar } = data.payload;
  if (map.policy.silenceDays === undefined) return () => [];
  const find = silenceFinder(map, calendar?.special ?? []);
  const made = data.rows.flatMap((row) =>
    Object.entries(ticks).flatMap(([day, codes]) => {
      const contact = codes.includes(row.rowCode) ? contactOf(data, row, day) : undefined;
      return contact ? [{ row, contact }] : [];
    }),
  );
  return (row, day) => {
    const asked = contactOf(data, row, day);
    if (!asked) return [];
    return made.flatMap(({ row: other, contact }) =>
      find(asked, [contact]).map(({ until }) => ({ row: other, day: contact.day, until })),
    );
  };
}

function contactOf(data: PageData, row: PageRow, day: string): BranchContact | undefined {
  const segmentId = nodeOf(data, 'segment', row.segmentCode)?.id;
  const scenarioId = nodeOf(data, 'scenario', row.scenarioCode)?.id;
  const channelId = nodeOf(data, 'channel', row.channelCode)?.id;
  return segmentId && scenarioId && channelId ? { segmentId, scenarioId, channelId, day } : undefined;
}

export interface Refused {
  readonly row: PageRow;
  readonly day: string;
  readonly customers: number;
  /** The last day on which they are left alone. */
  readonly until: string;
}

/** What was noted of refusals and still holds on a day, the latest first. */
export function refusedOn(data: PageData, { refusals }: Pick<KeptState, 'refusals'>, day: string): readonly Refused[] {
  const found = data.rows.flatMap((row) =>
    Object.entries(refusals).flatMap(([noted, counts]): Refused | readonly [] => {
      const customers = counts[row.rowCode];
      const until = refusedUntil(data.payload.map.policy, noted);
      if (!customers || until === undefined || day < noted || day > until) return [];
      return { row, day: noted, customers, until };
    }),
  );
  return found.sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** With so many refusals of a row noted on a day; 0 takes the note away. */
export function withRefusals(state: KeptState, day: string, rowCode: string, customers: number): KeptState {
  const { [rowCode]: _before, ...others } = state.refusals[day] ?? {};
  return {
    ...state,
    refusals: { ...state.refusals, [day]: customers > 0 ? { ...others, [rowCode]: customers } : others },
  };
}

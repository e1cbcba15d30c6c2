// Owns adding up what became of contacts: by scenario, channel and week of a map, and by team.
import { dateOf, weekStart } from '../dictionary/calendar.ts';
import { type AchievedRow, LOSSES, type Loss, type TeamUse } from './achievement.ts';
import type { Lot, Way } from './lots.ts';
import type { Outcome } from './queues.ts';
import type { Team } from './teams.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Counts = Mutable<Pick<AchievedRow, 'due' | 'made' | 'waited' | 'waitedDays' | 'longestWait'>> & {
  readonly lost: Record<Loss, number>;
};
type Row = Mutable<AchievedRow> & Counts;

export class Tally {
  readonly #rows = new Map<string, { readonly way: Way; readonly row: Row }>();
  readonly #teams = new Map<Team, Counts>();
  readonly #carriedBy: (way: Way) => number;

  /** `carriedBy`: the customers that one contact is assumed to carry. */
  constructor(carriedBy: (way: Way) => number) {
    this.#carriedBy = carriedBy;
  }

  add({ lot, lo, hi, fate, waited }: Outcome): void {
    const contacts = hi - lo;
    const row = this.#rowOf(lot);
    const value = this.#carriedBy(lot.way) * contacts;
    row.assumed += value;
    if (fate === 'made') row.achieved += value;
    for (const counts of [row, this.#teamOf(lot.way.team)]) count(counts, contacts, fate, waited);
  }

  /** By scenario and channel in the order of the document, then by week. */
  rowsOf(map: number): readonly AchievedRow[] {
    const own = [...this.#rows.values()].filter(({ way }) => way.map === map);
    const first = new Map<string, number>();
    for (const { way, row } of own) {
      const key = `${row.scenarioId} ${row.channelId}`;
      first.set(key, Math.min(first.get(key) ?? way.order, way.order));
    }
    const orderOf = (row: Row) => first.get(`${row.scenarioId} ${row.channelId}`) as number;
    return own.map(({ row }) => row).sort((a, b) => orderOf(a) - orderOf(b) || (a.week < b.week ? -1 : 1));
  }

  teams(maps: readonly { readonly id: string }[]): readonly TeamUse[] {
    return [...this.#teams].map(([{ key, name, channelType, capacity, members }, counts]) => ({
      key,
      name,
      channelType,
      channels: members.map(({ map, channel }) => ({ mapId: maps[map]?.id ?? '', channelId: channel.id })),
      capacity: Number.isFinite(capacity) ? capacity : null,
      ...counts,
    }));
  }

  #rowOf({ way, planned }: Lot): Row {
    const { map, stream, step, team } = way;
    const week = dateOf(weekStart(planned));
    const scenarioId = stream.plan.scenario.id;
    const channelId = step.channel.id;
    const key = `${map} ${scenarioId} ${channelId} ${week}`;
    const known = this.#rows.get(key);
    if (known) return known.row;
    const row = { scenarioId, channelId, team: team.key, week, ...none(), assumed: 0, achieved: 0 };
    this.#rows.set(key, { way, row });
    return row;
  }

  #teamOf(team: Team): Counts {
    const known = this.#teams.get(team) ?? none();
    this.#teams.set(team, known);
    return known;
  }
}

function count(counts: Counts, contacts: number, fate: Outcome['fate'], waited: number): void {
  counts.due += contacts;
  if (fate !== 'made') {
    counts.lost[fate] += contacts;
    return;
  }
  counts.made += contacts;
  counts.longestWait = Math.max(counts.longestWait, waited);
  if (waited === 0) return;
  counts.waited += contacts;
  counts.waitedDays += contacts * waited;
}

function none(): Counts {
  const lost = Object.fromEntries(LOSSES.map((loss) => [loss, 0])) as Record<Loss, number>;
  return { due: 0, made: 0, waited: 0, waitedDays: 0, longestWait: 0, lost };
}

// Owns the agenda of a branch's meetings: what its rows ask for in a week, by role, with milestones, phases and what is to be reported.
import type { Turn } from '../contacts/due-days.ts';
import { dateOf, dayNumber, weekOf } from '../dictionary/calendar.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { milestonesWithin } from '../document/milestones.ts';
import { phasesOn } from '../document/phases.ts';
import type { PackageDays } from './package-days.ts';
import type { PackagePayload } from './payload.ts';

/** What of a strategy row the agenda reads. */
export interface AgendaRow {
  readonly rowCode: string;
  readonly scenarioCode: string;
  readonly channelCode: string;
  readonly executorRole?: string;
  readonly duty?: string;
}

export interface AgendaLine<R extends AgendaRow> {
  readonly row: R;
  /** The days of the span on which it has work, with whose turn it is. */
  readonly turns: ReadonlyMap<string, Turn>;
  /** Its first day lies in the span. */
  readonly begins: boolean;
}

export interface AgendaRole<R extends AgendaRow> {
  /** Undefined for rows without one. */
  readonly role: string | undefined;
  /** Must-do first, then by their first day in the span. */
  readonly lines: readonly AgendaLine<R>[];
}

/** The rows with work on some of the days, by role in the order of the rows. */
export function agendaByRole<R extends AgendaRow>(
  rows: readonly R[],
  { of }: Pick<PackageDays, 'of'>,
  days: readonly string[],
): readonly AgendaRole<R>[] {
  const roles = new Map<string | undefined, AgendaLine<R>[]>();
  for (const row of rows) {
    const due = of(row.scenarioCode, row.channelCode);
    if (!due) continue;
    const turns = new Map<string, Turn>();
    for (const day of days) {
      const turn = due.turnOn(day);
      if (turn) turns.set(day, turn);
    }
    if (turns.size === 0) continue;
    const lines = roles.get(row.executorRole) ?? [];
    roles.set(row.executorRole, lines);
    lines.push({ row, turns, begins: due.first !== undefined && turns.has(due.first) });
  }
  return [...roles].map(([role, lines]) => ({ role, lines: lines.sort(inOrder) }));
}

function inOrder<R extends AgendaRow>(a: AgendaLine<R>, b: AgendaLine<R>): number {
  const rank = ({ row }: AgendaLine<R>) => (row.duty === 'must' ? 0 : row.duty === 'optional' ? 2 : 1);
  const first = ({ turns }: AgendaLine<R>) => dayNumber([...turns.keys()][0] ?? '');
  return rank(a) - rank(b) || first(a) - first(b);
}

/** The next day after `day` on which some row has work. */
export function nextWorkDay(rows: readonly AgendaRow[], { of }: Pick<PackageDays, 'of'>, day: string) {
  const days = rows.flatMap(({ scenarioCode, channelCode }) => of(scenarioCode, channelCode)?.nextAfter(day) ?? []);
  return days.sort()[0];
}

type Packaged = PackagePayload['map'];

export interface AgendaFrame {
  /** From Monday on. */
  readonly week: readonly string[];
  readonly phases: NonNullable<Packaged['phases']>;
  /** Of the week and the one after it, by day. */
  readonly milestones: NonNullable<Packaged['milestones']>;
  /** Goals that are due in these two weeks. */
  readonly goals: readonly NodeOf<'goal'>[];
  /** Scripts whose approval ends in these two weeks. */
  readonly scripts: readonly NodeOf<'script'>[];
}

/** What stands around the rows in the week of a day. */
export function agendaFrame({ map }: Pick<PackagePayload, 'map'>, day: string): AgendaFrame {
  const week = weekOf(day);
  const [from, last] = [week[0] as string, week[6] as string];
  const to = dateOf(dayNumber(last) + 7);
  const isSoon = (date: string | undefined) => date !== undefined && from <= date && date <= to;
  const phases = new Set(week.flatMap((each) => phasesOn(map.phases, each)));
  return {
    week,
    phases: [...phases],
    milestones: [...milestonesWithin(map.milestones, from, to)],
    goals: map.nodes.flatMap((node) => (node.kind === 'goal' && isSoon(node.dueDate) ? node : [])),
    scripts: map.nodes.flatMap((node) => (node.kind === 'script' && isSoon(node.approvedTo) ? node : [])),
  };
}

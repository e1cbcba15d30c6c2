// Owns the edits of phases: adding one, splitting the period.
import { dateOf, dayNumber } from '../dictionary/calendar.ts';
import type { Edit, MapDocument } from '../document/document.ts';
import { freeName, putRecords } from '../document/edits/records.ts';
import { periodDaysOf } from '../forecast/arrival.ts';
import { isRate } from '../forecast/units.ts';

/** A phase after the last one, to the end of the period; for the goal that the last one is for. The same map without a period. */
export const addPhase =
  (nameOf: (number: number) => string): Edit =>
  (document) => {
    const { phases = [], periodStart } = document;
    const end = endOf(document);
    if (periodStart === undefined || end === undefined) return document;
    const last = phases
      .map(({ toDate }) => toDate)
      .sort()
      .at(-1);
    const next = last === undefined ? periodStart : dateOf(dayNumber(last) + 1);
    const fromDate = next > end ? end : next;
    const goalId = phases.at(-1)?.goalId ?? firstGoal(document);
    const names = phases.map(({ name }) => name);
    const name = freeName(names, nameOf);
    return putRecords(document, 'phases', [
      ...phases,
      { name, fromDate, toDate: end, ...(goalId !== undefined && { goalId }) },
    ]);
  };

/** The whole period as phases of the given names, as long as each other as whole days can be. */
export const splitPeriod =
  (names: readonly string[]): Edit =>
  (document) => {
    const days = periodDaysOf(document);
    if (document.periodStart === undefined || days === undefined || days < names.length) return document;
    const first = dayNumber(document.periodStart);
    const goalId = firstGoal(document);
    const at = (part: number) => first + Math.floor((days * part) / names.length);
    return putRecords(
      document,
      'phases',
      names.map((name, part) => ({
        ...{ name, fromDate: dateOf(at(part)), toDate: dateOf(at(part + 1) - 1) },
        ...(goalId !== undefined && { goalId }),
      })),
    );
  };

function endOf(document: MapDocument): string | undefined {
  const days = periodDaysOf(document);
  if (document.periodStart === undefined || days === undefined) return undefined;
  return dateOf(dayNumber(document.periodStart) + days - 1);
}

/** The first goal whose figure can be shared out. */
export function firstGoal({ nodes }: MapDocument): string | undefined {
  return nodes.find((node) => node.kind === 'goal' && !node.tray && !node.guardrail && !isRate(node.unit ?? ''))?.id;
}

// Owns the edits of phases: adding one, splitting the period, removing.
import { dateOf, dayNumber } from '../dictionary/calendar.ts';
import type { Edit, MapDocument } from '../document/document.ts';
import { setMapField } from '../document/edits/map.ts';
import type { Phase } from '../document/phases.ts';
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
    const name = freeName(phases, nameOf);
    return put(document, [...phases, { name, fromDate, toDate: end, ...(goalId !== undefined && { goalId }) }]);
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
    return put(
      document,
      names.map((name, part) => ({
        ...{ name, fromDate: dateOf(at(part)), toDate: dateOf(at(part + 1) - 1) },
        ...(goalId !== undefined && { goalId }),
      })),
    );
  };

export const removePhase =
  (place: number): Edit =>
  (document) =>
    put(
      document,
      (document.phases ?? []).filter((_, at) => at !== place),
    );

function put(document: MapDocument, phases: readonly Phase[]): MapDocument {
  return setMapField('phases', phases.length === 0 ? undefined : phases)(document);
}

function endOf(document: MapDocument): string | undefined {
  const days = periodDaysOf(document);
  if (document.periodStart === undefined || days === undefined) return undefined;
  return dateOf(dayNumber(document.periodStart) + days - 1);
}

/** The first goal whose figure can be shared out. */
export function firstGoal({ nodes }: MapDocument): string | undefined {
  return nodes.find((node) => node.kind === 'goal' && !node.tray && !node.guardrail && !isRate(node.unit ?? ''))?.id;
}

function freeName(phases: readonly Phase[], nameOf: (number: number) => string): string {
  const taken = new Set(phases.map(({ name }) => name));
  let number = phases.length + 1;
  while (taken.has(nameOf(number))) number += 1;
  return nameOf(number);
}

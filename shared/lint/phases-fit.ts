// Owns what SM041 says of phases: that they lie in the period, one after the other, and add up to their goals.
import type { MapDocument } from '../document/document.ts';
import { inForce } from '../document/in-force.ts';
import type { Phase } from '../document/phases.ts';
import { amount } from '../document/unit-names.ts';
import { phaseSums } from '../forecast/phase-sums.ts';
import { periodEndOf } from './days.ts';
import type { Found } from './rule.ts';

export function* phasesThatDoNotFit(document: MapDocument): Iterable<Found> {
  const phases = document.phases ?? [];
  yield* outsidePeriod(document, phases);
  yield* overlapping(phases);
  yield* withoutGoal(document, phases);
  yield* easierStretch(phases);
  for (const { goal, count, sum, wanted, lacking } of phaseSums(inForce(document))) {
    if (wanted === undefined || !lacking) continue;
    yield {
      targets: [goal.id],
      key: 'phases',
      message: {
        zh: '{count} 个阶段合计 {sum}，目标“{name}”要求 {wanted}，{difference}。',
        en: 'The {count} phases add up to {sum}; goal “{name}” asks for {wanted}: {difference}.',
      },
      params: {
        count,
        name: goal.name,
        sum: amount(sum, goal.unit),
        wanted: amount(wanted, goal.unit),
        difference: differenceText(lacking, goal.unit),
      },
      field: 'target',
    };
  }
}

/** What a sum lacks or has too much. */
export function differenceText(lacking: number, unit: string | undefined) {
  const { zh, en } = amount(Math.abs(lacking), unit);
  return lacking > 0 ? { zh: `差 ${zh}`, en: `${en} short` } : { zh: `多 ${zh}`, en: `${en} too many` };
}

function* outsidePeriod(document: MapDocument, phases: readonly Phase[]): Iterable<Found> {
  const first = document.periodStart;
  const last = periodEndOf(document);
  for (const [at, { name, fromDate, toDate }] of phases.entries()) {
    const isEarly = first !== undefined && fromDate < first;
    const isLate = last !== undefined && toDate > last;
    if (!isEarly && !isLate) continue;
    yield {
      targets: [],
      key: `phase outside ${name}`,
      message: {
        zh: '阶段“{name}”（{from} 至 {to}）超出运行期（{first} 至 {last}）。',
        en: 'Phase “{name}” ({from} to {to}) goes beyond the period ({first} to {last}).',
      },
      params: { name, from: fromDate, to: toDate, first: first ?? '…', last: last ?? '…' },
      field: `phases.${at}.${isEarly ? 'fromDate' : 'toDate'}`,
    };
  }
}

/** What a phase is to bring counts for nothing once its goal is gone. */
function* withoutGoal({ nodes }: MapDocument, phases: readonly Phase[]): Iterable<Found> {
  const goals = new Set(nodes.flatMap(({ kind, id }) => (kind === 'goal' ? id : [])));
  for (const [at, { name, goalId }] of phases.entries()) {
    if (goalId === undefined || goals.has(goalId)) continue;
    yield {
      targets: [],
      key: `phase goal ${name}`,
      message: {
        zh: '阶段“{name}”所属的目标 {goal} 已不在图谱中，其阶段目标未计入。',
        en: 'The goal {goal} of phase “{name}” is no longer on the map, so what the phase is to bring is not counted.',
      },
      params: { name, goal: goalId },
      field: `phases.${at}.goalId`,
    };
  }
}

/** What a phase is to bring is a way to go, whichever direction its goal has. */
function* easierStretch(phases: readonly Phase[]): Iterable<Found> {
  for (const [at, { name, target, stretchTarget }] of phases.entries()) {
    if (target === undefined || stretchTarget === undefined || stretchTarget >= target) continue;
    yield {
      targets: [],
      key: `phase stretch ${name}`,
      message: {
        zh: '阶段“{name}”的挑战 {stretch} 低于阶段目标 {target}。',
        en: 'Phase “{name}”: its stretch target {stretch} is below what it is to bring, {target}.',
      },
      params: { name, stretch: stretchTarget, target },
      field: `phases.${at}.stretchTarget`,
    };
  }
}

function* overlapping(phases: readonly Phase[]): Iterable<Found> {
  for (const [at, one] of phases.entries()) {
    for (const other of phases.slice(at + 1)) {
      const from = one.fromDate > other.fromDate ? one.fromDate : other.fromDate;
      const to = one.toDate < other.toDate ? one.toDate : other.toDate;
      if (from > to) continue;
      yield {
        targets: [],
        key: `phases overlap ${one.name} ${other.name}`,
        message: {
          zh: '阶段“{one}”与“{other}”在 {from} 至 {to} 重叠。',
          en: 'Phases “{one}” and “{other}” overlap from {from} to {to}.',
        },
        params: { one: one.name, other: other.name, from, to },
        field: `phases.${phases.indexOf(other)}.fromDate`,
      };
    }
  }
}

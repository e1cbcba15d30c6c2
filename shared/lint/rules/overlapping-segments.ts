// Owns SM009: two segments that may hold the same customer say which of them comes first.
import type { NodeOf } from '../../document/kinds/index.ts';
import type { Graph } from '../../graph/graph.ts';
import { lineOf } from '../../graph/reach.ts';
import type { Fix, FixStep } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';
import { overlapOf } from '../segment-overlap.ts';

type Segment = NodeOf<'segment'>;

const NAMED = 3;
const LOWEST_PRIORITY = 99;

export const overlappingSegments: Rule = {
  id: 'SM009',
  severity: 'warning',
  stage: 'check',
  title: { zh: '客群口径重叠', en: 'Overlapping segments' },
  why: {
    zh: '同一客户一天收到两套方案，支行之间也会产生业绩争议。',
    en: 'The same customer gets two offers on one day, and branches dispute the credit.',
  },
  *check(_document, graph) {
    const segments = graph.ofKind('segment');
    const lines = segments.map((segment) => lineOf(graph, segment));
    const free = freePriorities(segments);
    const unclear = new Map<Segment, Segment[]>();
    for (const [index, b] of segments.entries()) {
      for (const [before, a] of segments.slice(0, index).entries()) {
        if (isSettled(a, b)) continue;
        const [lineA, lineB] = [lines[before] ?? [], lines[index] ?? []];
        if (isWithin(graph, lineA, lineB)) continue;
        const overlap = overlapOf(lineA, lineB);
        const [open, other] = a.priority === undefined && b.priority !== undefined ? [a, b] : [b, a];
        if (overlap === 'yes') yield overlapping(open, other, free);
        else if (overlap === 'unknown') unclear.set(open, [...(unclear.get(open) ?? []), other]);
      }
    }
    for (const [open, others] of unclear) yield unknown(open, others, free);
  },
};

function isSettled(a: Segment, b: Segment): boolean {
  if (a.overlapPolicy !== undefined || b.overlapPolicy !== undefined) return true;
  return a.priority !== undefined && b.priority !== undefined && a.priority !== b.priority;
}

/** A segment within another always overlaps; that matters only where both contact their customers themselves. */
function isWithin(graph: Graph, lineA: readonly Segment[], lineB: readonly Segment[]): boolean {
  const [a, b] = [lineA[0], lineB[0]];
  if (!a || !b || !(lineA.includes(b) || lineB.includes(a))) return false;
  return !(graph.next(a.id, 'flow').length > 0 && graph.next(b.id, 'flow').length > 0);
}

function overlapping(open: Segment, other: Segment, free: readonly number[]): Found {
  return {
    targets: [open.id, other.id],
    message: {
      zh: '客群“{a}”与“{b}”口径重叠，未设置优先级或互斥。',
      en: 'Segments “{a}” and “{b}” overlap, and neither a priority nor an exclusion is set.',
    },
    params: { a: open.name, b: other.name },
    field: 'priority',
    fixes: prioritise([open, other], free),
  };
}

/** One for all the segments that it cannot be compared with: less is known, so less is said. */
function unknown(open: Segment, others: readonly Segment[], free: readonly number[]): Found {
  const more = others.length > NAMED;
  return {
    targets: [open.id],
    key: 'unknown',
    message: more
      ? {
          zh: '客群“{a}”与“{b}”等 {n} 个客群是否重叠无法判断，未设置优先级或互斥。',
          en: 'Segment “{a}” may overlap {n} others (“{b}”…), and neither a priority nor an exclusion is set.',
        }
      : {
          zh: '客群“{a}”与“{b}”是否重叠无法判断，未设置优先级或互斥。',
          en: 'Segment “{a}” may overlap “{b}”, and neither a priority nor an exclusion is set.',
        },
    params: { a: open.name, b: others.slice(0, NAMED).map(({ name }) => name), n: others.length },
    field: 'priority',
    fixes: prioritise([open, ...others], free),
  };
}

/** Numbers from 1 to 99 that no segment has, those after the last used first. */
function freePriorities(segments: readonly Segment[]): readonly number[] {
  const used = new Set(segments.flatMap(({ priority }) => priority ?? []));
  const last = Math.max(0, ...used);
  const all = Array.from({ length: LOWEST_PRIORITY }, (_, index) => index + 1).filter((number) => !used.has(number));
  return [...all.filter((number) => number > last), ...all.filter((number) => number < last)];
}

/** The first of `segments` is given a number of its own, and every other that has none. */
function prioritise(segments: readonly Segment[], free: readonly number[]): readonly Fix[] {
  const wanting = segments.filter(({ priority }, index) => index === 0 || priority === undefined).reverse();
  if (wanting.length > free.length) return [];
  const steps = wanting.map(({ id }, index): FixStep => ({ do: 'set', id, field: 'priority', value: free[index] }));
  return [
    {
      title:
        wanting.length === 1
          ? { zh: `优先级设为 ${free[0]}`, en: `Set priority ${free[0]}` }
          : { zh: `为 ${wanting.length} 个客群依次设置优先级`, en: `Set priorities for ${wanting.length} segments` },
      steps,
    },
  ];
}

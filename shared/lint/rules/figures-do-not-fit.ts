// Owns SM041: figures of the map that cannot be true together: parts above their whole, ends before their beginnings.
import { reversedPairs } from '../../document/cross-checks.ts';
import { customerUnit } from '../../document/customer-type.ts';
import type { MapDocument } from '../../document/document.ts';
import { documentFields, elementFields, labelAt } from '../../document/field-path.ts';
import { kinds, type NodeOf } from '../../document/kinds/index.ts';
import { amount } from '../../document/unit-names.ts';
import { segmentsOf } from '../../forecast/effective-volume.ts';
import type { Graph } from '../../graph/graph.ts';
import { lineOf } from '../../graph/reach.ts';
import { rounded } from '../../i18n/figure.ts';
import { cellsThatDoNotFit } from '../cells-fit.ts';
import { benefitsThatDoNotFit } from '../draws-fit.ts';
import { volumesAboveEvents } from '../event-volumes.ts';
import { listsThatDoNotFit } from '../list-figures.ts';
import { materialsThatDoNotFit } from '../materials-fit.ts';
import { milestonesThatDoNotFit } from '../milestones-fit.ts';
import { phasesThatDoNotFit } from '../phases-fit.ts';
import { repeatsThatDoNotFit } from '../repeats-fit.ts';
import type { Found, Rule } from '../rule.ts';
import { saidTwice } from '../said-twice.ts';
import { startsThatDoNotFit } from '../starts-fit.ts';

type Segment = NodeOf<'segment'>;

/** What binary fractions leave over. */
const TINY = 1e-9;

export const figuresDoNotFit: Rule = {
  id: 'SM041',
  severity: 'warning',
  title: { zh: '数值互相矛盾', en: 'Figures that contradict each other' },
  why: {
    zh: '部分大于整体的数值下发后无法执行，预测和回检也会失真。',
    en: 'Parts greater than their whole cannot be carried out, and make every forecast and review wrong.',
  },
  *check(document, graph, { today, dictionaries, stock }) {
    yield* volumesAboveSizes(graph);
    yield* volumesAboveEvents(document, graph, dictionaries.events);
    yield* childrenAboveParents(graph);
    yield* branchesAboveQuota(graph);
    yield* cellsThatDoNotFit(graph);
    yield* benefitsThatDoNotFit(graph);
    yield* materialsThatDoNotFit(document, stock);
    yield* listsThatDoNotFit(document, graph);
    yield* saidTwice(document, graph);
    yield* outflowAboveAll(graph);
    yield* reversed(document);
    yield* phasesThatDoNotFit(document);
    yield* repeatsThatDoNotFit(document, graph, today);
    yield* milestonesThatDoNotFit(document);
    yield* startsThatDoNotFit(document, graph);
  },
};

/**
 * An expected volume is at most the sum of the segments that feed it (DOMAIN §3.5), those within another of them not counted
 * again; where a size is missing, SM010 says so.
 */
function* volumesAboveSizes(graph: Graph): Iterable<Found> {
  for (const scenario of graph.ofKind('scenario')) {
    const { id, name, expectedVolume } = scenario;
    const segments = segmentsOf(graph, id);
    const sum = totalSize(
      segments.filter(
        (each) =>
          !lineOf(graph, each)
            .slice(1)
            .some((above) => segments.includes(above)),
      ),
    );
    if (expectedVolume === undefined || sum === undefined || segments.length === 0 || expectedVolume <= sum) continue;
    yield {
      targets: [id, ...segments.map((segment) => segment.id)],
      key: 'volume',
      message: {
        zh: '场景“{name}”预计触发量 {volume}，超过所属客群规模合计 {sum}。',
        en: 'Scenario “{name}” expects {volume}, but its segments have {sum} in total.',
      },
      params: { name, ...counted({ volume: expectedVolume, sum }, segments) },
      field: 'expectedVolume',
    };
  }
}

/** The figures with the unit that these segments are counted in. */
function counted<K extends string>(figures: Readonly<Record<K, number>>, segments: readonly Segment[]) {
  const unit = customerUnit(segments);
  return Object.fromEntries(Object.entries<number>(figures).map(([name, value]) => [name, amount(value, unit)]));
}

function* childrenAboveParents(graph: Graph): Iterable<Found> {
  const children = new Map<string, Segment[]>();
  for (const segment of graph.ofKind('segment')) {
    const parent = segment.parentSegmentId;
    if (parent === undefined || parent === segment.id) continue;
    children.set(parent, [...(children.get(parent) ?? []), segment]);
  }
  for (const [id, parts] of children) {
    const parent = graph.node(id);
    // Those whose size is known are too many already.
    const sum = leastOf(parts, children, new Set([id]));
    if (parent?.kind !== 'segment' || parent.size === undefined || sum <= parent.size) continue;
    yield {
      targets: [id, ...parts.map((part) => part.id)],
      key: 'children',
      message: {
        zh: '客群“{name}”规模 {size}，其下级客群合计 {sum}。',
        en: 'Segment “{name}” has {size}, but its child segments have {sum} in total.',
      },
      params: { name: parent.name, ...counted({ size: parent.size, sum }, [parent]) },
      field: 'size',
    };
  }
}

/** People in the segments: as their sizes say, and where one says none, as those below it do. */
function leastOf(
  segments: readonly Segment[],
  children: ReadonlyMap<string, readonly Segment[]>,
  seen: ReadonlySet<string>,
): number {
  return segments.reduce((sum, { id, size }) => {
    if (size !== undefined || seen.has(id)) return sum + (size ?? 0);
    return sum + leastOf(children.get(id) ?? [], children, new Set([...seen, id]));
  }, 0);
}

/** Each branch is told what it may sell, so this cannot go out. A branch above the quota by itself is held alone (BR002). */
function* branchesAboveQuota(graph: Graph): Iterable<Found> {
  for (const { id, name, quota, quotaUnit, quotaByBranch = [] } of graph.ofKind('product')) {
    const sum = totalQuota(quotaByBranch);
    if (quota === undefined || sum <= quota + TINY) continue;
    const without = totalQuota(quotaByBranch.filter((branch) => branch.quota <= quota));
    yield {
      targets: [id],
      key: 'branches',
      severity: without > quota + TINY ? 'error' : 'warning',
      message: {
        zh: '产品“{name}”支行额度合计 {sum}，超过总额度 {quota}。',
        en: 'The branch quotas of product “{name}” add up to {sum}, more than its quota of {quota}.',
      },
      params: { name, sum: amount(sum, quotaUnit), quota: amount(quota, quotaUnit) },
      field: 'quotaByBranch',
    };
  }
}

function totalQuota(branches: readonly { readonly quota: number }[]): number {
  return rounded(branches.reduce((total, { quota }) => total + quota, 0));
}

/** 链式输送: no more customers can go on from a segment in a month than it has (DOMAIN §3.9). */
function* outflowAboveAll(graph: Graph): Iterable<Found> {
  for (const { id, name } of graph.ofKind('segment')) {
    const ways = graph.outgoing(id).flatMap((edge) => (edge.type === 'migrate' ? edge : []));
    const sum = rounded(ways.reduce((total, { monthlyRatePct = 0 }) => total + monthlyRatePct, 0));
    if (sum <= 100 + TINY) continue;
    yield {
      targets: [id, ...ways.map((edge) => edge.id)],
      key: 'outflow',
      message: {
        zh: '客群“{name}”每月输送合计 {sum}%，超过 100%。',
        en: 'Segment “{name}” passes on {sum}% of its customers a month, more than 100%.',
      },
      params: { name, sum },
    };
  }
}

function* reversed(document: MapDocument): Iterable<Found> {
  for (const node of document.nodes) {
    for (const { field, message, params } of reversedPairs(node)) {
      const place = { zh: `{kind}“{name}”的{label}`, en: `{label} of {kind} “{name}”` };
      const own = { kind: kinds[node.kind].title, name: node.name, label: labelAt(elementFields(node), field) };
      yield backwards({ targets: [node.id], field }, place, message, { ...params, ...own });
    }
  }
  const { waves, phases = [], rewards = [] } = document;
  const header = [
    ['', document] as const,
    ...waves.map((wave, at) => [`waves.${at}.`, wave] as const),
    ...phases.map((phase, at) => [`phases.${at}.`, phase] as const),
    ...rewards.map((reward, at) => [`rewards.${at}.`, reward] as const),
  ];
  for (const [path, element] of header) {
    for (const { field, message, params } of reversedPairs(element)) {
      const place = { zh: '{label}', en: '{label}' };
      const label = labelAt(documentFields, path + field);
      const found = backwards({ targets: [], field: path + field }, place, message, { ...params, label });
      // A package that ends before it begins is over when it arrives.
      yield field === 'periodEnd' ? { ...found, severity: 'error' } : found;
    }
  }
}

function backwards(
  { targets, field }: Pick<Found, 'targets'> & { readonly field: string },
  place: Found['message'],
  hint: Found['message'],
  params: Found['params'],
): Found {
  const message = { zh: `${place.zh}${hint.zh}。`, en: `${place.en}: ${hint.en}.` };
  return { targets, key: `order ${field}`, message, field, ...(params && { params }) };
}

/** Undefined while a size is missing. */
function totalSize(segments: readonly Segment[]): number | undefined {
  let sum = 0;
  for (const { size } of segments) {
    if (size === undefined) return undefined;
    sum += size;
  }
  return sum;
}

// Owns what SM041 finds in lists (名单): counts that do not add up, and more people than the segment has.
import { customerUnit } from '../document/customer-type.ts';
import type { MapDocument } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { listDoubts, sumOf } from '../document/list-counts.ts';
import { amount } from '../document/unit-names.ts';
import type { Graph } from '../graph/graph.ts';
import type { Found } from './rule.ts';

/** Of lists that segments in force use; the others go nowhere. */
export function* listsThatDoNotFit({ lists = [] }: MapDocument, graph: Graph): Iterable<Found> {
  for (const list of lists) {
    const users = graph.ofKind('segment').filter(({ listId }) => listId === list.id);
    if (users.length === 0) continue;
    yield* doesNotAddUp(list, users);
    yield* aboveSegments(list, users);
  }
}

type List = NonNullable<MapDocument['lists']>[number];
type Segment = NodeOf<'segment'>;

/** Counts that exceed their total go out to branches; those that fall short may still be completed. */
function* doesNotAddUp(list: List, users: readonly Segment[]): Iterable<Found> {
  const isAbove = sumOf(list.branchCounts) + sumOf(list.excludedCounts) > list.totalCount;
  for (const [index, { message, params, blocks }] of listDoubts(
    list,
    users[0]?.holdoutPct,
    customerUnit(users),
  ).entries()) {
    yield {
      ...placeOf(users),
      key: `list ${list.id} ${index}`,
      severity: blocks && isAbove ? 'error' : 'warning',
      message: { zh: `名单“{list}”：${message.zh}。`, en: `Customer list “{list}”: ${message.en}.` },
      params: { ...params, list: list.name },
    };
  }
}

/** A list is drawn from its segments (名单覆盖率 is at most 100 %). */
function* aboveSegments({ id, name, totalCount }: List, users: readonly Segment[]): Iterable<Found> {
  const sizes = users.flatMap(({ size }) => size ?? []);
  const sum = sizes.reduce((total, size) => total + size, 0);
  if (sizes.length < users.length || totalCount <= sum) return;
  yield {
    ...placeOf(users),
    key: `list ${id} size`,
    message: {
      zh: '名单“{list}”共 {total}，超过客群“{segments}”规模 {sum}。',
      en: 'Customer list “{list}” has {total}, more than the {sum} of {segments}.',
    },
    params: {
      list: name,
      total: amount(totalCount, customerUnit(users)),
      sum: amount(sum, customerUnit(users)),
      segments: users.map((user) => user.name),
    },
  };
}

function placeOf(users: readonly Segment[]): Pick<Found, 'targets' | 'field'> {
  return { targets: users.map(({ id }) => id), field: 'listId' };
}

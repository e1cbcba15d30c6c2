// Owns how many customers a branch has: per segment by the segment's own list, and in all where no list says it.
import { branchKey } from '../document/branches.ts';
import type { MapDocument } from '../document/document.ts';
import { listAge } from '../document/list-counts.ts';
import type { CustomerList } from '../document/map-records.ts';
import type { PackagePayload } from './payload.ts';

type ListCount = PackagePayload['listCounts'][number];
type Counted = Pick<PackagePayload, 'listCounts' | 'map' | 'rows'>;

/** Exactly, or at most where the package knows all the branch's lists together alone. */
export interface Listed {
  readonly count: number;
  readonly isExact: boolean;
}

/** A segment of the document with what its list has for one branch. */
export interface SegmentList {
  readonly segment: { readonly id: string; readonly name: string };
  readonly list: CustomerList;
  readonly count: number;
}

const DELIVERED: ReadonlySet<string> = new Set(['ready', 'active']);

/** Of the segments that go to branches; a list that names branches and not this one has nobody for it. */
export function segmentLists({ nodes, lists = [] }: MapDocument, branchCode: string): readonly SegmentList[] {
  const key = branchKey(branchCode);
  return nodes.flatMap((segment): SegmentList[] => {
    if (segment.kind !== 'segment' || !DELIVERED.has(segment.status)) return [];
    const list = lists.find(({ id }) => id === segment.listId);
    if (!list?.branchCounts?.length) return [];
    const own = list.branchCounts.find((entry) => branchKey(entry.branchCode) === key);
    return [{ segment, list, count: own?.count ?? 0 }];
  });
}

/** The branch file's count stands for the branch as a whole only where a segment has no list of its own. */
export function listCountsOf(document: MapDocument, branch: { branchCode: string; listCount: number }): ListCount[] {
  const found = segmentLists(document, branch.branchCode);
  const segments = document.nodes.filter(({ kind, status }) => kind === 'segment' && DELIVERED.has(status));
  const counts = found.map(({ segment, list, count }): ListCount => {
    const { expiresOn } = listAge(list, list.asOf);
    return { segmentId: segment.id, count, listId: list.id, asOf: list.asOf, ...(expiresOn && { expiresOn }) };
  });
  return found.length > 0 && found.length === segments.length ? counts : [{ count: branch.listCount }, ...counts];
}

/** How many customers of the branch a row is for; undefined where the package does not say. */
export function listedFor(payload: Counted, row: PackagePayload['rows'][number]): Listed | undefined {
  const code = (row as { segmentCode?: unknown }).segmentCode ?? row.segmentName;
  const segment = payload.map.nodes.find(
    (node) => node.kind === 'segment' && (node.code === code || node.name === code),
  );
  return listedIn(payload, segment?.id);
}

/** The same of a segment. */
export function listedIn(
  { listCounts, map }: Omit<Counted, 'rows'>,
  segmentId: string | undefined,
): Listed | undefined {
  const own = listCounts.filter((entry) => entry.segmentId !== undefined && entry.segmentId === segmentId);
  if (own.length > 0) return { count: sumOf(own), isExact: true };
  const whole = listCounts.filter((entry) => entry.segmentId === undefined);
  if (whole.length === 0) return undefined;
  return { count: sumOf(whole), isExact: map.nodes.filter(({ kind }) => kind === 'segment').length === 1 };
}

/** All customers of the branch that the package knows of; two segments that share a list have the same customers. */
export function listedInAll({ listCounts }: Pick<PackagePayload, 'listCounts'>): number {
  const whole = listCounts.filter(({ segmentId }) => segmentId === undefined);
  if (whole.length > 0) return sumOf(whole);
  return sumOf([...new Map(listCounts.map((entry) => [entry.listId ?? entry.segmentId, entry])).values()]);
}

function sumOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

// Owns the columns of segments: special groups (特色客群) over all maps, and segments of no group by their topmost parent.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import type { MapDocument } from '../document/document.ts';
import { nodeById } from '../document/element-index.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Heading } from './coverage-matrix.ts';

type Segment = NodeOf<'segment'>;

const GROUP = 'group:';
const SEGMENT = 'segment:';

/** `group:<id of the special group>` or `segment:<id of the topmost parent>`; of another map than `own` with its id before it. */
export function columnOf(document: MapDocument, own: MapDocument | undefined, segment: Segment): string {
  const { group, top } = placeOf(document, segment);
  return group === undefined ? foreignColumn(document, own, SEGMENT + top.id) : GROUP + group;
}

/** The column that a map's own column id means among several maps. */
export function foreignColumn(document: MapDocument, own: MapDocument | undefined, column: string): string {
  if (document === own || !column.startsWith(SEGMENT)) return column;
  return `${SEGMENT}${document.id}/${column.slice(SEGMENT.length)}`;
}

/** What a new segment of the column is given, so that it stands in it. */
export function valuesForColumn(column: string): Readonly<Record<string, string>> {
  if (column.startsWith(GROUP)) return { specialGroup: column.slice(GROUP.length) };
  return column.startsWith(SEGMENT) ? { parentSegmentId: column.slice(SEGMENT.length) } : {};
}

/** One column for each group and each segment without one, in the order of the maps. The first map is the open one. */
export function segmentColumns(documents: readonly MapDocument[], { specialGroups }: Dictionaries): readonly Heading[] {
  const [own] = documents;
  const columns = new Map<
    string,
    { label: string | undefined; group: string | undefined; own: boolean; size: number }
  >();
  for (const document of documents) {
    for (const node of document.nodes) {
      if (node.kind !== 'segment') continue;
      const id = columnOf(document, own, node);
      const { group, top } = placeOf(document, node);
      const known = columns.get(id);
      const isOwn = group !== undefined || document === own;
      columns.set(id, { label: top.name, group, own: isOwn, size: (known?.size ?? 0) + 1 });
    }
  }
  return [...columns].map(([id, { label = id, group, own: isOwn, size }]) => ({
    id,
    label: specialGroups.find((entry) => entry.id === group)?.label ?? { zh: group ?? label, en: group ?? label },
    note: { zh: `${size} 个客群`, en: size === 1 ? '1 segment' : `${size} segments` },
    own: isOwn,
  }));
}

/** The nearest group on the way up, and the segment at the top. A circle of parents ends where it closes. */
function placeOf(document: MapDocument, segment: Segment): { group: string | undefined; top: Segment } {
  const seen = new Set<string>();
  let top = segment;
  for (let at: Segment | undefined = segment; at && !seen.has(at.id); ) {
    seen.add(at.id);
    top = at;
    if (at.specialGroup) return { group: at.specialGroup, top };
    const parent: ReturnType<typeof nodeById> = nodeById(document, at.parentSegmentId ?? '');
    at = parent?.kind === 'segment' ? parent : undefined;
  }
  return { group: undefined, top };
}

// Owns the grouping of blank fields by kind and field, so that a long list of gaps becomes a short one.
import type { MapDocument } from '../document/document.ts';
import { edgeTypes } from '../document/edge-types.ts';
import type { EdgeTypeId, KindId } from '../document/kind-id.ts';
import { kinds } from '../document/kinds/index.ts';
import type { Message } from '../i18n/message.ts';
import { blanksForExport, type MissingField } from './export-check.ts';

export interface BlankGroup {
  readonly key: string;
  readonly kind: KindId | undefined;
  /** Set for edges; neither `kind` nor this is set for the map's own header. */
  readonly edgeType: EdgeTypeId | undefined;
  /** Of what the field is: a kind, an edge type, or the map's header. */
  readonly owner: Message;
  readonly label: Message;
  /** Where it is empty, in document order. */
  readonly places: readonly Pick<MissingField, 'id' | 'field'>[];
}

const MAP_HEADER: Message = { zh: '图谱信息', en: 'Map header' };

/** Groups in the order of the first blank of each: the map, then nodes, then edges. */
export function blankGroups(document: MapDocument): readonly BlankGroup[] {
  return groupBlanks(blanksForExport(document), document);
}

export function groupBlanks(blanks: readonly MissingField[], document: MapDocument): readonly BlankGroup[] {
  const kindOf = new Map(document.nodes.map((node) => [node.id, node.kind]));
  const typeOf = new Map(document.edges.map((edge) => [edge.id, edge.type]));
  const groups = new Map<string, BlankGroup & { places: Pick<MissingField, 'id' | 'field'>[] }>();
  for (const { id, field, label } of blanks) {
    const kind = kindOf.get(id);
    const edgeType = typeOf.get(id);
    const owner = kind ? kinds[kind].title : edgeType ? edgeTypes[edgeType].title : MAP_HEADER;
    const path = field.replace(/\.\d+\./g, '.');
    const key = `${kind ?? edgeType ?? 'map'} ${path}`;
    const group = groups.get(key) ?? { key, kind, edgeType, owner, label, places: [] };
    group.places.push({ id, field });
    groups.set(key, group);
  }
  return [...groups.values()];
}

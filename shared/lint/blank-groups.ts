// Owns the grouping of empty fields by kind and field, so that a long list of gaps becomes a short one.
import type { MapDocument } from '../../../shared/document/document.ts';
import type { EdgeTypeId, KindId } from '../../../shared/document/kind-id.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { MissingField } from '../../../shared/lint/export-check.ts';

export interface MissingGroup {
  readonly key: string;
  readonly kind: KindId | undefined;
  /** Set for edges; neither `kind` nor this is set for the map's own header. */
  readonly edgeType: EdgeTypeId | undefined;
  readonly label: Message;
  /** Where it is empty, in document order. */
  readonly places: readonly Pick<MissingField, 'id' | 'field'>[];
}

/** Groups in the order of the first gap of each: the map, then nodes, then edges. */
export function groupMissing(missing: readonly MissingField[], document: MapDocument): MissingGroup[] {
  const kinds = new Map(document.nodes.map((node) => [node.id, node.kind]));
  const types = new Map(document.edges.map((edge) => [edge.id, edge.type]));
  const groups = new Map<string, MissingGroup & { places: Pick<MissingField, 'id' | 'field'>[] }>();
  for (const { id, field, label } of missing) {
    const kind = kinds.get(id);
    const edgeType = types.get(id);
    const path = field.replace(/\.\d+\./g, '.');
    const key = `${kind ?? edgeType ?? 'map'} ${path}`;
    const group = groups.get(key) ?? { key, kind, edgeType, label, places: [] };
    group.places.push({ id, field });
    groups.set(key, group);
  }
  return [...groups.values()];
}

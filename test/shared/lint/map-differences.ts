// Owns what differs between two maps of a test, in words: whole nodes and connections, single fields, the contact policy.
import { compareDocuments } from '../../../shared/diff/compare-documents.ts';
import type { FieldDifference } from '../../../shared/diff/fields.ts';
import { valueWords } from '../../../shared/diff/value-words.ts';
import type { MapDocument, MapEdge, MapNode } from '../../../shared/document/document.ts';
import type { Language } from '../../../shared/i18n/message.ts';

interface WithMap {
  readonly map: MapDocument;
}

/** The first map that fails, and the one that passes that differs from it in as little as possible. */
export function closestPair<E extends WithMap>(failing: readonly E[], passing: readonly E[]): readonly [E, E] {
  const [fails] = failing;
  const [first, ...others] = passing;
  if (!fails || !first) throw new Error('a rule needs a map that fails and one that passes');
  // Two maps that are the same differ by something that no picture shows.
  const distance = ({ map }: E) => differences(fails.map, map, 'zh').length || Number.POSITIVE_INFINITY;
  return [fails, others.reduce((best, each) => (distance(each) < distance(best) ? each : best), first)];
}

/** One line per node or connection that is in one map alone, and per field that is not the same. */
export function differences(from: MapDocument, to: MapDocument, language: Language): readonly string[] {
  const { header, nodes, edges, records } = compareDocuments(edgesByEnds(from), edgesByEnds(to));
  const changed = [...nodes.changed, ...edges.changed].flatMap(({ after, fields }) =>
    fields.map((field) => `${nameOf(after)}, ${fieldLine(field, language)}`),
  );
  return [
    ...changed,
    ...[...nodes.removed, ...edges.removed].map((element) => `− ${nameOf(element)}`),
    ...[...nodes.added, ...edges.added].map((element) => `+ ${nameOf(element)}`),
    ...header.map((field) => fieldLine(field, language)),
    ...records.map(
      ({ label, removed, changed: other, added }) =>
        `${label[language]}: −${removed.length} ±${other.length} +${added.length}`,
    ),
  ];
}

/** Tests number connections as they come; what tells them apart is what they join. */
function edgesByEnds(map: MapDocument): MapDocument {
  return { ...map, edges: map.edges.map((edge) => ({ ...edge, id: `${edge.from} ${edge.type} ${edge.to}` })) };
}

function fieldLine({ label, info, before, after }: FieldDifference, language: Language): string {
  const [was, is] = [before, after].map((value) => valueWords(info, value)[language]);
  return `${label[language]}: ${was} → ${is}`;
}

function nameOf(element: MapNode | MapEdge): string {
  return 'from' in element ? `${element.from} → ${element.to}` : `${element.id} ${element.name}`;
}

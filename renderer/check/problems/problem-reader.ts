// Owns what the list of problems reads in the map: names and places of elements, and everything a row says.
import type { MapDocument } from '../../../shared/document/document.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { rules } from '../../../shared/lint/rules/index.ts';
import { say } from '../../kit/ui/say.ts';
import type { Reader } from './arrange-problems.ts';

export const rulesById = new Map(rules.map((rule) => [rule.id, rule]));

/** Name and kind of a node, or the names of both ends of an edge; the id of what is gone. */
export function anchorOf(document: MapDocument | undefined, id: string): { kind?: KindId; name: string } {
  const node = nodeById(document, id);
  if (node) return { kind: node.kind, name: node.name };
  const edge = edgeById(document, id);
  if (!edge) return { name: id };
  return {
    name: `${nodeById(document, edge.from)?.name ?? edge.from} → ${nodeById(document, edge.to)?.name ?? edge.to}`,
  };
}

export function readerOf(document: MapDocument | undefined): Reader {
  let places: ReadonlyMap<string, number> | undefined;
  const said = new Map<string, string>();
  return {
    says: (finding) => {
      const known = said.get(finding.fingerprint);
      if (known !== undefined) return known;
      const { ruleId, targets, message, params, waived } = finding;
      const rule = rulesById.get(ruleId);
      const text = [
        say(message, params),
        ruleId,
        rule ? say(rule.title) : '',
        ...targets.map((id) => `${id} ${anchorOf(document, id).name}`),
        ...(waived ? [waived.waivedBy, waived.reason] : []),
      ].join('\n');
      said.set(finding.fingerprint, text);
      return text;
    },
    placeOf: (id) => {
      places ??= new Map(
        [...(document?.nodes ?? []), ...(document?.edges ?? [])].map((element, index) => [element.id, index]),
      );
      return places.get(id) ?? -1;
    },
  };
}

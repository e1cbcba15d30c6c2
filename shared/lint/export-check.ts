// Owns what a map still lacks before branches should get it: empty fields that are expected (◐ in DOMAIN §3), those of them that protect
// customers and so are waited for, and nodes that are not ready.
import type { z } from 'zod';
import type { MapDocument, MapEdge, MapNode } from '../document/document.ts';
import { edgeForForm } from '../document/edge-types.ts';
import { fieldsOf } from '../document/field.ts';
import { documentFields, elementFields, labelAt } from '../document/field-path.ts';
import { hasDeadline } from '../document/goal-due.ts';
import { inForce } from '../document/in-force.ts';
import { innerObject } from '../document/inner-object.ts';
import type { KindId } from '../document/kind-id.ts';
import { CHANNEL_FACTS, isServedByPeople } from '../document/kinds/channel-facts.ts';
import { carriesRisk, needsRisk } from '../document/kinds/product.ts';
import { mapFields, waveSchema } from '../document/map-fields.ts';
import { approvalOf } from '../document/sign-offs.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import type { Message } from '../i18n/message.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface MissingField {
  /** Of the node or edge; empty for the map itself. */
  readonly id: string;
  /** Dotted path. */
  readonly field: string;
  readonly label: Message;
}

/** The fields that protect a customer. Handing over waits for them: SM018, SM019, SM023 and SM026 tell of some, SM038 of the rest. */
const PROTECTING: Readonly<Partial<Record<KindId, readonly string[]>>> = {
  segment: ['riskCapacityMax', 'exclusions'],
  product: ['risk', 'requiresDualRecording'],
  benefit: ['linkedAction', 'conditional', 'perCustomerLimit', 'antiAbuse'],
  channel: ['sendWindow'],
  script: ['disclosure', 'approvalNo'],
};

/** The protecting fields of the node that are needed and empty, in the order above. */
export function protectionMissing(graph: Graph, node: MapNode): readonly string[] {
  const fields: readonly string[] = PROTECTING[node.kind] ?? [];
  return fields.filter((field) => isEmpty((node as Fields)[field]) && neededOfNode(graph, node, field));
}

/**
 * The other empty fields that are expected and that the form shows. Branches see them blank: a list to be confirmed before
 * signing.
 */
export function blanksForExport(whole: MapDocument): readonly MissingField[] {
  const document = inForce(whole);
  const graph = buildGraph(document);
  const missing = (id: string, paths: readonly string[], fields: z.ZodObject): MissingField[] =>
    paths.map((field) => ({ id, field, label: labelAt(fields, field) }));
  return [
    ...missing('', emptyOfMap(document), documentFields),
    ...document.nodes.flatMap((node) => {
      const fields = elementFields(node);
      const protecting = PROTECTING[node.kind] ?? [];
      const empty = emptyFields(node, fields, '').filter(
        (field) =>
          !protecting.includes(field) &&
          neededOfNode(graph, node, field) &&
          !isDueAnyway(document, node, field) &&
          !isTheMaps(document, node, field),
      );
      return missing(node.id, empty, fields);
    }),
    ...document.edges.flatMap((edge) => {
      const fields = elementFields(edge);
      const empty = emptyFields(edgeForForm(edge, graph.node(edge.from)), fields, '');
      return missing(
        edge.id,
        empty.filter((field) => neededOfEdge(edge, field)),
        fields,
      );
    }),
  ];
}

/** The last day of an approval that is the plan's stands there. */
function isTheMaps(document: MapDocument, node: MapNode, field: string): boolean {
  return field === 'approvedTo' && node.kind === 'script' && approvalOf(document, node)?.isInherited === true;
}

function emptyOfMap(document: MapDocument): readonly string[] {
  const inWaves = document.waves.flatMap((wave, index) => emptyFields(wave, waveSchema, `waves.${index}.`));
  return [...emptyFields(document, mapFields, ''), ...inWaves];
}

/** Nodes that would not be issued: status draft, paused or retired. */
export function draftNodes(document: MapDocument): readonly MapNode[] {
  return document.nodes.filter(({ tray, status }) => !tray && status !== 'ready' && status !== 'active');
}

/** Paths of empty fields with need `export`, inside groups and lists too. */
function emptyFields(element: Fields, fields: z.ZodObject, path: string): string[] {
  return fieldsOf(fields).flatMap(([name, schema, info]) => {
    if (info.shownWhen?.(element) === false) return [];
    const value = element[name];
    const at = path + name;
    if (isEmpty(value)) return info.need === 'export' ? [at] : [];
    const inner = innerObject(schema);
    if (!inner) return [];
    if (!Array.isArray(value)) return emptyFields(value as Fields, inner, `${at}.`);
    return value.flatMap((item: Fields, index) => emptyFields(item, inner, `${at}.${index}.`));
  });
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function isDueAnyway(document: MapDocument, node: MapNode, field: string): boolean {
  return node.kind === 'goal' && field === 'dueDate' && hasDeadline(document, node);
}

/** The conditions that DOMAIN §3 puts on ◐ and that a field alone cannot say. */
function neededOfNode(graph: Graph, node: MapNode, field: string): boolean {
  // A node without dates of its own runs as long as the map.
  if (field === 'validFrom' || field === 'validTo') return false;
  switch (node.kind) {
    case 'goal':
      return field !== 'baseline' || isEmpty(node.baselineNote);
    case 'segment':
      if (field === 'rule') return isEmpty(node.ruleNote);
      return field !== 'riskCapacityMax' || leadsToRisk(graph, node.id);
    case 'product':
      if (field === 'quota') return node.quotaUnit !== undefined;
      if (field === 'risk') return needsRisk(node);
      return !['requiresDualRecording', 'saleFrom', 'saleTo'].includes(field) || carriesRisk(node);
    case 'channel':
      if (field === 'sendWindow') return node.mode === 'outbound' && CHANNEL_FACTS[node.channelType].hasHour;
      // Where customers come by themselves nobody has to reach them in time.
      if (field === 'slaHours' && node.mode === 'inbound') return false;
      return !['executorRole', 'slaHours'].includes(field) || isServedByPeople(node.channelType);
    case 'script':
      if (field === 'disclosure') return node.mentionsProduct;
      return field !== 'variables' || node.text.includes('{');
    default:
      return true;
  }
}

function leadsToRisk(graph: Graph, segmentId: string): boolean {
  return graph
    .next(segmentId, 'flow')
    .flatMap((scenario) => graph.next(scenario.id, 'flow'))
    .some((node) => node.kind === 'product' && carriesRisk(node));
}

/** A follow-up needs no condition: it comes after success (DOMAIN §3.6). */
function neededOfEdge(edge: MapEdge, field: string): boolean {
  return !(edge.type === 'followUp' && field === 'condition');
}

// Owns the columns of the sheet of a kind: its fields one by one, its connections and what those between nodes of it say.
import { z } from 'zod';
import type { MapDocument, MapNode } from '../../../shared/document/document.ts';
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { type Link, linkEdges, linkPath, linksOf } from '../../../shared/document/edits/links.ts';
import { valueAt } from '../../../shared/document/edits/set-at.ts';
import { type FieldInfo, infoFor } from '../../../shared/document/field.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { leafFields } from '../../../shared/document/leaf-fields.ts';
import { waveNoOf } from '../../../shared/document/wave-of.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Cell } from '../../../shared/rows/row-columns.ts';
import type { CellField } from '../../../shared/rows/row-fields.ts';
import { labelOfValue, optionsOf } from '../grid/cell-options.ts';
import { cellValue } from '../grid/cell-values.ts';
import type { GridColumn } from '../grid/grid.ts';

export interface KindColumn extends GridColumn<MapNode> {
  /** The unit behind the figures, for the head. */
  readonly unit: Message | undefined;
  /** Figures stand at the right. */
  readonly isFigure: boolean;
  /** Another kind's name, for a column of connections. */
  readonly link: KindId | undefined;
}

interface KindField {
  readonly path: string;
  readonly schema: CellField['schema'];
  readonly info: FieldInfo;
  readonly title: Message;
  readonly shown: (node: MapNode) => boolean;
  readonly link: KindId | undefined;
  /** For a field of the edge of a link, not of the node. */
  readonly ofEdge?: { readonly link: Link; readonly path: string };
}

const known = new Map<KindId, ReadonlyMap<string, KindField>>();

/** All that a cell of the kind can show, by path: the name, the other fields in the order of the form, the connections. */
export function fieldsOfKind(kind: KindId): ReadonlyMap<string, KindField> {
  let fields = known.get(kind);
  if (!fields) {
    const leaves = [...leafFields(kinds[kind].fields).values()].map(
      ({ path, schema, info, label, shown }): KindField => ({
        path,
        schema,
        info,
        title: label,
        shown,
        link: undefined,
      }),
    );
    const name = leaves.filter(({ path }) => path === 'name');
    const others = leaves.filter(({ path }) => path !== 'name');
    fields = new Map([...name, ...others, ...linksOf(kind).flatMap(linkFields)].map((field) => [field.path, field]));
    known.set(kind, fields);
  }
  return fields;
}

const idList = z.array(z.string()).optional();

/** Whom the link joins; between nodes of one kind also what the edge says, where there is one. */
function linkFields(link: Link): readonly KindField[] {
  const { title } = link.type ? edgeTypes[link.type] : kinds[link.kind];
  const info: FieldInfo = { label: title, need: 'optional', control: 'nodeRef', refersTo: link.kind, many: true };
  const path = linkPath(link);
  const joined: KindField = { path, schema: idList, info, title, shown: () => true, link: link.kind };
  if (!link.type) return [joined];
  const leaves = [...leafFields(edgeTypes[link.type].fields).values()];
  const ofEdge = leaves.map(
    (leaf): KindField => ({
      ...{ path: `${path}.${leaf.path}`, schema: leaf.schema, info: leaf.info, shown: leaf.shown, link: undefined },
      title: { zh: `${title.zh}：${leaf.label.zh}`, en: `${title.en}: ${leaf.label.en.toLowerCase()}` },
      ofEdge: { link, path: leaf.path },
    }),
  );
  return [joined, ...ofEdge];
}

/** The field behind a cell of the node; undefined where the node has no use for it, or no such edge or several. */
export function fieldOfNode(document: MapDocument, node: MapNode, path: string): CellField | undefined {
  const field = fieldsOfKind(node.kind).get(path);
  if (!field?.shown(node)) return undefined;
  const { schema, info, ofEdge } = field;
  if (!ofEdge) return { ids: [node.id], path, schema, info: infoFor(info, node) };
  const [edge, ...more] = linkEdges(document, node.id, ofEdge.link);
  return edge && more.length === 0 ? { ids: [edge.id], path: ofEdge.path, schema, info } : undefined;
}

/** Every column of the kind, with the texts of one state of the map. */
export function kindColumns(document: MapDocument, kind: KindId): readonly KindColumn[] {
  return [...fieldsOfKind(kind).values()].map(({ path, info, title, link }) => ({
    id: path,
    title,
    unit: info.unit,
    isFigure: info.control === 'number',
    link,
    cell: (node) => cellOf(document, node, path),
    said: { of: (node) => saidOf(cellOf(document, node, path)) },
  }));
}

function saidOf(cell: Cell): Message | undefined {
  if (typeof cell !== 'number') return undefined;
  return { zh: figure(cell), en: figure(cell) };
}

function cellOf(document: MapDocument, node: MapNode, path: string): Cell {
  const field = fieldOfNode(document, node, path);
  if (!field) return ofEdges(document, node, path);
  const value = path === 'waveNo' && node.kind === 'channel' ? waveNoOf(document, node) : cellValue(document, field);
  if (value === undefined || value === null || value === '') return undefined;
  if (path === 'waveNo') return Number(value);
  if (Array.isArray(value)) return wordsOf(document, field, value);
  if (typeof value === 'object') return undefined;
  if (typeof value === 'number') return value;
  const said = value as string | boolean;
  return optionsOf(document, field) ? labelOfValue(document, field, said) : String(said);
}

/** What each of several edges says, in their order. */
function ofEdges(document: MapDocument, node: MapNode, path: string): Cell {
  const { ofEdge } = fieldsOfKind(node.kind).get(path) ?? {};
  if (!ofEdge) return undefined;
  const edges = linkEdges(document, node.id, ofEdge.link);
  const values = edges.flatMap((edge) => valueAt(edge, ofEdge.path) ?? []);
  return values.length > 0 ? values.map(String).join('；') : undefined;
}

function wordsOf(document: MapDocument, field: CellField, values: readonly unknown[]): Cell {
  if (values.length === 0) return undefined;
  if (field.info.control === 'list') return { zh: `${values.length} 项`, en: `${values.length} records` };
  const labels = values.map((value) => labelOfValue(document, field, value as string));
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
}

/** What is shown until somebody chooses otherwise: what most plans say of the kind, its connections at the end. */
export const USUAL: Readonly<Record<KindId, readonly string[]>> = {
  goal: ['goalType', 'metricId', 'baseline', 'target', 'unit', 'dueDate', 'direction'],
  segment: ['segmentType', 'size', 'sizeAsOf', 'dataSource', 'tier', 'holdoutPct', 'priority'],
  scenario: ['scenarioClass', 'trigger.type', 'expectedVolume', 'cooldownDays', 'exitCondition'],
  product: ['productType', 'productRole', 'risk', 'quota', 'quotaUnit', 'saleFrom', 'saleTo'],
  benefit: ['benefitType', 'linkedAction', 'unitCost', 'stock', 'expectedClaim', 'perCustomerLimit'],
  channel: [
    ...['channelType', 'force', 'waveNo', 'offsetDay', 'sendWindow'],
    ...['executorRole', 'capacityPerDay', 'slaHours', '@to.channel.fallback', '@to.channel.handoff'],
  ],
  script: ['scriptType', 'text', 'disclosure', 'version', 'approvalNo', 'approvedTo'],
};

export function isUsual(kind: KindId, { id, link }: KindColumn): boolean {
  return id === 'name' || (link !== undefined && link !== kind) || USUAL[kind].includes(id);
}

// Owns where the cells of the strategy list come from: which node or edge, which of its fields, and whose rows share it.
import type { MapDocument, MapEdge, MapNode } from '../document/document.ts';
import { edgeTypes } from '../document/edge-types.ts';
import { nodeById } from '../document/element-index.ts';
import { type FieldInfo, fieldsOf } from '../document/field.ts';
import { innerObject } from '../document/inner-object.ts';
import { kinds } from '../document/kinds/index.ts';
import type { StrategyRow } from './strategy-row.ts';

type Part = keyof StrategyRow['ids'];
/** `offer` is the edge from the scenario to the product, `row` all nodes of the row with the scenario's benefits. */
type Owner = Part | 'offer' | 'row';
type Source = readonly [owner: Owner, field?: string];

const SOURCES: Readonly<Record<string, Source>> = {
  goalCodes: ['segment'],
  segmentCode: ['segment', 'code'],
  segmentName: ['segment', 'name'],
  holdoutPct: ['segment', 'holdoutPct'],
  claimRole: ['segment', 'claimRole'],
  claimDays: ['segment', 'claimDays'],
  fallbackRole: ['segment', 'fallbackRole'],
  scenarioCode: ['scenario', 'code'],
  scenarioName: ['scenario', 'name'],
  scenarioClass: ['scenario', 'scenarioClass'],
  trigger: ['scenario', 'trigger'],
  startDay: ['scenario', 'startDay'],
  batchDays: ['scenario', 'batchDays'],
  repeat: ['scenario', 'repeat.every'],
  expectedVolume: ['scenario', 'expectedVolume'],
  benefit: ['scenario'],
  cells: ['offer', 'cells'],
  productCode: ['product', 'code'],
  productName: ['product', 'name'],
  productRole: ['product', 'productRole'],
  issuer: ['product', 'issuer'],
  quota: ['product', 'quota'],
  takeUpPct: ['offer', 'takeUpPct'],
  avgTicket: ['offer', 'avgTicket'],
  expectedAmount: ['offer', 'avgTicket'],
  wave: ['channel', 'waveNo'],
  channelCode: ['channel', 'code'],
  channelName: ['channel', 'name'],
  force: ['channel', 'force'],
  offsetDay: ['channel', 'offsetDay'],
  sendWindow: ['channel', 'sendWindow'],
  duty: ['channel', 'duty'],
  executorRole: ['channel', 'executorRole'],
  staff: ['channel', 'staff'],
  unitCost: ['channel', 'unitCost'],
  slaHours: ['channel', 'slaHours'],
  fallbackTo: ['channel'],
  handoffTo: ['channel'],
  note: ['channel', 'note'],
  scriptCode: ['script', 'code'],
  scriptName: ['script', 'name'],
  scriptApprovalNo: ['script', 'approvalNo'],
  status: ['row', 'status'],
};

/** Cells that are worked out, or show several nodes: what they come from is changed elsewhere. */
const WORKED_OUT: readonly string[] = [
  'rowCode',
  'goalCodes',
  'benefit',
  'cells',
  'expectedAmount',
  'fallbackTo',
  'handoffTo',
  'repeat',
];

/** The edge on which take-up and ticket of the row stand. */
export function offerOf(document: MapDocument, { ids }: StrategyRow): Extract<MapEdge, { type: 'flow' }> | undefined {
  const found = offers(document).get(`${ids.scenario} ${ids.product}`);
  return found?.type === 'flow' ? found : undefined;
}

const indexes = new WeakMap<readonly MapEdge[], ReadonlyMap<string, MapEdge>>();

function offers({ edges }: MapDocument): ReadonlyMap<string, MapEdge> {
  let index = indexes.get(edges);
  if (!index) {
    index = new Map(edges.filter(({ type }) => type === 'flow').map((edge) => [`${edge.from} ${edge.to}`, edge]));
    indexes.set(edges, index);
  }
  return index;
}

/** What the cell shows something of; the channel, which no row lacks, where it is of several. */
export function placeOfCell(
  document: MapDocument,
  row: StrategyRow,
  column: string,
): { readonly id: string; readonly field?: string | undefined } {
  const [owner, field] = SOURCES[column] ?? ['channel'];
  if (owner === 'row') return { id: row.ids.channel, field };
  if (owner === 'offer') return { id: offerOf(document, row)?.id ?? row.ids.scenario, field };
  const id = row.ids[owner];
  return id === undefined ? { id: row.ids.channel } : { id, field };
}

/** A field that a cell can change. */
export interface CellField {
  /** The elements that get the value: one, save for the status of a whole row. */
  readonly ids: readonly string[];
  /** Dotted from the element. */
  readonly path: string;
  readonly schema: Parameters<typeof fieldsOf>[0]['shape'][string];
  readonly info: FieldInfo;
}

/** The field behind the cell; undefined for a cell that is worked out or has no element in this row. */
export function fieldOfCell(document: MapDocument, row: StrategyRow, column: string): CellField | undefined {
  const [owner, field] = SOURCES[column] ?? [];
  if (!owner || !field || WORKED_OUT.includes(column)) return undefined;
  if (owner === 'row') return found(kinds.channel.fields, statusNodes(document, row), field);
  if (owner === 'offer') {
    const offer = offerOf(document, row);
    return offer && found(edgeTypes.flow.fields, [offer.id], field);
  }
  const id = row.ids[owner];
  const node = id === undefined ? undefined : nodeById(document, id);
  if (!node) return undefined;
  return found(kinds[node.kind].fields, [node.id], column === 'trigger' ? triggerField(node) : field);
}

const TRIGGER_FIELDS: Readonly<Record<string, string>> = {
  event: 'trigger.eventCode',
  schedule: 'trigger.schedule',
  rule: 'trigger.rule',
  manual: 'trigger.rule',
};

function triggerField(node: MapNode): string {
  return (node.kind === 'scenario' && TRIGGER_FIELDS[node.trigger.type]) || 'trigger.rule';
}

type Fields = Parameters<typeof fieldsOf>[0];

type Found = Pick<CellField, 'schema' | 'info'>;
const known = new WeakMap<Fields, Map<string, Found | undefined>>();

function found(fields: Fields, ids: readonly string[], path: string): CellField | undefined {
  const paths = known.get(fields) ?? new Map<string, Found | undefined>();
  known.set(fields, paths);
  if (!paths.has(path)) paths.set(path, fieldAt(fields, path));
  const field = paths.get(path);
  return field && { ids, path, ...field };
}

function fieldAt(fields: Fields, path: string): Found | undefined {
  const [head, ...rest] = path.split('.');
  const entry = fieldsOf(fields).find(([name]) => name === head);
  if (!entry) return undefined;
  const [, schema, info] = entry;
  return rest.length === 0 ? { schema, info } : fieldAt(innerObject(schema) as Fields, rest.join('.'));
}

/** The row is as far as its least far node, so a status is given to all of them. */
function statusNodes(document: MapDocument, { ids }: StrategyRow): readonly string[] {
  const benefits = document.edges.flatMap(({ type, from, to }) =>
    type === 'attach' && from === ids.scenario ? [to] : [],
  );
  return [...Object.values(ids).filter((id): id is string => id !== undefined), ...benefits];
}

/** How many of `rows` show the same field of the same elements, and so change with it. */
export function rowsSharing(rows: readonly StrategyRow[], row: StrategyRow, column: string): number {
  const [owner] = SOURCES[column] ?? ['channel'];
  const { ids } = row;
  if (owner === 'row') {
    const own = new Set(Object.values(ids));
    return rows.filter((other) => Object.values(other.ids).some((id) => own.has(id))).length;
  }
  if (owner === 'offer') {
    return rows.filter((other) => other.ids.scenario === ids.scenario && other.ids.product === ids.product).length;
  }
  return rows.filter((other) => other.ids[owner] === ids[owner]).length;
}

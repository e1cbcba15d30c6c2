// Owns which figures the form of a package asks for: its columns, the rows in which each has a reason, and the customers on a row's list.
import { CHANNEL_FACTS, isCall } from '../document/kinds/channel-facts.ts';
import type { MapNode, NodeOf } from '../document/kinds/index.ts';
import type { Message } from '../i18n/message.ts';
import { listedFor } from './listed.ts';
import type { PackagePayload } from './payload.ts';
import { RETURN_COUNTS, type ReturnCount, type SideCount } from './return-file.ts';

/** `amount` and `cost` are money; the last two are words. */
export type FormColumn = ReturnCount | SideCount | 'amount' | 'cost' | 'lossReasons' | 'feedback';

/** In the order in which a form asks for them. */
export const FORM_COLUMNS: readonly FormColumn[] = [
  ...RETURN_COUNTS,
  ...(['amount', 'dialled', 'connected', 'benefitUsed', 'cost', 'complaints', 'optOuts'] as const),
  ...(['lossReasons', 'feedback'] as const),
];

/** What every form asks for; the others need a reason in the map. */
const ALWAYS: ReadonlySet<FormColumn> = new Set([...RETURN_COUNTS, 'amount', 'feedback']);

export const isMoney = (column: FormColumn): column is 'amount' | 'cost' => column === 'amount' || column === 'cost';
export const isWords = (column: FormColumn): column is 'lossReasons' | 'feedback' =>
  column === 'lossReasons' || column === 'feedback';

export interface AskedColumns {
  /** Those that some row has a reason for. */
  readonly columns: readonly FormColumn[];
  /** True where the row has a reason for the column. */
  asks(rowCode: string, column: FormColumn): boolean;
}

type Row = PackagePayload['rows'][number];

export function askedColumns(payload: Pick<PackagePayload, 'map' | 'rows' | 'rowsToReturn'>): AskedColumns {
  const nodes = new Map(payload.map.nodes.map((node) => [node.code, node]));
  const guarded = guardedBy(payload.map);
  const wanted = new Set(payload.rowsToReturn);
  const byRow = new Map(
    payload.rows.flatMap((row) => (wanted.has(row.rowCode) ? [[row.rowCode, reasonsOf(row, nodes)] as const] : [])),
  );
  const asks = (rowCode: string, column: FormColumn) =>
    ALWAYS.has(column) || guarded.has(column) || (byRow.get(rowCode)?.has(column) ?? false);
  const codes = payload.rowsToReturn;
  return { columns: FORM_COLUMNS.filter((column) => codes.some((code) => asks(code, column))), asks };
}

/** What guardrail goals watch is asked of every row: each of them can hurt. */
function guardedBy({ nodes, dictionaries }: PackagePayload['map']): ReadonlySet<FormColumn> {
  const found = new Set<FormColumn>();
  for (const node of nodes) {
    if (node.kind !== 'goal' || !(node.guardrail || node.goalType === 'experience')) continue;
    const { zh = '', en = '' } = dictionaries.metrics?.find(({ id }) => id === node.metricId)?.label ?? {};
    const words = [node.metricId, node.name, zh, en].join(' ');
    if (/投诉|complain/i.test(words)) found.add('complaints');
    if (/退订|opt-?_?\s?out|unsubscri/i.test(words)) found.add('optOuts');
  }
  return found;
}

function reasonsOf(row: Row, nodes: ReadonlyMap<string, MapNode>): ReadonlySet<FormColumn> {
  const { channelCode, benefit } = row as { channelCode?: unknown; benefit?: unknown };
  const channel = nodeAt(nodes, 'channel', channelCode);
  const hasBenefit = Array.isArray(benefit) && benefit.length > 0;
  const found: FormColumn[] = [];
  if (channel && channel.channelType in CHANNEL_FACTS && isCall(channel.channelType))
    found.push('dialled', 'connected');
  if (hasBenefit) found.push('benefitUsed');
  if (hasBenefit || channel?.unitCost !== undefined) found.push('cost');
  if (winsBack(row, nodes)) found.push('lossReasons');
  return new Set(found);
}

const LOSS = /流失|挽回|挽留|赢回|召回|churn|win.?back|retain/i;

/** The row is about customers who leave or have left: by its segment, its scenario or its goal. */
function winsBack(row: Row, nodes: ReadonlyMap<string, MapNode>): boolean {
  const { segmentCode, goalCodes } = row as { segmentCode?: unknown; goalCodes?: unknown };
  const segment = nodeAt(nodes, 'segment', segmentCode);
  const stages = segment?.lifecycleStage ?? [];
  const isLeaving = stages.some((stage) => LOSS.test(stage)) && stages.length === 1;
  const goals = Array.isArray(goalCodes) ? goalCodes.map((code) => nodeAt(nodes, 'goal', code)) : [];
  return (
    segment?.segmentType === 'churnRisk' ||
    isLeaving ||
    LOSS.test(row.scenarioName) ||
    goals.some((goal) => goal !== undefined && !goal.guardrail && LOSS.test(`${goal.metricId} ${goal.name}`))
  );
}

function nodeAt<K extends MapNode['kind']>(nodes: ReadonlyMap<string, MapNode>, kind: K, code: unknown) {
  const node = typeof code === 'string' ? nodes.get(code) : undefined;
  return node?.kind === kind ? (node as NodeOf<K>) : undefined;
}

/** How many customers of a row the branch has: exactly, or at most where the package knows all its lists together alone. */
export interface RowList {
  readonly count: number;
  readonly isExact: boolean;
}

/** By row code; none where the package says nothing. */
export function rowLists({ map, rows, listCounts }: Pick<PackagePayload, 'map' | 'rows' | 'listCounts'>) {
  const payload = { map, rows, listCounts };
  return new Map(
    rows.flatMap((row): (readonly [string, RowList])[] => {
      const listed = listedFor(payload, row);
      return listed ? [[row.rowCode, listed]] : [];
    }),
  );
}

const PIECES: Message = { zh: '份', en: 'pieces' };
const YUAN: Message = { zh: '元', en: 'CNY' };
const TEN_THOUSAND: Message = { zh: '万元', en: '×10k CNY' };

/** What a column is counted in; `customers` is the unit of the package's customers. Words are counted in nothing. */
export function columnUnit(column: FormColumn, customers: Message): Message | undefined {
  if (isWords(column)) return undefined;
  if (column === 'amount') return TEN_THOUSAND;
  if (column === 'cost') return YUAN;
  return column === 'benefitUsed' ? PIECES : customers;
}

// Owns the columns of the list beside the canvas: those of a row with names for its codes, and fields that a package does not repeat.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import type { MapDocument, MapNode } from '../document/document.ts';
import { nodeById } from '../document/element-index.ts';
import type { KindId } from '../document/kind-id.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { repeatName, repeatOf } from '../document/repeat.ts';
import { type Cell, column, figure, type RowColumn, rowColumns, withUnit } from './row-columns.ts';
import { offerOf } from './row-fields.ts';
import type { StrategyRow } from './strategy-row.ts';

/** Without `dictionaries` events have their codes. */
export function listColumns(document: MapDocument, dictionaries?: Pick<Dictionaries, 'events'>): readonly RowColumn[] {
  const of =
    <K extends Exclude<KindId, 'goal' | 'benefit'>>(kind: K, cell: (node: NodeOf<K>) => Cell) =>
    ({ ids }: StrategyRow): Cell => {
      const id = ids[kind];
      const node: MapNode | undefined = id === undefined ? undefined : nodeById(document, id);
      return node?.kind === kind ? cell(node as NodeOf<K>) : undefined;
    };
  const repeats = (scenario: NodeOf<'scenario'>) => {
    const repeat = repeatOf(scenario);
    return repeat && repeatName(repeat);
  };
  const more: Readonly<Record<string, readonly RowColumn[]>> = {
    segmentName: [
      column(
        'claimRole',
        '认领角色',
        'Taken on by',
        of('segment', ({ claimRole }) => claimRole),
      ),
      column(
        'claimDays',
        '认领时限（天）',
        'Taken on within (days)',
        of('segment', ({ claimDays }) => claimDays),
      ),
      column(
        'fallbackRole',
        '兜底负责人',
        'Else',
        of('segment', ({ fallbackRole }) => fallbackRole),
      ),
    ],
    trigger: [
      column(
        'startDay',
        '起始日（运行期第几天）',
        'Start day',
        of('scenario', ({ startDay }) => startDay),
      ),
      column(
        'batchDays',
        '分批天数（天）',
        'Days of batches',
        of('scenario', ({ batchDays }) => batchDays),
      ),
      column('repeat', '重复', 'Repeats', of('scenario', repeats)),
    ],
    productRole: [
      column(
        'issuer',
        '发行机构',
        'Issued by',
        of('product', ({ issuer }) => issuer),
      ),
    ],
    offsetDay: [
      column(
        'sendWindow',
        '触达时段',
        'Contact hours',
        of('channel', ({ sendWindow }) => sendWindow),
      ),
    ],
    executorRole: [
      column(
        'staff',
        '人数（人）',
        'Staff (people)',
        of('channel', ({ staff }) => staff),
      ),
      column(
        'unitCost',
        '单次成本（元）',
        'Cost per contact (CNY)',
        of('channel', ({ unitCost }) => unitCost),
      ),
    ],
    takeUpPct: [ticketColumn(document)],
  };
  const named = withNames(document, dictionaries);
  return rowColumns.flatMap((own) => [{ ...own, cell: named[own.id] ?? own.cell }, ...(more[own.id] ?? [])]);
}

/** What people call what a row knows by its code, for packages and returns. */
function withNames(
  { nodes }: MapDocument,
  dictionaries: Pick<Dictionaries, 'events'> | undefined,
): Readonly<Record<string, RowColumn['cell']>> {
  const goals = new Map(nodes.flatMap(({ kind, code, name }) => (kind === 'goal' ? [[code, name] as const] : [])));
  const events = new Map(dictionaries?.events.map(({ id, label }) => [id, label] as const));
  return {
    goalCodes: ({ goalCodes }) => goalCodes.map((code) => goals.get(code) ?? code),
    trigger: ({ trigger }) => events.get(trigger) ?? trigger,
  };
}

/** Those of a row, and of the others those of which some row says something. */
export function saidColumns(document: MapDocument, rows: readonly StrategyRow[]): readonly RowColumn[] {
  const always = new Set(rowColumns.map(({ id }) => id));
  return listColumns(document).filter((own) => always.has(own.id) || rows.some((row) => own.cell(row) !== undefined));
}

function ticketColumn(document: MapDocument): RowColumn {
  const ticketOf = (row: StrategyRow) => offerOf(document, row)?.avgTicket;
  const unitOf = (row: StrategyRow) => offerOf(document, row)?.unit;
  return column(
    'avgTicket',
    '户均金额',
    'Average ticket',
    (row) => withUnit(ticketOf(row), unitOf(row)),
    figure('户均金额', 'Average ticket', ticketOf, unitOf),
  );
}

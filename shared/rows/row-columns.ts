// Owns the columns of the strategy list (策略清单): ids, titles and cells for the table view and for files (DOMAIN §3.12).

import { fieldInfo } from '../document/field.ts';
import { kinds } from '../document/kinds/index.ts';
import { dayName } from '../document/relative-days.ts';
import { amount } from '../document/unit-names.ts';
import type { Message } from '../i18n/message.ts';
import type { StrategyRow } from './strategy-row.ts';

/** A list stands in one cell; its items are codes and names, the same in both languages. */
export type Cell = string | number | Message | readonly string[] | undefined;

export interface RowColumn {
  readonly id: string;
  readonly title: Message;
  readonly cell: (row: StrategyRow) => Cell;
  /** What people read in place of a figure that is sorted, filtered and counted with. */
  readonly said?: { readonly title: Message; readonly of: (row: StrategyRow) => Message | undefined };
  /** In files: the number and its unit apart, and the title to which the unit is added. */
  readonly figure?: { readonly title: Message; readonly of: (row: StrategyRow) => Figure | undefined };
  /** In files: rows with the same key repeat one figure of something larger, so the first of them alone has it. */
  readonly once?: { readonly per: (row: StrategyRow) => string; readonly note: Message };
}

interface Figure {
  readonly value: number;
  readonly unit: string | undefined;
}

export const column = (
  id: string,
  zh: string,
  en: string,
  cell: RowColumn['cell'],
  more: Pick<RowColumn, 'figure' | 'once' | 'said'> = {},
): RowColumn => ({ id, title: { zh, en }, cell, ...more });

/** The cell as people read it. */
export function saidCell({ cell, said }: RowColumn, row: StrategyRow): Cell {
  return said?.of(row) ?? cell(row);
}

/** The label of a choice field's value. */
function labelsOf(schema: Parameters<typeof fieldInfo>[0]): (value: string | undefined) => Message | undefined {
  const labels = new Map(fieldInfo(schema).options?.map(({ value, label }) => [value, label]));
  return (value) => (value === undefined ? undefined : labels.get(value));
}

const scenarioClass = labelsOf(kinds.scenario.fields.shape.scenarioClass);
const productRole = labelsOf(kinds.product.fields.shape.productRole);
const force = labelsOf(kinds.channel.fields.shape.force);
const duty = labelsOf(kinds.channel.fields.shape.duty);
const status = labelsOf(kinds.channel.fields.shape.status);

export const figure = (
  zh: string,
  en: string,
  amountOf: (row: StrategyRow) => number | undefined,
  unitOf: (row: StrategyRow) => string | undefined,
): Required<Pick<RowColumn, 'figure'>> => ({
  figure: {
    title: { zh, en },
    of: (row) => {
      const value = amountOf(row);
      return value === undefined ? undefined : { value, unit: unitOf(row) };
    },
  },
});

const PER_SCENARIO: RowColumn['once'] = {
  per: ({ ids }) => ids.scenario,
  note: { zh: '每个场景只列一次', en: 'once per scenario' },
};
const PER_OFFER: RowColumn['once'] = {
  per: ({ ids }) => `${ids.scenario} ${ids.product}`,
  note: { zh: '每个场景和产品只列一次', en: 'once per scenario and product' },
};

export const withUnit = (value: number | undefined, unit: string | undefined): Cell => {
  if (value === undefined || !unit) return value;
  return amount(value, unit);
};

export const rowColumns: readonly RowColumn[] = [
  column('rowCode', '策略行编号', 'Row code', (row) => row.rowCode),
  column('goalCodes', '目标', 'Goals', (row) => row.goalCodes),
  column('segmentCode', '客群编号', 'Segment code', (row) => row.segmentCode),
  column('segmentName', '客群', 'Segment', (row) => row.segmentName),
  column('scenarioCode', '场景编号', 'Scenario code', (row) => row.scenarioCode),
  column('scenarioName', '场景', 'Scenario', (row) => row.scenarioName),
  column('scenarioClass', '场景类别', 'Scenario class', (row) => scenarioClass(row.scenarioClass)),
  column('trigger', '触发', 'Trigger', (row) => row.trigger),
  column('productCode', '产品编号', 'Product code', (row) => row.productCode),
  column('productName', '产品', 'Product', (row) => row.productName),
  column('productRole', '定位', 'Role', (row) => productRole(row.productRole)),
  column('benefit', '权益', 'Benefits', (row) => row.benefit),
  column('cells', '试验单元', 'Test cells', (row) => row.cells),
  column('wave', '波次', 'Wave', (row) => (row.waveName ? `W${row.wave} ${row.waveName}` : row.wave)),
  column('channelCode', '渠道编号', 'Channel code', (row) => row.channelCode),
  column('channelName', '渠道', 'Channel', (row) => row.channelName),
  column('force', '海陆空', 'Force', (row) => force(row.force)),
  column('offsetDay', '相对日（天）', 'Day', (row) => row.offsetDay, {
    said: {
      title: { zh: '相对日', en: 'Day' },
      of: ({ offsetDay }) => (offsetDay === undefined ? undefined : dayName(offsetDay)),
    },
  }),
  column('duty', '必做/选做', 'Duty', (row) => duty(row.duty)),
  column('executorRole', '执行角色', 'Executor', (row) => row.executorRole),
  column('slaHours', '时限（小时）', 'Time limit (hours)', (row) => row.slaHours),
  column('scriptCode', '话术编号', 'Script code', (row) => row.scriptCode),
  column('scriptName', '话术', 'Script', (row) => row.scriptName),
  column('scriptApprovalNo', '话术审批号', 'Script approval no.', (row) => row.scriptApprovalNo),
  column('expectedVolume', '预计触发量（人/期）', 'Expected volume (people per period)', (row) => row.expectedVolume, {
    ...figure(
      '预计触发量',
      'Expected volume',
      (row) => row.expectedVolume,
      (row) => `${row.volumeUnit ?? '人'}/期`,
    ),
    said: {
      title: { zh: '预计触发量（人/期）', en: 'Expected volume (people per period)' },
      of: ({ expectedVolume, volumeUnit }) =>
        expectedVolume === undefined || !volumeUnit ? undefined : amount(expectedVolume, `${volumeUnit}/期`),
    },
    once: PER_SCENARIO,
  }),
  column('takeUpPct', '承接率（%）', 'Take-up (%)', (row) => row.takeUpPct),
  column(
    'expectedAmount',
    '预计承接（按场景和产品）',
    'Expected take-up (per scenario and product)',
    (row) => withUnit(row.expectedAmount, row.amountUnit),
    {
      ...figure(
        '预计承接',
        'Expected take-up',
        (row) => row.expectedAmount,
        (row) => row.amountUnit,
      ),
      once: PER_OFFER,
    },
  ),
  column('holdoutPct', '对照组比例（%）', 'Holdout (%)', (row) => row.holdoutPct),
  column('quota', '额度', 'Quota', (row) => withUnit(row.quota, row.quotaUnit), {
    ...figure(
      '额度',
      'Quota',
      (row) => row.quota,
      (row) => row.quotaUnit,
    ),
  }),
  column('status', '状态', 'Status', (row) => status(row.status)),
  column('fallbackTo', '兜底到', 'Falls back to', (row) => row.fallbackTo),
  column('handoffTo', '转介到', 'Hands off to', (row) => row.handoffTo),
  column('note', '备注', 'Remarks', (row) => row.note),
];

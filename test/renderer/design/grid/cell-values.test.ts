// Tests what cells of the strategy list can be set to: one field per cell, all checked before any is set.
import { expect, test } from 'vitest';
import {
  type CellInput as AnyInput,
  planCells as planAny,
  readCell,
} from '../../../../renderer/design/grid/cell-values.ts';
import { cellText } from '../../../../renderer/design/grid/grid-table.ts';
import { pathFinder } from '../../../../renderer/design/rows/row-paths.ts';
import { setFields } from '../../../../shared/document/edits/many.ts';
import { edgeById, nodeById } from '../../../../shared/document/element-index.ts';
import { allTemplates } from '../../../../shared/document/templates.ts';
import { formatMessage, type Message } from '../../../../shared/i18n/message.ts';
import { listColumns } from '../../../../shared/rows/list-columns.ts';
import { fieldOfCell, placeOfCell, rowsSharing } from '../../../../shared/rows/row-fields.ts';
import { pathOfRow } from '../../../../shared/rows/row-path.ts';
import { strategyRows } from '../../../../shared/rows/rows.ts';
import type { StrategyRow } from '../../../../shared/rows/strategy-row.ts';
import { chain } from '../../../shared/build-map.ts';

type CellInput = AnyInput<StrategyRow>;

const say = (message: Message) => formatMessage(message, 'zh');
const shown = ({ row, column }: CellInput) => cellText(column.cell(row), say);

const planCells = (document: ReturnType<typeof chain>, cells: readonly CellInput[], textOf: typeof shown) =>
  planAny(document, cells, { fieldOf: fieldOfCell, edit: setFields }, textOf);

const map = () => ({
  ...chain({ CH2: {}, T2: {} }, ['P1 CH2', 'CH2 T2']),
  waves: [{ no: 2, name: '首触', fromDay: 0, toDay: 9 }],
});

function inputs(document: ReturnType<typeof map>, cells: readonly (readonly [number, string, string])[]): CellInput[] {
  const rows = strategyRows(document);
  const columns = listColumns(document);
  return cells.map(([index, id, text]) => {
    const [row, column] = [rows[index], columns.find((candidate) => candidate.id === id)];
    if (!row || !column) throw new Error(id);
    return { row, column, text };
  });
}

test('every cell of the templates names an element of its own path, and its field has a value of its kind', () => {
  for (const template of allTemplates()) {
    for (const row of strategyRows(template)) {
      const path = pathOfRow(template, row);
      for (const { id } of listColumns(template)) {
        const place = placeOfCell(template, row, id);
        expect([...path.nodes, ...path.edges]).toContain(place.id);
        const field = fieldOfCell(template, row, id);
        for (const element of field?.ids ?? []) {
          expect(nodeById(template, element) ?? edgeById(template, element), `${id} ${element}`).toBeDefined();
        }
      }
    }
  }
});

test('one edit sets fields of nodes, edges and the whole row', () => {
  const document = map();
  const plan = planCells(
    document,
    inputs(document, [
      [0, 'segmentName', '备老客群'],
      [0, 'takeUpPct', '１２．５％'],
      [0, 'wave', 'W2 首触'],
      [1, 'duty', '选做'],
      [1, 'executorRole', '自定义角色'],
      [1, 'sendWindow', '9:30至11:30'],
      [1, 'status', '执行中'],
    ]),
    shown,
  );
  expect(plan.faults).toEqual([]);
  const edited = plan.edit(document);
  const [first, second] = strategyRows(edited);
  expect(first).toMatchObject({ segmentName: '备老客群', takeUpPct: 12.5, wave: 2, waveName: '首触', status: 'ready' });
  expect(second).toMatchObject({ duty: 'optional', executorRole: '自定义角色', status: 'active' });
  expect(nodeById(edited, 'CH2')).toMatchObject({ sendWindow: '09:30-11:30', status: 'active' });
  expect(first?.rowCode).toBe(strategyRows(document)[0]?.rowCode);
});

test('what does not fit is named and stays, the rest is set', () => {
  const document = map();
  const plan = planCells(
    document,
    inputs(document, [
      [0, 'channelName', '新名字'],
      [0, 'holdoutPct', '51'],
      [0, 'force', '宇宙'],
      [0, 'rowCode', '改编号'],
      [0, 'scriptCode', 'CH2'],
      [0, 'segmentName', '一'],
      [1, 'segmentName', '二'],
      [0, 'segmentCode', ''],
    ]),
    shown,
  );
  expect(plan.faults.map(({ column, problem }) => [column.id, problem.message.zh])).toEqual([
    ['holdoutPct', '须在 {minimum} 到 {maximum} 之间'],
    ['force', '没有“{text}”这一项'],
    ['rowCode', '该列由其他字段计算得出，不能在此修改'],
    ['scriptCode', '该编号已被其他节点使用'],
    ['segmentName', '与上方“{text}”为同一字段，但取值不同'],
    ['segmentCode', '必填，已保留原值'],
  ]);
});

test('a block that is pasted back as it was changes nothing, worked-out columns included', () => {
  const document = map();
  const rows = strategyRows(document);
  const all = rows.flatMap((row) =>
    listColumns(document).map((column) => ({ row, column, text: cellText(column.cell(row), say) })),
  );
  const plan = planCells(document, all, shown);
  expect(plan).toMatchObject({ faults: [], changes: [] });
  expect(plan.edit(document)).toBe(document);
});

test('two nodes cannot be given one code in one paste', () => {
  const document = map();
  const cells = inputs(document, [
    [0, 'channelCode', 'NEW'],
    [1, 'channelCode', 'NEW'],
  ]);
  const plan = planCells(document, cells, shown);
  expect(plan.faults.map(({ text }) => text)).toEqual(['NEW']);
  expect(plan.changes).toHaveLength(1);
});

test('rows that share a field are counted', () => {
  const document = map();
  const rows = strategyRows(document);
  const [first] = rows;
  if (!first) throw new Error('no row');
  expect(['segmentName', 'takeUpPct', 'channelName', 'status'].map((id) => rowsSharing(rows, first, id))).toEqual([
    2, 2, 1, 2,
  ]);
});

test('an event is read by its name in either language', () => {
  const document = chain({ SC1: { scenarioClass: 'event', trigger: { type: 'event' } } });
  const [row] = strategyRows(document);
  const field = row && fieldOfCell(document, row, 'trigger');
  if (!field) throw new Error('no field');
  expect(field.path).toBe('trigger.eventCode');
  expect(readCell(document, field, '不存在的事件').ok).toBe(false);
});

test('rows are found by what their path passes, as pathOfRow has it', () => {
  for (const template of allTemplates()) {
    const rows = strategyRows(template);
    const { rowsWith } = pathFinder(template);
    for (const { id } of [...template.nodes, ...template.edges]) {
      const expected = rows.filter((row) => {
        const path = pathOfRow(template, row);
        return path.nodes.includes(id) || path.edges.includes(id);
      });
      expect([...rowsWith(rows, new Set([id]))], `${template.code} ${id}`).toEqual(expected.map((row) => row.rowCode));
    }
    expect(rowsWith(rows, new Set()).size).toBe(0);
  }
});

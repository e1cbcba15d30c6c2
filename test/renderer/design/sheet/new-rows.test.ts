// Tests the sheets of kinds: their columns, connections as cells, nodes made of names and of pasted tables.
import { expect, test } from 'vitest';
import { planCells, readCell } from '../../../../renderer/design/grid/cell-values.ts';
import { namesIn } from '../../../../renderer/design/grid/name-list.ts';
import { fieldOfNode, fieldsOfKind, kindColumns, USUAL } from '../../../../renderer/design/sheet/kind-columns.ts';
import { makeNodes, planRows } from '../../../../renderer/design/sheet/new-rows.ts';
import { nodeSource } from '../../../../renderer/design/sheet/sheet-source.ts';
import type { MapDocument, MapNode } from '../../../../shared/document/document.ts';
import { linkedIds, setLinks } from '../../../../shared/document/edits/links.ts';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { KIND_IDS } from '../../../../shared/document/kind-id.ts';
import { allTemplates } from '../../../../shared/document/templates.ts';
import { buildMap, chain } from '../../../shared/build-map.ts';

const two = () => buildMap({ P1: { name: '短债、固收' }, P2: { name: '大额存单' }, CH1: {}, CH2: {} }, ['P1 CH1']);
const node = (document: MapDocument, id: string): MapNode => nodeById(document, id) ?? expect.fail(id);
const products = (document: MapDocument, id: string) => linkedIds(document, id, { direction: 'from', kind: 'product' });

test('each column of a kind has a name of its own in both languages, and what is usual is a column', () => {
  for (const kind of KIND_IDS) {
    const fields = [...fieldsOfKind(kind).values()];
    for (const language of ['zh', 'en'] as const) {
      const titles = fields.map(({ title }) => title[language].toLowerCase());
      expect(
        titles.filter((title, index) => titles.indexOf(title) !== index),
        kind,
      ).toEqual([]);
    }
    for (const path of USUAL[kind]) expect(fieldsOfKind(kind).has(path), `${kind} ${path}`).toBe(true);
  }
});

test('every cell of the templates that is text reads back as the value it shows', () => {
  for (const template of allTemplates()) {
    for (const each of template.nodes) {
      for (const column of kindColumns(template, each.kind)) {
        const field = fieldOfNode(template, each, column.id);
        const cell = column.cell(each);
        if (!field || cell === undefined || field.info.control === 'list' || column.id === 'waveNo') continue;
        const text = typeof cell === 'object' && 'zh' in cell ? cell.zh : String(cell);
        expect(readCell(template, field, text), `${template.code} ${each.id} ${column.id} ${text}`).toMatchObject({
          ok: true,
        });
      }
    }
  }
});

test('names in a cell make and take away edges, and those that stay keep what they say', () => {
  const document = two();
  const [edge] = document.edges;
  const column = kindColumns(document, 'channel').find(({ id }) => id === '@from.product') ?? expect.fail();
  const plan = (text: string) =>
    planCells(document, [{ row: node(document, 'CH1'), column, text }], nodeSource(document), () => '短债、固收');
  expect(namesIn('短债、固收、大额存单', (name) => name === '短债、固收')).toEqual(['短债、固收', '大额存单']);
  const joined = plan('短债、固收、大额存单').edit(document);
  expect(products(joined, 'CH1')).toEqual(['P1', 'P2']);
  expect(joined.edges[0]).toBe(edge);
  expect(products(plan('P2').edit(document), 'CH1')).toEqual(['P2']);
  expect(plan('大额存单、没有的').faults[0]?.problem.params).toEqual({ text: '没有的' });
  expect(products(setLinks('CH1', { direction: 'from', kind: 'product' }, [])(joined), 'CH1')).toEqual([]);
});

test('one of two nodes with the same name is meant by its code', () => {
  const document = buildMap({ P1: { name: '存单' }, P2: { name: '存单' }, CH1: {} });
  const field = fieldOfNode(document, node(document, 'CH1'), '@from.product') ?? expect.fail();
  expect(readCell(document, field, '存单')).toMatchObject({ ok: false, problem: { params: { text: '存单', n: 2 } } });
  expect(readCell(document, field, 'p2')).toEqual({ ok: true, value: ['P2'] });
});

test('a pasted table with headings makes nodes with fields and edges; what does not fit is left out and named', () => {
  const document = two();
  const table = [
    ['名称', 'Channel type', '相对日（天）', '产品', '备忘'],
    ['短信提醒', '短信', '3', '大额存单', ''],
    ['客户经理电话', 'RM call', '很久', '没有的产品', 'x'],
    ['', '短信', '1', '', ''],
    ['', '', '', '', ''],
  ];
  const { rows, edit } = planRows(document, 'channel', table, []);
  const made = edit(document).nodes.filter(({ id }) => !nodeById(document, id));
  expect(made.map(({ name }) => name)).toEqual(['短信提醒', '客户经理电话']);
  expect(made[0]).toMatchObject({ channelType: 'sms', offsetDay: 3, force: 'sea' });
  expect(products(edit(document), made[0]?.id ?? '')).toEqual(['P2']);
  expect(new Set(made.map(({ y }) => y)).size).toBe(2);
  const wrong = rows.map((row) => [...row].filter(([, { problem }]) => problem).map(([path]) => path));
  expect(wrong).toEqual([[], ['offsetDay', '@from.product', '#4'], ['channelType', 'offsetDay', 'name']]);
});

test('where a channel falls back or hands off to, and on which condition, is written in its row', () => {
  const document = buildMap({ CH1: { name: '短信' }, CH2: { name: '电话' }, CH3: { name: '面谈' } }, []);
  const plan = (map: MapDocument, column: string, text: string, id = 'CH1') => {
    const found = kindColumns(map, 'channel').find((each) => each.id === column) ?? expect.fail(column);
    return planCells(map, [{ row: node(map, id), column: found, text }], nodeSource(map), () => '');
  };
  const nothing = plan(document, '@to.channel.fallback.condition', '3 天未点击');
  expect(nothing.faults[0]?.problem.message.zh).toContain('还没有该类连线');
  const joined = plan(document, '@to.channel.fallback', '电话').edit(document);
  const said = plan(joined, '@to.channel.fallback.condition', '3 天未点击').edit(joined);
  expect(said.edges).toMatchObject([{ type: 'fallback', from: 'CH1', to: 'CH2', condition: '3 天未点击' }]);
  // One way of joining is left alone by the column of another, and no way leads back.
  const both = plan(said, '@to.channel.handoff', '面谈').edit(said);
  expect(both.edges).toMatchObject([{ type: 'fallback' }, { type: 'handoff', to: 'CH3' }]);
  expect(plan(both, '@to.channel.handoff', '电话').faults[0]?.problem.params).toEqual({ name: '电话' });
  expect(plan(both, '@to.channel.fallback', '短信', 'CH2').faults[0]?.problem.params).toEqual({ name: '短信' });
  // Two fallbacks are read in one cell and changed one by one.
  const two = plan(both, '@to.channel.fallback', '电话', 'CH3').edit(both);
  const more = plan(two, '@to.channel.handoff', '', 'CH1').edit(two);
  const twice = plan(more, '@to.channel.fallback', '电话、面谈').edit(more);
  expect(linkedIds(twice, 'CH1', { direction: 'to', kind: 'channel', type: 'fallback' })).toEqual(['CH2', 'CH3']);
  const cell = plan(twice, '@to.channel.fallback.condition', '满 3 天');
  expect(cell.faults[0]?.problem.message.zh).toContain('多条');
  const column = kindColumns(twice, 'channel').find(({ id }) => id === '@to.channel.fallback.condition');
  expect(column?.cell(node(twice, 'CH1'))).toBe('3 天未点击');
  // A pasted row makes the channel, its edge and what the edge says.
  const table = [
    ['名称', '兜底：条件', '兜底'],
    ['智能外呼', '未接通', '面谈'],
  ];
  const pasted = planRows(document, 'channel', table, []).edit(document);
  expect(pasted.edges).toMatchObject([{ type: 'fallback', to: 'CH3', condition: '未接通' }]);
});

test('names alone are one node each, with what a new node of the kind begins with', () => {
  const document = chain({});
  const { rows, edit } = planRows(document, 'segment', [['退休客群'], ['代发客群']], ['name', 'segmentType']);
  const made = edit(document).nodes.filter(({ id }) => !nodeById(document, id));
  expect(rows).toHaveLength(2);
  expect(made).toMatchObject([
    { name: '退休客群', segmentType: 'special' },
    { name: '代发客群', exclusions: expect.any(Array) },
  ]);
  expect(makeNodes('segment', [])(document)).toBe(document);
});

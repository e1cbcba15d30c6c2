// Tests what a node may be joined to, who its neighbours are, and finding options by typing.
import { describe, expect, it } from 'vitest';
import { joinableNodes, mayJoin } from '../../../../renderer/design/editing/joinable.ts';
import { neighboursOf } from '../../../../renderer/design/inspector/neighbours.ts';
import { matchOptions } from '../../../../renderer/kit/collections/match-options.ts';
import { moved } from '../../../../renderer/kit/forms/Chips.tsx';
import { newDocument } from '../../../../shared/document/defaults.ts';
import { addNode, connect } from '../../../../shared/document/edits/elements.ts';

const edits = [
  addNode('product', { name: '存单', y: 50 }),
  addNode('benefit', { name: '讲座', y: 20 }),
  addNode('channel', { name: '短信', y: 200 }),
  addNode('channel', { name: '外呼', y: 100 }),
  addNode('channel', { name: '厅堂', y: 0 }),
  addNode('script', { name: '到期提醒', y: 0 }),
  connect('P1', 'CH1'),
  connect('CH1', 'CH2'),
];
const document = edits.reduce((map, edit) => edit(map), newDocument({ id: 'm', code: 'MAP', title: '图谱' }));
const ids = (options: readonly { value: string }[]) => options.map(({ value }) => value);

describe('joinableNodes', () => {
  it('lists legal nodes that are not joined yet, by kind and from top to bottom', () => {
    expect(ids(joinableNodes(document, 'P1', 'out'))).toEqual(['CH3', 'CH2']);
    expect(ids(joinableNodes(document, 'CH3', 'in'))).toEqual(['P1', 'CH2', 'CH1']);
  });
  it('leaves out what would close a circle', () =>
    expect(ids(joinableNodes(document, 'CH2', 'out'))).toEqual(['CH3', 'T1']));
  it('is empty without such a node', () => expect(joinableNodes(document, 'X', 'out')).toEqual([]));
  it('knows the ends of the chain', () => {
    expect(mayJoin('script', 'out')).toBe(false);
    expect(mayJoin('goal', 'in')).toBe(false);
    expect(mayJoin('segment', 'in')).toBe(true);
  });
});

describe('neighboursOf', () => {
  it('goes down the lane, products and benefits together', () => {
    const node = (id: string) => document.nodes.find((other) => other.id === id) ?? expect.fail(id);
    expect(neighboursOf(document.nodes, node('P1'))).toEqual({ at: 2, of: 2, before: 'B1', after: undefined });
    expect(neighboursOf(document.nodes, node('CH2'))).toEqual({ at: 2, of: 3, before: 'CH3', after: 'CH1' });
  });
});

describe('matchOptions', () => {
  const options = [
    { value: 'aum', label: 'AUM 时点余额' },
    { value: 'fee', label: '中收', note: '万元' },
    { value: 'new', label: '新增客户', note: '户' },
    { value: 'eff', label: '有效户', note: '户' },
  ];
  it('looks at name, note and id, and puts beginnings first', () => {
    expect(ids(matchOptions(options, '万元'))).toEqual(['fee']);
    expect(ids(matchOptions(options, 'FEE'))).toEqual(['fee']);
    expect(ids(matchOptions(options, '户'))).toEqual(['new', 'eff']);
    expect(ids(matchOptions(options, '有效 户'))).toEqual(['eff']);
    expect(matchOptions(options, '  ')).toBe(options);
  });
  it('takes the initials of the pinyin, after what is found as it is written', () => {
    expect(ids(matchOptions(options, 'xz'))).toEqual(['new']);
    expect(ids(matchOptions(options, 'ＡＵＭ'))).toEqual(['aum']);
    expect(ids(matchOptions(options, 'e'))).toEqual(['fee', 'new', 'eff', 'aum']);
  });
});

describe('moved', () => {
  it('puts one elsewhere and keeps the order of the rest', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  });
});

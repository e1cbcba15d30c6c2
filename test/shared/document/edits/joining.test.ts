import { expect, test } from 'vitest';
import { addNode, connect } from '../../../../shared/document/edits/elements.ts';
import {
  addJoined,
  commonNextKinds,
  connectPairs,
  joinablePairs,
  joinsToChosen,
  nextKinds,
  pairsWith,
  parentsOf,
} from '../../../../shared/document/edits/joining.ts';
import { buildMap } from '../../build-map.ts';

const map = buildMap({ G1: {}, S1: {}, SC1: {}, P1: {}, P2: {}, B1: {}, CH1: {}, CH2: {}, T1: {} }, [
  'G1 S1',
  'S1 SC1',
  'SC1 P1',
  'SC1 P2',
  'P1 CH1',
  'CH1 CH2',
]);

const edgesOf = ({ edges }: typeof map) => edges.map(({ from, to, type }) => `${from} ${to} ${type}`);

test('a card is continued along the main chain first, by its own kind last, and from behind where a chain ends', () => {
  expect(nextKinds('scenario')).toEqual([
    { kind: 'product', way: 'after' },
    { kind: 'benefit', way: 'after' },
  ]);
  expect(nextKinds('channel').map(({ kind }) => kind)).toEqual(['script', 'channel']);
  expect(nextKinds('script')).toEqual([{ kind: 'channel', way: 'before' }]);
  expect(nextKinds('benefit')).toEqual([{ kind: 'scenario', way: 'before' }]);
  expect(commonNextKinds(['product', 'product']).map(({ kind }) => kind)).toEqual(['channel']);
  expect(commonNextKinds(['segment', 'product'])).toEqual([]);
});

test('a new node is joined to all that are chosen, on the side that is legal, and to none of its own kind', () => {
  const joins = joinsToChosen(map, ['P1', 'P2', 'T1', 'CH2', 'G1', 'gone'], 'channel');
  expect(joins).toEqual([
    { node: 'P1', way: 'after' },
    { node: 'P2', way: 'after' },
    { node: 'T1', way: 'before' },
  ]);
  const made = addJoined('channel', addNode('channel', { name: '外呼', y: 0 }), joins)(map);
  expect(edgesOf(made).slice(6)).toEqual(['P1 CH3 flow', 'P2 CH3 flow', 'CH3 T1 flow']);
});

test('an addition that adds nothing joins nothing', () => {
  expect(addJoined('channel', (document) => document, [{ node: 'P1', way: 'after' }])(map)).toBe(map);
});

test('a sibling begins with the parents of other kinds', () => {
  expect(parentsOf(map, 'P2')).toEqual([{ node: 'SC1', way: 'after' }]);
  expect(parentsOf(map, 'CH2')).toEqual([]);
});

test('several are joined at once as far as each may be', () => {
  const pairs = pairsWith(['P1', 'P2', 'T1'], 'CH1', 'after');
  expect(joinablePairs(map, pairs)).toEqual([{ from: 'P2', to: 'CH1' }]);
  expect(edgesOf(connectPairs(pairs)(map)).slice(6)).toEqual(['P2 CH1 flow']);
  // Two that would close a circle together: the second is refused.
  const circle = [
    { from: 'CH2', to: 'CH1' },
    { from: 'CH1', to: 'CH2' },
  ];
  const loose = { ...map, edges: map.edges.filter(({ from }) => from !== 'CH1') };
  expect(joinablePairs(loose, circle)).toEqual([circle[0]]);
  expect(edgesOf(connectPairs(circle, 'handoff')(loose)).at(-1)).toBe('CH2 CH1 handoff');
  expect(connectPairs(pairs, 'handoff')(map).edges.at(-1)?.type).toBe('flow');
  expect(connect('P2', 'CH1')(connectPairs(pairs)(map)).edges).toHaveLength(7);
});

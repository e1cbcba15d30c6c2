// Tests the edits of connections (type, ends, a node put on one) and those of many nodes.
import { describe, expect, it } from 'vitest';
import { newDocument } from '../../../shared/document/defaults.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import {
  insertableKinds,
  insertOnEdge,
  reconnect,
  setEdgeType,
  typesOfEdge,
} from '../../../shared/document/edits/edges.ts';
import { addNode, connect, setField } from '../../../shared/document/edits/elements.ts';
import { setFieldOfNodes } from '../../../shared/document/edits/many.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { buildMap, chain } from '../build-map.ts';

function twoChannels(): MapDocument {
  const edits = [
    addNode('product', { name: '存单', y: 0 }),
    addNode('channel', { name: '短信', y: 0 }),
    addNode('channel', { name: '外呼', y: 100 }),
    connect('CH1', 'CH2'),
    connect('P1', 'CH1'),
  ];
  return edits.reduce((document, edit) => edit(document), newDocument({ id: 'm', code: 'MAP', title: '图谱' }));
}

describe('setEdgeType', () => {
  it('keeps what both types have, drops what only the old has, starts the new', () => {
    const before = setField('E1', 'condition', '未接通')(twoChannels());
    const handoff = setEdgeType('E1', 'handoff')(before);
    expect(edgeById(handoff, 'E1')).toEqual({
      id: 'E1',
      type: 'handoff',
      from: 'CH1',
      to: 'CH2',
      condition: '未接通',
      sharePct: 30,
    });
    const limited = setField('E1', 'slaHours', 4)(setField('E1', 'sharePct', 45)(handoff));
    const followUp = setEdgeType('E1', 'followUp')(limited);
    expect(edgeById(followUp, 'E1')).toEqual({
      id: 'E1',
      type: 'followUp',
      from: 'CH1',
      to: 'CH2',
      condition: '未接通',
      sharePct: 45,
    });
  });

  it('refuses what the kinds do not allow, and does nothing for the same type or an unknown edge', () => {
    const document = twoChannels();
    expect(setEdgeType('E2', 'handoff')(document)).toBe(document);
    expect(setEdgeType('E1', 'flow')(document)).toBe(document);
    expect(setEdgeType('E1', 'fallback')(document)).toBe(document);
    expect(setEdgeType('E9', 'fallback')(document)).toBe(document);
  });

  it('keeps fields of a newer format', () => {
    const document = setField('E1', 'laterField', 7)(twoChannels());
    expect(edgeById(setEdgeType('E1', 'handoff')(document), 'E1')).toMatchObject({ laterField: 7 });
  });

  it('offers the types that the two kinds allow', () => {
    const document = twoChannels();
    const [channels, flow] = document.edges;
    expect(channels && typesOfEdge(document, channels)).toEqual(['fallback', 'handoff', 'followUp']);
    expect(flow && typesOfEdge(document, flow)).toEqual(['flow']);
  });
});

describe('reconnect', () => {
  const ends = (document: MapDocument, id: string) => {
    const { type, from, to } = edgeById(document, id) ?? {};
    return [type, from, to];
  };

  it('moves either end and keeps type, fields and place in the list', () => {
    const before = setField('E1', 'condition', '未接通')(addNode('channel', { name: '企微', y: 0 })(twoChannels()));
    const after = reconnect('E1', 'to', 'CH3')(before);
    expect(edgeById(after, 'E1')).toEqual({ ...edgeById(before, 'E1'), to: 'CH3' });
    expect(after.edges.map(({ id }) => id)).toEqual(['E1', 'E2']);
    expect(ends(reconnect('E1', 'from', 'CH3')(before), 'E1')).toEqual(['fallback', 'CH3', 'CH2']);
  });

  it('takes the type that the new kinds allow', () => {
    const map = chain({ B1: {} });
    expect(ends(reconnect('E3', 'to', 'B1')(map), 'E3')).toEqual(['attach', 'SC1', 'B1']);
  });

  it('refuses illegal kinds, loops, a connection that is there, and its own place', () => {
    const map = buildMap({ P1: {}, CH1: {}, CH2: {}, CH3: {}, T1: {} }, ['CH1 CH2', 'CH2 CH3', 'P1 CH1', 'P1 CH2']);
    for (const [id, end, node] of [
      ['E3', 'to', 'T1'],
      ['E1', 'to', 'CH1'],
      ['E3', 'to', 'CH2'],
      ['E1', 'to', 'CH2'],
      ['E9', 'to', 'CH2'],
    ] as const)
      expect(reconnect(id, end, node)(map)).toBe(map);
    // CH2 leads to CH3 already, so CH1 → CH2 must not begin at CH3.
    expect(reconnect('E1', 'from', 'CH3')(map)).toBe(map);
  });
});

describe('insertOnEdge', () => {
  const place = { name: '新', y: 0 };
  const paths = (document: MapDocument) =>
    document.edges.map(({ id, type, from, to }) => `${id} ${from} ${type} ${to}`);

  it('names the kinds that fit between the two ends', () => {
    const map = buildMap({ S1: {}, SC1: {}, P1: {}, CH1: {}, T1: {} }, ['S1 P1 flow', 'P1 CH1', 'SC1 P1', 'CH1 T1']);
    const kindsOn = (index: number) => insertableKinds(map, map.edges[index] as (typeof map.edges)[number]);
    expect(kindsOn(0)).toEqual(['scenario']);
    expect(kindsOn(1)).toEqual(['channel']);
    expect(kindsOn(2)).toEqual([]);
    expect(kindsOn(3)).toEqual(['channel']);
  });

  it('leads a connection that skips a kind through the kind it lacked', () => {
    const map = buildMap({ S1: {}, P1: {} }, ['S1 P1 flow']);
    expect(paths(insertOnEdge('E1', 'scenario', place)(map))).toEqual(['E1 S1 flow SC1', 'E2 SC1 flow P1']);
  });

  it('keeps the fields with the half that keeps the type', () => {
    const between = setField('E1', 'condition', '未接通')(buildMap({ CH1: {}, CH2: {} }, ['CH1 CH2 handoff']));
    const after = insertOnEdge('E1', 'channel', place)(between);
    expect(paths(after)).toEqual(['E1 CH1 handoff CH3', 'E2 CH3 fallback CH2']);
    expect(edgeById(after, 'E1')).toMatchObject({ condition: '未接通' });
    const words = insertOnEdge('E1', 'channel', place)(buildMap({ CH1: {}, T1: {} }, ['CH1 T1']));
    expect(paths(words)).toEqual(['E1 CH2 flow T1', 'E2 CH1 fallback CH2']);
  });

  it('does nothing where the kind does not fit', () => {
    const map = chain();
    expect(insertOnEdge('E2', 'product', place)(map)).toBe(map);
    expect(insertOnEdge('E9', 'product', place)(map)).toBe(map);
  });
});

describe('setFieldOfNodes', () => {
  it('changes the given nodes and shares the others', () => {
    const before = twoChannels();
    const after = setFieldOfNodes(new Set(['CH1', 'P1', 'E1', 'X']), 'status', 'ready')(before);
    expect(after.nodes.map(({ status }) => status)).toEqual(['ready', 'ready', 'draft']);
    expect(nodeById(after, 'CH2')).toBe(nodeById(before, 'CH2'));
    expect(after.edges).toBe(before.edges);
  });

  it('gives the same document when nothing changes', () => {
    const document = twoChannels();
    expect(setFieldOfNodes(new Set(['CH1']), 'status', 'draft')(document)).toBe(document);
    expect(setFieldOfNodes(new Set(['E1']), 'status', 'ready')(document)).toBe(document);
  });
});

describe('element index', () => {
  it('finds by id in this very list, and nothing without a document', () => {
    const before = twoChannels();
    const after = setField('CH1', 'name', '企微')(before);
    expect(nodeById(before, 'CH1')?.name).toBe('短信');
    expect(nodeById(after, 'CH1')?.name).toBe('企微');
    expect(nodeById(after, 'E1')).toBeUndefined();
    expect(edgeById(undefined, 'E1')).toBeUndefined();
  });
});

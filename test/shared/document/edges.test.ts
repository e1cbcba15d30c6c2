// Tests changing the type of a connection and the edits of many nodes.
import { describe, expect, it } from 'vitest';
import { newDocument } from '../../../shared/document/defaults.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setEdgeType, typesOfEdge } from '../../../shared/document/edits/edges.ts';
import { addNode, connect, setField } from '../../../shared/document/edits/elements.ts';
import { setFieldOfNodes } from '../../../shared/document/edits/many.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';

function twoChannels(): MapDocument {
  const edits = [
    addNode('product', { name: '存单', x: 0, y: 0 }),
    addNode('channel', { name: '短信', x: 0, y: 0 }),
    addNode('channel', { name: '外呼', x: 0, y: 100 }),
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

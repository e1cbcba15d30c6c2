// Tests the outline: its paths, its lazy rows, going in and out of them, its selection, its search.
import { describe, expect, it } from 'vitest';
import {
  buildOutline,
  keysTo,
  type OutlineRow,
  outlineRows,
  searchOutline,
} from '../../../../renderer/design/outline/outline-tree.ts';
import { selectedKeys, selectRows } from '../../../../renderer/design/outline/select-rows.ts';
import { indentOf, matchAt } from '../../../../renderer/kit/collections/row-text.ts';
import { treeMove } from '../../../../renderer/kit/collections/tree-keys.ts';
import { useView } from '../../../../renderer/session/view-store.ts';
import { newEdge, newNode } from '../../../../shared/document/defaults.ts';
import type { MapEdge, MapNode } from '../../../../shared/document/document.ts';
import type { EdgeTypeId, KindId } from '../../../../shared/document/kind-id.ts';

const KINDS: readonly (readonly [string, KindId])[] = [
  ['SC', 'scenario'],
  ['CH', 'channel'],
  ['S', 'segment'],
  ['P', 'product'],
  ['B', 'benefit'],
  ['T', 'script'],
  ['G', 'goal'],
];

function node(id: string, y = 0): MapNode {
  const kind = KINDS.find(([prefix]) => id.startsWith(prefix))?.[1] ?? 'script';
  return newNode(kind, { id, code: id, name: `名${id}`, y });
}

function edge(text: string): MapEdge {
  const [from = '', to = '', type = 'flow'] = text.split(/[>:]/);
  return newEdge(type as EdgeTypeId, { id: text, from, to });
}

const outline = (ids: readonly string[], edges: readonly string[]) =>
  buildOutline({ nodes: ids.map((id, index) => node(id, index)), edges: edges.map(edge) });

const shown = (rows: readonly OutlineRow[]) => rows.map(({ key }) => key);
const all = () => true;

const chain = outline(
  ['T1', 'CH2', 'CH1', 'B1', 'P1', 'SC1', 'S2', 'S1', 'G1'],
  ['G1>S1', 'S1>SC1', 'SC1>P1', 'SC1>B1:attach', 'P1>CH1', 'CH1>T1', 'CH1>CH2:fallback', 'S1>S2:migrate'],
);

describe('outlineRows', () => {
  it('shows goals apart, then each path down to the script', () => {
    expect(shown(outlineRows(chain, all))).toEqual([
      'goals',
      'goals/G1',
      'S2',
      'S1',
      'S1/SC1',
      'S1/SC1/P1',
      'S1/SC1/P1/CH1',
      'S1/SC1/P1/CH1/T1',
      'S1/SC1/P1/CH1/CH2',
      'S1/SC1/B1',
    ]);
  });

  it('draws nothing below a folded row', () => {
    expect(shown(outlineRows(chain, (key) => key === 'S1'))).toEqual(['goals', 'S2', 'S1', 'S1/SC1']);
  });

  it('tells how a row hangs on its parent, its level and its place', () => {
    const rows = outlineRows(chain, all);
    expect(rows.find(({ key }) => key === 'S1/SC1/P1/CH1/CH2')).toMatchObject({
      via: 'fallback',
      level: 5,
      position: 2,
      siblings: 2,
      open: undefined,
    });
    expect(rows.find(({ key }) => key === 'S1/SC1/B1')).toMatchObject({ via: undefined, level: 3 });
  });

  it('shows a node below each of its parents', () => {
    const shared = outline(['S1', 'S2', 'SC1', 'P1'], ['S1>SC1', 'S2>SC1', 'SC1>P1']);
    expect(shown(outlineRows(shared, all))).toEqual(['S1', 'S1/SC1', 'S1/SC1/P1', 'S2', 'S2/SC1', 'S2/SC1/P1']);
  });

  it('ends where a circle begins', () => {
    const circle = outline(
      ['S1', 'SC1', 'P1', 'CH1', 'CH2'],
      ['S1>SC1', 'SC1>P1', 'P1>CH1', 'CH1>CH2:fallback', 'CH2>CH1:handoff'],
    );
    expect(shown(outlineRows(circle, all)).at(-1)).toBe('S1/SC1/P1/CH1/CH2');
    expect(outlineRows(circle, all).at(-1)).toMatchObject({ open: undefined });
  });

  it('lists what no segment leads to under its own heading, below its own topmost node', () => {
    const loose = outline(['S1', 'T1', 'CH1', 'CH2', 'CH3', 'P1'], ['P1>CH2', 'CH2>T1', 'CH3>CH1:handoff']);
    expect(shown(outlineRows(loose, all))).toEqual([
      'S1',
      'loose',
      'loose/P1',
      'loose/P1/CH2',
      'loose/P1/CH2/T1',
      'loose/CH3',
      'loose/CH3/CH1',
    ]);
  });

  it('lists a circle that nothing leads to once', () => {
    const circle = outline(['CH1', 'CH2'], ['CH1>CH2:fallback', 'CH2>CH1:fallback']);
    expect(shown(outlineRows(circle, all))).toEqual(['loose', 'loose/CH1', 'loose/CH1/CH2']);
  });

  it('makes no more rows than are unfolded, however many paths there are', () => {
    // Ten layers of ten channels, each joined to all of the next: ten to the tenth paths.
    const layers = Array.from({ length: 10 }, (_, n) => Array.from({ length: 10 }, (_, i) => `CH${n}_${i}`));
    const edges = layers.flatMap((layer, n) =>
      layer.flatMap((from) => (layers[n + 1] ?? []).map((to) => `${from}>${to}:fallback`)),
    );
    const dense = outline(['S1', 'SC1', 'P1', ...layers.flat()], [...edges, 'S1>SC1', 'SC1>P1', 'P1>CH0_0']);
    expect(shown(outlineRows(dense, () => false))).toEqual(['S1', 'loose']);
    expect(keysTo(dense, 'CH9_9')).toHaveLength(13);
  });
});

describe('keysTo', () => {
  it('names every row to unfold, the node last', () => {
    expect(keysTo(chain, 'T1')).toEqual(['S1', 'S1/SC1', 'S1/SC1/P1', 'S1/SC1/P1/CH1', 'S1/SC1/P1/CH1/T1']);
    expect(keysTo(chain, 'G1')).toEqual(['goals', 'goals/G1']);
    expect(keysTo(outline(['CH1', 'CH2'], ['CH1>CH2:fallback']), 'CH2')).toEqual([
      'loose',
      'loose/CH1',
      'loose/CH1/CH2',
    ]);
    expect(keysTo(chain, 'X')).toEqual([]);
  });
});

describe('Right and Left', () => {
  const rows = outlineRows(chain, (key) => key !== 'S1/SC1');
  const index = (key: string) => rows.findIndex((row) => row.key === key);
  it('unfold and go in, go out and fold', () => {
    expect(treeMove(rows, index('S1/SC1'), 'ArrowRight')).toEqual({ fold: true });
    expect(treeMove(rows, index('S1'), 'ArrowRight')).toEqual({ to: index('S1/SC1') });
    expect(treeMove(rows, index('S2'), 'ArrowRight')).toBeUndefined();
    expect(treeMove(rows, index('S1/SC1'), 'ArrowLeft')).toEqual({ to: index('S1') });
    expect(treeMove(rows, index('S1'), 'ArrowLeft')).toEqual({ fold: false });
    expect(treeMove(rows, index('S2'), 'ArrowLeft')).toBeUndefined();
    expect(treeMove(rows, index('goals/G1'), 'ArrowLeft')).toEqual({ to: 0 });
    expect(treeMove(rows, -1, 'ArrowRight')).toBeUndefined();
  });
  it('leave Enter to the rows, but for a heading', () => {
    expect(treeMove(rows, index('S1'), 'Enter')).toBeUndefined();
    expect(treeMove(rows, index('goals'), 'Enter')).toEqual({ fold: false });
  });
});

describe('what is selected', () => {
  const shared = outlineRows(outline(['S1', 'S2', 'SC1'], ['S1>SC1', 'S2>SC1']), all);
  const choose = (before: readonly string[], rows: readonly string[]) => {
    useView.getState().select(before);
    selectRows(shared, selectedKeys(shared, new Set(before)), new Set(rows));
    return [...useView.getState().selection];
  };
  it('stands in every row of the node', () => {
    expect([...selectedKeys(shared, new Set(['SC1']))]).toEqual(['S1/SC1', 'S2/SC1']);
    expect([...selectedKeys(shared, new Set())]).toEqual([]);
  });
  it('is one node by one row, and more by more; what has no row stays', () => {
    expect(choose(['S1', 'E9'], ['S2/SC1'])).toEqual(['SC1']);
    expect(choose(['S1', 'E9'], ['S1', 'S2'])).toEqual(['S1', 'E9', 'S2']);
    expect(choose(['S1', 'S2', 'SC1', 'E9'], ['S1', 'S1/SC1', 'S2/SC1'])).toEqual(['S1', 'SC1', 'E9']);
  });
});

describe('searchOutline', () => {
  it('finds by name and code, each node once, in lane order', () => {
    const nodes = ['T1', 'CH1', 'S1', 'G1'].map((id) => node(id));
    expect(searchOutline(nodes, '名').map(({ id }) => id)).toEqual(['G1', 'S1', 'CH1', 'T1']);
    expect(searchOutline(nodes, 'ch1').map(({ id }) => id)).toEqual(['CH1']);
    expect(searchOutline(nodes, '名 t').map(({ id }) => id)).toEqual(['T1']);
    expect(searchOutline(nodes, 'zz')).toEqual([]);
  });
});

describe('row text', () => {
  it('indents a whole path fully and deeper levels a little', () => {
    expect([1, 2, 6, 7, 9].map(indentOf)).toEqual([4, 20, 84, 90, 102]);
  });
  it('finds the part that was searched for', () => {
    expect(matchAt('到期承接外呼', '外呼')).toEqual({ from: 4, to: 6 });
    expect(matchAt('AUM 提升', 'aum 提')).toEqual({ from: 0, to: 3 });
    expect(matchAt('短信', '外呼')).toBeUndefined();
    expect(matchAt('短信', '')).toBeUndefined();
  });
});

import { expect, test } from 'vitest';
import { compareOverlays } from '../../../shared/overlay/compare.ts';
import { emptyOverlay, type Overlay } from '../../../shared/overlay/overlay.ts';
import { chain } from '../build-map.ts';

const map = chain({ CH1: { lockLevel: 'free', offsetDay: 1 }, T1: { lockLevel: 'free' } });
const overlay = (
  branchCode: string,
  changes: readonly (readonly [string, string, unknown])[],
  removed: string[] = [],
): Overlay => ({
  ...emptyOverlay(map, branchCode),
  changes: changes.map(([nodeId, field, value]) => ({ nodeId, field, value, reason: `因${branchCode}` })),
  removed,
});

test('one row per node and field in the map’s order, with what each branch does and whether they differ', () => {
  const rows = compareOverlays(map, [
    overlay('B1', [
      ['T1', 'text', '甲'],
      ['CH1', 'offsetDay', 3],
    ]),
    overlay('B2', [['CH1', 'offsetDay', 3]], ['T1']),
    overlay('B3', [
      ['CH1', 'offsetDay', 5],
      ['X9', 'name', '乙'],
    ]),
  ]);
  expect(rows.map(({ nodeId, field, label, differs }) => [nodeId, field, label.zh, differs])).toEqual([
    ['CH1', 'offsetDay', '相对日', true],
    ['T1', 'text', '全文', true],
    ['T1', '', '不做', true],
    ['X9', 'name', 'name', true],
  ]);
  expect(rows[0]?.base).toBe(1);
  expect([...(rows[0]?.cells ?? [])]).toEqual([
    ['B1', { value: 3, reason: '因B1' }],
    ['B2', { value: 3, reason: '因B2' }],
    ['B3', { value: 5, reason: '因B3' }],
  ]);
});

test.each([
  ['all the same', [3, 3], [false]],
  ['one as the base', [3, undefined], [true]],
  ['one that says what the base says, which is no difference', [1, undefined], []],
])('branches that are %s', (_what, [first, second], differs) => {
  const overlays = [
    overlay('B1', [['CH1', 'offsetDay', first]]),
    overlay('B2', second === undefined ? [] : [['CH1', 'offsetDay', second]]),
  ];
  expect(compareOverlays(map, overlays).map((row) => row.differs)).toEqual(differs);
});

import { expect, test } from 'vitest';
import { overlaySchema } from '../../../shared/overlay/overlay.ts';
import { chain } from '../build-map.ts';

const overlay = {
  baseMapId: 'test-map',
  baseVersion: 3,
  branchCode: 'B001',
  changes: [
    { nodeId: 'CH1', field: 'offsetDay', value: 3, reason: '集市日' },
    { nodeId: 'CH1', field: 'note', reason: '不再需要' },
  ],
  addedNodes: chain().nodes.slice(-1),
  removed: ['P1'],
};

test('an overlay keeps what it says, also what a later version adds', () => {
  const later = {
    ...overlay,
    rebasedAt: '2025-06-30',
    changes: overlay.changes.map((change) => ({ ...change, by: '支行' })),
  };
  expect(overlaySchema.parse(later)).toEqual(later);
});

test.each([
  ['a change without a reason', { changes: [{ nodeId: 'CH1', field: 'offsetDay', value: 3, reason: ' ' }] }],
  ['a node that is none', { addedNodes: [{ id: 'X1', kind: 'branch' }] }],
  ['no branch', { branchCode: '' }],
  ['a version below 1', { baseVersion: 0 }],
])('refuses %s', (_name, wrong) => {
  expect(overlaySchema.safeParse({ ...overlay, ...wrong }).success).toBe(false);
});

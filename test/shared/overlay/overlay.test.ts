import { expect, test } from 'vitest';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { emptyOverlay, type Overlay, overlaySchema } from '../../../shared/overlay/overlay.ts';
import { OVERLAY_FORMAT_VERSION, readOverlay, writeOverlay } from '../../../shared/overlay/overlay-file.ts';
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

const base = chain();
const written: Overlay = {
  ...emptyOverlay(base, 'B001'),
  changes: [{ nodeId: 'CH1', field: 'capacityPerDay', value: 60, base: null, reason: '坐席少' }],
};

test('reads the file it writes', () => {
  expect(readOverlay(writeOverlay(written, base), 'o.json')).toEqual(written);
});

test.each([
  ['a map', writeDocument(base), 'E_OVERLAY_NOT_ONE'],
  ['cut off', writeOverlay(written, base).slice(0, 200), 'E_FILE_TRUNCATED'],
  [
    'with __proto__',
    writeOverlay(written, base).replace('"changes"', '"__proto__": {"lockLevel": "free"}, "changes"'),
    'E_FILE_FORBIDDEN_KEY',
  ],
  [
    'a field twice',
    writeOverlay(written, base).replace('"changes"', '"changes": [], "changes"'),
    'E_FILE_DUPLICATE_KEY',
  ],
  ['of a newer format', writeOverlay(written, base).replace(`"${OVERLAY_FORMAT_VERSION}"`, '"2.0"'), 'E_OVERLAY_NEWER'],
  [
    'without reasons',
    writeOverlay(written, base).replaceAll(/"reason": "[^"]*"/g, '"reason": " "'),
    'E_OVERLAY_INVALID',
  ],
  [
    '100,000 levels deep',
    writeOverlay(written, base).replace('60', `${'['.repeat(1e5)}${']'.repeat(1e5)}`),
    'E_FILE_TOO_DEEP',
  ],
  [
    'with 30,000 changes',
    writeOverlay(
      { ...written, changes: Array.from({ length: 30_000 }, () => written.changes[0] as Overlay['changes'][0]) },
      base,
    ),
    'E_OVERLAY_INVALID',
  ],
])('refuses a file that is %s', (_what, text, code) => {
  expect(() => readOverlay(text, 'o.json')).toThrow(code);
});

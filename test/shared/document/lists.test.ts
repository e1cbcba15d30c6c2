// Tests lists (名单) in the map: the sums they must meet, how long they hold, and the edits that give and take them.
import { expect, test } from 'vitest';
import { copyElements, pasteClipping } from '../../../shared/document/edits/clipboard.ts';
import { listOfSegment, putList, removeList } from '../../../shared/document/edits/lists.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { controlFor, listAge, listDoubts } from '../../../shared/document/list-counts.ts';
import { buildMap, chain, deepFreeze } from '../build-map.ts';

const COUNTS = {
  name: '备老名单',
  asOf: '2026-09-01',
  totalCount: 1000,
  excludedCounts: [{ reason: '勿扰登记', count: 40 }],
  branchCounts: [
    { branchCode: 'B1', count: 460 },
    { branchCode: 'B2', count: 500 },
  ],
  controlCount: 100,
  refreshCycle: 'month' as const,
  expireDays: 30,
};

test('branches add up to what is left of the total, the control group to the holdout ± 1', () => {
  expect(listDoubts(COUNTS, 10)).toEqual([]);
  expect(listDoubts({ ...COUNTS, controlCount: 101 }, 10)).toEqual([]);
  expect(listDoubts({ ...COUNTS, controlCount: 102 }, 10)).toMatchObject([
    { blocks: false, params: { control: { zh: '102 人' }, wanted: { zh: '100 人' }, holdout: 10 } },
  ]);
  expect(listDoubts({ ...COUNTS, totalCount: 1001 }, undefined)).toMatchObject([
    { blocks: true, params: { branches: { zh: '960 人' }, left: { zh: '961 人' } } },
  ]);
  expect(listDoubts({ ...COUNTS, branchCounts: [], totalCount: 30 }, undefined)).toMatchObject([{ blocks: true }]);
  expect([controlFor(1005, 10), controlFor(1000, undefined)]).toEqual([101, undefined]);
});

test('a list holds for its days', () => {
  expect(listAge(COUNTS, '2026-10-01')).toEqual({ days: 30, expiresOn: '2026-10-01', expired: false });
  expect(listAge(COUNTS, '2026-10-02')).toMatchObject({ days: 31, expired: true });
});

test('a segment gets its list in one edit, again in place, and loses it', () => {
  const document = deepFreeze(chain({ S2: {} }));
  const first = putList('S1', COUNTS, true)(document);
  expect(nodeById(first, 'S1')).toMatchObject({ listId: 'LIST1', size: 1000, sizeAsOf: '2026-09-01' });
  const again = putList('S1', { ...COUNTS, totalCount: 1200 }, false)(first);
  expect(again.lists).toHaveLength(1);
  expect(listOfSegment(again, 'S1')).toMatchObject({ id: 'LIST1', totalCount: 1200 });
  expect(nodeById(again, 'S1')).toMatchObject({ size: 1000 });
  const removed = removeList('LIST1')(again);
  expect(removed.lists).toEqual([]);
  expect(nodeById(removed, 'S1')).not.toHaveProperty('listId');
  expect(putList('S2', COUNTS, false)(removed).lists?.[0]?.id).toBe('LIST2');
  expect(removeList('LIST9')(removed)).toBe(removed);
});

test('a segment that is pasted into another map leaves its list behind', () => {
  const document = putList('S1', COUNTS, false)(chain());
  const clipping = copyElements(document, new Set(['S1']));
  const other = { ...putList('S1', COUNTS, false)(buildMap({ S1: {} })), id: 'another' };
  expect(pasteClipping(clipping)(other).nodes.at(-1)).not.toHaveProperty('listId');
  expect(pasteClipping(clipping)(document).nodes.at(-1)).toMatchObject({ listId: 'LIST1' });
});

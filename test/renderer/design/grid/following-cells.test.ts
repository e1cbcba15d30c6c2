// Tests which cells are said to hold what follows.
import { expect, test } from 'vitest';
import { followingIn } from '../../../../renderer/design/grid/following-cells.ts';
import { fieldOfNode } from '../../../../renderer/design/sheet/kind-columns.ts';
import { starterDictionaries } from '../../../../shared/dictionary/starter.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { setField } from '../../../../shared/document/edits/elements.ts';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { completedWholly } from '../../../../shared/knowledge/derived/complete.ts';
import { chain } from '../../../shared/build-map.ts';

const at = (document: MapDocument, id: string, path: string) => {
  const node = nodeById(document, id);
  const field = node && fieldOfNode(document, node, path);
  return field && followingIn(document, starterDictionaries, field);
};

test('a value that follows is marked with what it follows from, until somebody enters another', () => {
  const planned = chain({ CH1: { channelType: 'rmCall', offsetDay: 1, waveNo: undefined } });
  const waves: MapDocument['waves'] = [{ no: 1, name: '第 1 波', fromDay: 0, toDay: 6, enterCondition: 'all' }];
  const map = completedWholly({ ...planned, waves }, starterDictionaries);
  expect(at(map, 'CH1', 'executorRole')?.from.zh).toContain('渠道库');
  // Computed anew each time, so that it stands nowhere in the map.
  expect(nodeById(map, 'CH1')).not.toHaveProperty('waveNo');
  expect(at(map, 'CH1', 'waveNo')?.value).toBe(1);
  expect(at(setField('CH1', 'executorRole', '大堂经理')(map), 'CH1', 'executorRole')).toBeUndefined();
  expect(at(map, 'CH1', 'name')).toBeUndefined();
});

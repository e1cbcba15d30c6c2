import { expect, test } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { applyOverlay } from '../../../shared/overlay/apply.ts';
import { branchDocument } from '../../../shared/overlay/branch-document.ts';
import { emptyOverlay, type Overlay } from '../../../shared/overlay/overlay.ts';
import { rebaseOverlay } from '../../../shared/overlay/rebase.ts';
import { chain } from '../build-map.ts';

const name = { key: '姓名', label: '称呼', sample: '王' };
const place = { key: '网点', label: '网点', sample: '南山' };
const gap = { key: '差额', label: '还差', sample: '5 万元' };
const base = chain({ T1: { lockLevel: 'free', status: 'ready', variables: [name] } });
const overlay: Overlay = {
  ...emptyOverlay(base, 'B1'),
  changes: [{ nodeId: 'T1', field: 'variables', value: [name, place], base: [name], reason: '本行网点多' }],
};
const next = (variables: unknown): MapDocument => ({ ...setField('T1', 'variables', variables)(base), version: 2 });
const variablesOf = (document: MapDocument) => (nodeById(document, 'T1') as { variables?: unknown }).variables;

test('records that the base adds later stand beside the branch’s own, before and after rebasing', () => {
  const newer = next([gap, name]);
  const { document, refused } = applyOverlay(newer, overlay);
  expect(refused).toEqual([]);
  expect(variablesOf(document)).toEqual([gap, name, place]);
  const rebased = rebaseOverlay(overlay, newer);
  expect(rebased).toMatchObject({ reapplied: 1, conflicts: [], agreed: [], lost: [] });
  expect(rebased.overlay.changes[0]).toMatchObject({ value: [gap, name, place], base: [gap, name] });
  expect(applyOverlay(newer, rebased.overlay).document).toEqual(document);
  expect(branchDocument(newer, overlay).overlayPart?.changes).toEqual([
    {
      nodeCode: 'T1',
      field: 'variables',
      label: { zh: '变量', en: 'Variables' },
      base: [gap, name],
      value: [gap, name, place],
      reason: '本行网点多',
    },
  ]);
});

test('one record that both changed is left to somebody’s decision', () => {
  const newer = next([name, { ...place, sample: '福田' }]);
  expect(applyOverlay(newer, overlay).refused).toMatchObject([{ code: 'conflict' }]);
  expect(rebaseOverlay(overlay, newer).conflicts).toMatchObject([{ nodeId: 'T1', field: 'variables' }]);
});

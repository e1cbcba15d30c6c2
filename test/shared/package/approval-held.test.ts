// Tests which edits end an approval: those of what was approved, and no others.
import { describe, expect, it, test } from 'vitest';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { setMapField, setWaves } from '../../../shared/document/edits/map.ts';
import { waive } from '../../../shared/document/edits/waivers.ts';
import { heldToApproval } from '../../../shared/package/approval-held.ts';
import { elderMap } from '../../make-package.ts';

const map = elderMap();
const given = { waivedBy: '策略岗', reason: '月底补数', until: '2999-12-31' };
const comment = { id: 'C9', targetId: 'S1', author: '甲', at: '2026-01-01T00:00:00.000Z', text: '请看' };

describe('what was approved', () => {
  const ending: [string, Edit][] = [
    ['a figure of a node', setField('S1', 'size', 1)],
    ['the words of a script', setField('T4', 'text', '您好')],
    ['the state of a node', setField('CH6', 'status', 'draft')],
    ['a field that was emptied', setField('CH2', 'sendWindow', undefined)],
    ['a node that is gone', removeElements(new Set(['T6']))],
    ['an edge that is gone', removeElements(new Set([map.edges[0]?.id ?? '']))],
    ['the contact policy', setMapField('policy.totalCap.per7Days', 1)],
    ['the period', setMapField('periodStart', '2026-12-01')],
    ['the classification', setMapField('classification', 'sensitive')],
    ['the waves', setWaves([])],
  ];
  it.each(ending)('%s ends the approval', (_what, edit) => {
    const after = edit(map);
    expect(after).not.toBe(map);
    expect(heldToApproval(map, after)).toEqual({ ...after, approvalStatus: 'draft' });
    const published: MapDocument = { ...map, approvalStatus: 'published' };
    expect(heldToApproval(published, edit(published)).approvalStatus).toBe('draft');
  });
});

describe('what stands beside it', () => {
  const keeping: [string, Edit][] = [
    ['the people', setMapField('reviewer', '丁')],
    ['the number of the approval', setMapField('approvalNo', 'SP-1')],
    ['a script’s approval', setField('T4', 'approvedTo', '2030-01-01')],
    ['publishing', setMapField('approvalStatus', 'published')],
    ['the title', setMapField('title', '另一个名称')],
    ['a reason for a warning', waive([{ fingerprint: 'SM010:S1', ruleId: 'SM010' }], given)],
    ['a comment', setMapField('comments', [comment])],
    ['the place of a card', setField('S1', 'x', 9)],
  ];
  it.each(keeping)('%s leaves the approval', (_what, edit) => {
    const after = edit(map);
    expect(after).not.toBe(map);
    expect(heldToApproval(map, after)).toBe(after);
  });
});

test('a draft stays what it is, and what is put back is not approved by itself', () => {
  const draft: MapDocument = { ...map, approvalStatus: 'inReview' };
  const edited = setField('S1', 'size', 1)(draft);
  expect(heldToApproval(draft, edited)).toBe(edited);
  const lost = heldToApproval(map, setField('S1', 'size', 1)(map));
  const back = setField('S1', 'size', map.nodes.find(({ id }) => id === 'S1')?.size)(lost);
  expect(heldToApproval(lost, back).approvalStatus).toBe('draft');
});

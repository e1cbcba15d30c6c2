// Tests what whoever signs is told of the approval, and where each of it is put right.
import { expect, test } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { formatMessage } from '../../../shared/i18n/message.ts';
import { approvalNotes } from '../../../shared/package/approval-notes.ts';
import { approved } from '../../approved-map.ts';
import { buildMap } from '../build-map.ts';

const map = approved(buildMap({ T1: { name: '邀约' }, T2: { name: '关怀' } }));
const told = (change: object) =>
  approvalNotes({ ...map, ...change } as MapDocument).map(({ message, params, places }) => [
    formatMessage(message, 'zh', params),
    places.map(({ node, field }) => `${node?.name ?? ''}${field}`),
  ]);

test('a map with three people and dated scripts has nothing to tell', () => {
  expect(told({})).toEqual([]);
});

test('nobody is missing in silence, whatever the state of approval says', () => {
  expect(told({ reviewer: ' ', complianceReviewer: undefined })).toEqual([
    ['2 个审批角色未填写。', ['reviewer', 'complianceReviewer']],
  ]);
  expect(told({ author: undefined })).toEqual([['1 个审批角色未填写。', ['author']]]);
});

test('one person in two roles is named, however the name is spaced', () => {
  expect(told({ reviewer: ' 甲　' })).toEqual([['编制与复核为同一人：甲。', ['reviewer']]]);
  expect(told({ complianceReviewer: '乙' })).toEqual([['复核与合规复核为同一人：乙。', ['complianceReviewer']]]);
});

test('scripts without a date are counted and lead to their field; retired ones are none', () => {
  const nodes = map.nodes.map((node) => ({ ...node, approvedTo: undefined }));
  expect(told({ nodes })).toEqual([['2 条话术未填写审批有效期。', ['邀约approvedTo', '关怀approvedTo']]]);
  const retired = nodes.map((node) => (node.id === 'T2' ? { ...node, status: 'retired' } : node));
  expect(told({ nodes: retired })).toEqual([['1 条话术未填写审批有效期。', ['邀约approvedTo']]]);
});

import { expect, test } from 'vitest';
import { formatMessage } from '../../../shared/i18n/message.ts';
import { branchFindings } from '../../../shared/overlay/branch-findings.ts';
import { chain } from '../build-map.ts';
import { context } from '../lint/test-rule.ts';

const ready = { status: 'ready', lockLevel: 'free' };
const map = chain({ CH1: { name: '外呼', ...ready }, CH2: { name: '备用', lockLevel: 'free', status: 'draft' } });

function told(nodeId: string, reason: string) {
  const overlay = {
    baseMapId: map.id,
    baseVersion: map.version,
    branchCode: 'B001',
    changes: [{ nodeId, field: 'note', value: '周三到场', reason }],
    addedNodes: [],
    removed: [],
  };
  return branchFindings(map, overlay, [], context).filter(
    ({ ruleId, key }) => ruleId === 'SM027' && key?.includes('reason'),
  );
}

test('a forbidden word in the reason of a change is a warning at the place that was changed', () => {
  const [found, ...rest] = told('CH1', '本地客户只认保-本的产品');
  expect(rest).toEqual([]);
  expect(found).toMatchObject({ severity: 'warning', targets: ['CH1'], field: 'note' });
  expect(formatMessage(found?.message ?? { zh: '', en: '' }, 'zh', found?.params)).toBe(
    '渠道“外呼”的“备注的修改理由”含禁用语“保-本”，支行会看到。',
  );
  expect(formatMessage(found?.message ?? { zh: '', en: '' }, 'en', found?.params)).toMatch(
    /^“reason for changing .+” of /,
  );
});

test.each([
  ['only speaks of it', 'CH1', '不得承诺保本，改为到店说明'],
  ['belongs to a node that stays at home', 'CH2', '客户只认保本'],
  ['is harmless', 'CH1', '医保本月缴费，改为月中联系'],
])('not when it %s', (_name, id, reason) => {
  expect(told(id, reason)).toEqual([]);
});

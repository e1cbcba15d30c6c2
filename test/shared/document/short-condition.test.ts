import { expect, test } from 'vitest';
import { shortCondition } from '../../../shared/document/short-condition.ts';

test.each([
  ['未点击', '未点击'],
  ['3天内未到店', '未到店'],
  ['2次未接通', '未接通'],
  ['7天内仍未绑卡', '未绑卡'],
  ['2 天内未登录', '未登录'],
  ['7 天内未首刷', '未首刷'],
  ['已约面访', '已约面访'],
  ['同意见面', '同意见面'],
  ['客户选择“理财”', '客户选择'],
  ['满 6 月', '满6月'],
  ['no click', 'no click'],
  ['3 days no answer', 'no answer'],
  ['customer agrees to talk', 'customer'],
])('%s is %s on a label', (text, short) => expect(shortCondition(text)).toBe(short));

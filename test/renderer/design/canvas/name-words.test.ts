// Tests where the lines of a name may end.
import { expect, test } from 'vitest';
import { breakable } from '../../../../renderer/design/canvas/name-words.ts';

const parts = (name: string) => breakable(name).split('\u200b');

test.each([
  ['企微一对一跟进', ['企微', '一对一', '跟进']],
  ['发薪后 30 天留存率', ['发薪后\u00a030\u00a0天', '留存率']],
  ['临界提升代发户（AUM 4–5 万）', ['临界', '提升', '代发户（AUM\u00a04–\u20605\u00a0万）']],
  ['代发有效户净增', ['代发', '有效户', '净增']],
  ['到账即转走户', ['到账', '即转', '走户']],
  ['满半年消费信贷', ['满半年', '消费', '信贷']],
  ['Payroll customers to keep', ['Payroll customers to keep']],
])('%s', (name, expected) => {
  expect(parts(name)).toEqual(expected);
});

test('nothing of a name is lost, and no line begins with a closing mark or a single character', () => {
  for (const name of [
    '新入职代发户（首薪90天内）',
    '“老客”经营·二季度',
    '对公客户经理进企宣讲',
    '大额存单 ≥ 20 万元',
  ]) {
    expect(breakable(name).replaceAll('\u200b', '').replaceAll('\u00a0', ' ')).toBe(name);
    for (const part of parts(name).slice(1)) expect(part).toMatch(/^[\p{L}\p{N}]{2}/u);
  }
});

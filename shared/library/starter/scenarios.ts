// Owns the scenario presets of the starter library: names of the domain, a first wording where it gives one (DOMAIN §1 D-16, D-21, D-26, D-27, I-25). 示例。
import type { ItemDraft } from '../library-item.ts';

type Class = 'lifecycle' | 'product' | 'event';

const scenario = (id: string, name: string, scenarioClass: Class, more: Readonly<Record<string, unknown>> = {}) => ({
  id: `LIB-SCN-${id}`,
  kind: 'scenario' as const,
  fields: { name, scenarioClass, trigger: { type: 'rule' }, ...more },
});

const byRule = (rule: string) => ({ trigger: { type: 'rule', rule } });
const byHand = (rule: string) => ({ trigger: { type: 'manual', rule } });
const exit = (exitCondition: string, cooldownDays: number) => ({ exitCondition, cooldownDays });

export const starterScenarios: readonly ItemDraft[] = [
  // 存量提升四法
  scenario('BATCH', '批量经营', 'lifecycle', {
    ...byRule('同一客群按名单成批生成，先批量触达再转人工'),
    ...exit('已完成目标动作，或明确拒绝', 60),
  }),
  scenario('WIDE', '海量撒网', 'lifecycle', {
    ...byRule('先批量触达筛意向，有响应的转人工'),
    ...exit('已响应并转人工，或明确拒绝', 90),
  }),
  scenario('FIRST', '首面经营', 'lifecycle', {
    ...byHand('客户在厅堂第一次办理业务'),
    ...exit('必做清单已完成', 100),
  }),
  scenario('HONEY', '蜜月期经营', 'lifecycle', {
    ...byRule('开户满 1 天至 100 天'),
    ...exit('习惯与首购均已达成', 100),
  }),
  // 标准化作业闭环里的另外两块
  scenario('HUNDRED', '新户百日', 'lifecycle', {
    ...byRule('开户日距今不超过 100 天'),
    ...exit('满 100 天，或三项习惯均已达成', 100),
  }),
  scenario('WINBACK', '流失挽回', 'lifecycle', {
    ...byRule('资产或交易明显下降；先登记流失原因，再定做法'),
    ...exit('资产或交易恢复，或明确拒绝', 90),
  }),
  // 获客三驾马车
  scenario('LEADS', '潜客专案', 'lifecycle'),
  scenario('CALLS', '外呼+进线', 'lifecycle'),
  scenario('APP', 'APP 运营', 'lifecycle'),
  // 案例题材，只有名称
  scenario('FUNDGAIN', '基金盈利潜客', 'product'),
  scenario('MONEYFUND', '货币基金潜客', 'product'),
  scenario('FUNDBASE', '存量基客', 'product'),
  scenario('LEFT', '新户离店', 'lifecycle'),
  scenario('PBCARD', '财私+高端信用卡', 'product'),
  scenario('NEWUP', '新户资产提升及产品转化', 'lifecycle'),
];

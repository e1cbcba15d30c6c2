// Owns the starter metrics (DOMAIN §3.8): unit, direction and formula of everything a goal can be measured by. 示例，请替换为本行制度。
import type { Metric } from '../dictionaries.ts';
import { increment, metric } from './metric-entry.ts';
import { planMetrics } from './plan-metrics.ts';

const LISTED = { zh: '名单', en: 'listed' };

const outcome = [
  metric('aum_point', ['AUM 时点余额', 'AUM balance'], '万元', 'up', [
    'Σ 客户时点资产',
    'Σ assets of customers at a point in time',
  ]),
  increment('aum_avg_inc', ['AUM 月日均净增', 'Growth of daily average AUM'], '万元', 'up', [
    '本期月日均 − 基期月日均',
    'Monthly daily average − that of the base period',
  ]),
  metric('aum_avg_per_cust', ['户均 AUM', 'AUM per account'], '万元/户', 'up', ['AUM ÷ 客户数', 'AUM ÷ customers']),
  increment('deposit_inc', ['存款净增', 'Deposit growth'], '万元', 'up', ['期末 − 期初', 'End − start of period']),
  increment(
    'merchant_dep_avg_inc',
    ['商户结算存款日均净增', 'Growth of daily average merchant deposits'],
    '万元',
    'up',
    ['本期商户结算存款日均 − 基期日均', 'Daily average of settlement deposits − that of the base period'],
  ),
  increment('new_cust', ['新增客户', 'New customers'], '户', 'up', ['期内新开户数', 'Accounts opened in the period']),
  metric('effective_cust', ['有效户', 'Effective accounts'], '户', 'up', [
    'AUM ≥ 1 万元且近 90 日有交易的户数',
    'Accounts with AUM ≥ CNY 10,000 and a transaction within 90 days',
  ]),
  metric('pension_contrib_cust', ['个人养老金缴存户数', 'Personal pension contributors'], '户', 'up', [
    '期末已缴存个人养老金的户数',
    'Accounts with a personal pension contribution at the end of the period',
  ]),
  increment('pb_cust_inc', ['私行达标客户净增', 'Growth of private banking customers'], '户', 'up', [
    '期末达标户数 − 期初达标户数',
    'Qualifying accounts at the end − at the start',
  ]),
  increment('new_card', ['新增信用卡', 'New credit cards'], '张', 'up', [
    '期内核发且激活的卡数',
    'Cards issued and activated in the period',
  ]),
  increment('tier_up_cust', ['层级提升户数', 'Accounts moved up a tier'], '户', 'up', [
    '期末层级 > 期初层级',
    'Tier at the end > tier at the start',
  ]),
  metric('holding_per_cust', ['户均持有', 'Products per account'], '件/户', 'up', [
    '产品大类数之和 ÷ 户数',
    'Σ product classes owned ÷ accounts',
  ]),
  metric('single_product_share', ['单一产品客户占比', 'Share of single-product customers'], '%', 'down', [
    '仅持 1 大类户数 ÷ 总户数',
    'Accounts holding one class ÷ all accounts',
  ]),
  increment('fee_income', ['中收', 'Fee income'], '万元', 'up', [
    '期内手续费及佣金净收入之和',
    'Σ net fees and commissions of the period',
  ]),
  metric('credit_coverage', ['授信覆盖率', 'Credit coverage'], '%', 'up', [
    '已授信户 ÷ 目标户',
    'Accounts with a credit line ÷ target accounts',
  ]),
  metric('payroll_retention_rate', ['发薪后 N 日留存率', 'Retention N days after payday'], '%', 'up', [
    'N 日后留存额 ÷ 发薪额',
    'Amount left after N days ÷ salary paid',
  ]),
  metric('new_aum_retention_100d', ['新户百日 AUM 留存率', 'AUM retention of new accounts after 100 days'], '%', 'up', [
    '开户满 100 日仍在的 AUM ÷ 期内最高 AUM',
    'AUM left 100 days after opening ÷ highest AUM in between',
  ]),
  metric('retention_rate', ['客户留存率', 'Customer retention'], '%', 'up', [
    '期末仍有效 ÷ 期初有效',
    'Still effective at the end ÷ effective at the start',
  ]),
  metric('churn_rate', ['流失率', 'Churn'], '%', 'down', ['100 − 留存率', '100 − retention'], {
    zh: '期初有效',
    en: 'effective at the start',
  }),
  metric('habit3_rate', ['三项习惯达成率', 'Three habits formed'], '%', 'up', [
    '登录、绑卡、首购均达成 ÷ 新户数',
    'Logged in, bound a card and bought once ÷ new accounts',
  ]),
  metric('active_merchant', ['活跃商户数', 'Active merchants'], '户', 'up', [
    '近 30 日有交易的商户数',
    'Merchants with a transaction within 30 days',
  ]),
  metric('card_mau_rate', ['卡月活跃率', 'Monthly active cards'], '%', 'up', [
    '近 30 日有交易 ÷ 持卡户数',
    'With a transaction within 30 days ÷ card holders',
  ]),
  increment('mgm_success', ['MGM 推荐成功数', 'Successful referrals'], '人', 'up', [
    '被推荐开户且完成任务的人数',
    'People referred who opened an account and finished the tasks',
  ]),
];

const funnel = [
  metric('list_coverage', ['名单覆盖率', 'List coverage'], '%', 'up', [
    '名单数 ÷ 客群规模',
    'Customers listed ÷ segment size',
  ]),
  metric('dispatch_rate', ['下发率', 'Dispatch rate'], '%', 'up', ['已下发 ÷ 名单数', 'Dispatched ÷ listed']),
  metric('execute_rate', ['执行率', 'Execution rate'], '%', 'up', ['已执行 ÷ 已下发', 'Executed ÷ dispatched']),
  metric('reach_rate', ['触达率', 'Reach rate'], '%', 'up', [
    '触达（接通、送达或到场）÷ 已执行',
    'Reached (answered, delivered or present) ÷ executed',
  ]),
  metric('response_rate', ['响应率', 'Response rate'], '%', 'up', ['有明确回应 ÷ 触达', 'Clear response ÷ reached']),
  metric(
    'convert_rate',
    ['转化率', 'Conversion rate'],
    '%',
    'up',
    ['完成目标动作 ÷ 触达（另报 ÷ 名单）', 'Target action done ÷ reached (also reported ÷ listed)'],
    { zh: '触达', en: 'reached' },
  ),
  metric('followup_timely', ['跟进及时率', 'Timely follow-up'], '%', 'up', [
    '时限内完成 ÷ 应跟进',
    'Done within the limit ÷ due',
  ]),
  metric('benefit_redeem', ['权益核销率', 'Benefit redemption'], '%', 'up', ['核销 ÷ 发放', 'Redeemed ÷ issued']),
  metric('cost_per_touch', ['单次触达成本', 'Cost per contact'], '元', 'down', [
    '总成本 ÷ 触达',
    'Total cost ÷ reached',
  ]),
  metric('cost_per_conv', ['单客获得成本', 'Cost per conversion'], '元', 'down', [
    '总成本 ÷ 转化',
    'Total cost ÷ converted',
  ]),
];

const effect = [
  metric(
    'uplift_pp',
    ['提升度', 'Uplift'],
    '百分点',
    'up',
    [
      '策略组转化率 − 对照组转化率（两边都除以名单）',
      'Conversion of the treated − of the control group (both ÷ listed)',
    ],
    LISTED,
  ),
  increment('inc_conv', ['增量转化数', 'Incremental conversions'], '人', 'up', [
    '策略组人数 × 提升度',
    'Treated customers × uplift',
  ]),
  increment('inc_aum', ['增量 AUM', 'Incremental AUM'], '万元', 'up', [
    '策略组人数 ×（策略组户均变动 − 对照组户均变动）',
    'Treated customers × (average change of treated − of control)',
  ]),
  metric('roi', ['投入产出', 'Return on cost'], '倍', 'up', ['增量收入 ÷ 总成本', 'Incremental income ÷ total cost']),
  metric('complaint_rate', ['投诉率', 'Complaint rate'], '%', 'down', ['投诉 ÷ 触达', 'Complaints ÷ reached']),
  metric('optout_rate', ['退订率', 'Opt-out rate'], '%', 'down', ['退订 ÷ 触达', 'Opt-outs ÷ reached']),
];

export const metrics: readonly Metric[] = [...outcome, ...planMetrics, ...funnel, ...effect];

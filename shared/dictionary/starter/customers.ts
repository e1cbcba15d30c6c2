// Owns the starter entries about customers: tiers, groups, lifecycle stages, exclusions, attributes (DOMAIN §3.10). 示例，请替换为本行制度。

import type { CustomerType } from '../../document/customer-type.ts';
import { DO_NOT_DISTURB, MINORS, SYSTEM_ROLE } from '../../document/known-entries.ts';
import type { Attribute, Entry, LifecycleStage, ServiceStandard, Tier } from '../dictionaries.ts';

const entry = (id: string, zh: string, en: string): Entry => ({ id, label: { zh, en } });
/** Entries that documents name by their Chinese wording. */
const named = (zh: string, en: string): Entry => entry(zh, zh, en);

export const tiers: readonly Tier[] = [
  { ...entry('L1', 'L1 大众', 'L1 mass'), from: 0, to: 5 },
  { ...entry('L2', 'L2 潜力', 'L2 emerging'), from: 5, to: 20 },
  { ...entry('L3', 'L3 财富', 'L3 affluent'), from: 20, to: 100 },
  { ...entry('L4', 'L4 高端', 'L4 high-end'), from: 100, to: 600 },
  { ...entry('L5', 'L5 私行', 'L5 private'), from: 600 },
];

export const specialGroups: readonly Entry[] = [
  entry('villager', '村民', 'Villagers'),
  entry('pension', '养老', 'Retirement'),
  entry('payroll', '代发', 'Payroll'),
  entry('merchant', '商户', 'Merchants'),
  entry('private', '私行', 'Private banking'),
  entry('carOwner', '车主', 'Car owners'),
  entry('campus', '校园', 'Campus'),
  entry('silver', '银发', 'Silver age'),
  entry('middleClass', '中产', 'Middle class'),
  entry('family', '亲子', 'Families'),
];

const stage = (
  scheme: LifecycleStage['scheme'],
  id: string,
  zh: string,
  en: string,
  ...mapsTo: string[]
): LifecycleStage => ({ scheme, ...entry(id, zh, en), ...(mapsTo.length > 0 && { mapsTo }) });

/** The other schemes lead to A5, which is the finest; so every scheme corresponds to every other. */
export const lifecycleStages: readonly LifecycleStage[] = [
  stage('A5', 'acquire', '获客', 'Acquire'),
  stage('A5', 'nurture', '培育', 'Nurture'),
  stage('A5', 'convert', '转化', 'Convert'),
  stage('A5', 'maintain', '维护', 'Maintain'),
  stage('A5', 'churn', '流失', 'Churn'),
  stage('B4', 'acquire', '获客提升期', 'Acquisition', 'A5/acquire'),
  stage('B4', 'growth', '培育成长期', 'Growth', 'A5/nurture'),
  stage('B4', 'value', '价值创造期', 'Value', 'A5/convert'),
  stage('B4', 'mature', '发展成熟期', 'Maturity', 'A5/maintain', 'A5/churn'),
  stage('C3', 'acquire', '获取', 'Acquire', 'A5/acquire'),
  stage('C3', 'maintain', '维护', 'Maintain', 'A5/maintain', 'A5/nurture', 'A5/convert'),
  stage('C3', 'winBack', '挽回', 'Win back', 'A5/churn'),
  stage('D3', 'firstMeeting', '首面', 'First meeting', 'A5/acquire'),
  stage('D3', 'honeymoon', '蜜月期', 'Honeymoon', 'A5/nurture'),
  stage('D3', 'existing', '存量', 'Existing', 'A5/maintain', 'A5/convert', 'A5/churn'),
];

export const exclusions: readonly Entry[] = [
  named(DO_NOT_DISTURB, 'Do-not-disturb list'),
  named('风险测评过期', 'Risk assessment expired'),
  named('近30日投诉未结', 'Open complaint within 30 days'),
  named('涉诉冻结', 'Litigation or frozen'),
  named('黑名单', 'Block list'),
  named('员工户', 'Staff account'),
  named(MINORS, 'Minor'),
  named('近N日已触达', 'Contacted within N days'),
  named('近90日已挽回', 'Won back within 90 days'),
  named('有未结清不良记录', 'Open bad-credit record'),
  named('已注销', 'Closed account'),
  named('信用卡审批拒绝 180 天内', 'Card application declined within 180 days'),
  named('已续保', 'Insurance already renewed'),
  named('涉诉', 'In litigation'),
];

export const executorRoles: readonly Entry[] = [
  named('客户经理', 'Relationship manager'),
  named('零售客户经理', 'Retail relationship manager'),
  named('对公客户经理', 'Corporate relationship manager'),
  named('私行客户经理', 'Private banker'),
  named('投资顾问', 'Investment adviser'),
  named('大堂经理', 'Lobby manager'),
  named('柜员', 'Teller'),
  named('支行行长', 'Branch manager'),
  named('远程客户经理', 'Remote relationship manager'),
  named('远程投资顾问', 'Remote investment adviser'),
  named('远程坐席', 'Remote agent'),
  named('乡村服务点人员', 'Village service point staff'),
  named(SYSTEM_ROLE, 'Automated'),
  named('策略岗', 'Strategist'),
  named('合规岗', 'Compliance officer'),
];

type AttributeClass = NonNullable<Attribute['attributeClass']>;

const inClass =
  (attributeClass: AttributeClass) =>
  (id: string, zh: string, en: string, unit?: string): Attribute => ({
    ...entry(id, zh, en),
    ...(unit && { unit }),
    attributeClass,
  });
/** Of people, or of companies, alone. */
const only =
  (customerType: CustomerType) =>
  (attribute: Attribute): Attribute => ({ ...attribute, customerType });
const ofPeople = only('person');
const ofCompanies = only('company');
const profile = inClass('profile');
const assets = inClass('assets');
const behaviour = inClass('behaviour');
const event = inClass('event');

const of = (attribute: Attribute, more: Partial<Attribute>): Attribute => ({ ...attribute, ...more });
const oneOf = (attribute: Attribute, ...options: string[]) => of(attribute, { valueType: 'option', options });
const atMost = (attribute: Attribute) => of(attribute, { usualOperator: 'lte' });
const derived = (attribute: Attribute, derivedFrom: string) => of(attribute, { derivedFrom });

export const serviceStandards: readonly ServiceStandard[] = [
  { role: '客户经理', tier: 'L4', by: 'call', every: 'quarter', least: 1 },
  { role: '私行客户经理', tier: 'L5', by: 'call', every: 'month', least: 1 },
  { role: '私行客户经理', tier: 'L5', by: 'visit', every: 'quarter', least: 1 },
];

export const attributes: readonly Attribute[] = [
  ofPeople(profile('age', '年龄', 'Age', '岁')),
  assets('aum', 'AUM', 'AUM', '万元'),
  assets('aum_drop_months', '距上次降级', 'Since last downgrade', '个月'),
  assets('holding_classes', '持有产品大类', 'Product classes owned', '类'),
  of(assets('held_products', '持有产品', 'Products owned'), { usualOperator: 'has' }),
  atMost(event('days_since_opening', '开户天数', 'Days since opening', '天')),
  oneOf(profile('opening_channel', '开户渠道', 'Opened through'), '网点', '线上', '远程银行', '外拓'),
  oneOf(ofPeople(profile('home_region', '户籍所在地', 'Home region')), '辖内', '辖外'),
  oneOf(profile('credit_record', '信用记录', 'Credit record'), '无不良', '有不良', '无记录'),
  oneOf(profile('village_review', '村级评议', 'Village review'), '通过', '未通过', '未评议'),
  behaviour('payroll_months', '连续代发月数', 'Months of salary in a row', '个月'),
  atMost(event('days_since_first_salary', '首笔代发距今', 'Days since the first salary', '天')),
  oneOf(
    ofPeople(behaviour('salary_or_pension_in', '近 12 个月代发或社保入账', 'Salary or pension within 12 months')),
    '有',
    '无',
  ),
  oneOf(ofPeople(profile('pension_here', '养老金代发行', 'Bank that pays the pension')), '本行', '他行'),
  derived(
    behaviour('salary_outflow_pct', '发薪次日转出比例', 'Salary sent out the next day', '%'),
    '发薪次日转出金额 ÷ 当次代发金额',
  ),
  atMost(event('days_since_install', '装机天数', 'Days since installation', '天')),
  derived(
    behaviour('turnover_change_pct', '近 30 日收单流水环比', 'Turnover change over 30 days', '%'),
    '近 30 日收单流水 ÷ 此前 30 日收单流水 − 1',
  ),
  behaviour('monthly_turnover', '月收单流水', 'Monthly turnover', '万元'),
  derived(
    behaviour('turnover_before', '历史月均收单流水', 'Monthly turnover before', '万元'),
    '无交易前 12 个月收单流水 ÷ 12',
  ),
  behaviour('days_without_transaction', '无交易天数', 'Days without a transaction', '天'),
  behaviour('transaction_count_90d', '近 90 日交易笔数', 'Transactions within 90 days', '笔'),
  behaviour('car_payments_90d', '近 90 日车辆类支付', 'Car payments within 90 days', '笔'),
  atMost(event('days_since_card_issue', '核卡天数', 'Days since the card was issued', '天')),
  oneOf(behaviour('first_card_use', '首笔消费', 'First card payment'), '已发生', '未发生'),
  atMost(event('days_to_car_insurance', '距车险到期', 'Days to car insurance expiry', '天')),
  behaviour('months_paid_elsewhere', '近 12 个月异地交易月数', 'Months with payments elsewhere', '个月'),
  oneOf(behaviour('local_payment_in_season', '返乡季本地交易', 'Local payment in the homecoming season'), '有', '无'),
  atMost(event('days_to_maturity', '距到期', 'Days to maturity', '天')),
  oneOf(profile('risk_level', '风险测评等级', 'Risk assessment'), 'C1', 'C2', 'C3', 'C4', 'C5', '未测评'),
  behaviour('last_login_days', '距上次登录', 'Days since last login', '天'),
  derived(
    behaviour('transaction_frequency', '月均交易频次', 'Transactions a month', '笔/月'),
    '近 12 个月交易笔数 ÷ 12',
  ),
  derived(
    behaviour('outflow_pct', '近 30 日转出比例', 'Share sent out within 30 days', '%'),
    '近 30 日转出金额 ÷ 30 日前余额',
  ),
  ...[
    profile('company_kind', '单位性质', 'Kind of company'),
    profile('industry', '行业', 'Industry'),
    profile('staff_count', '员工数', 'Staff', '人'),
    profile('payroll_heads', '代发人数', 'People on the payroll', '人'),
    oneOf(profile('payroll_bank', '代发行', 'Bank that pays the salaries'), '本行', '他行', '未代发'),
    oneOf(profile('account_kind', '账户类型', 'Kind of account'), '基本户', '一般户', '专用户', '临时户'),
    assets('company_deposit_avg', '对公日均存款', 'Average company deposit', '万元'),
    assets('credit_limit', '授信额度', 'Credit line', '万元'),
    assets('credit_balance', '授信余额', 'Credit used', '万元'),
    behaviour('settlement_turnover', '月结算流水', 'Settlements a month', '万元'),
    behaviour('settlement_turnover_12m', '近 12 个月结算流水', 'Settlements within 12 months', '万元'),
    atMost(event('days_to_credit_expiry', '距授信到期', 'Days to the end of the credit line', '天')),
  ].map(ofCompanies),
];

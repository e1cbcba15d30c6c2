// Owns the product (产品): what is offered, its risk, quota and sale window (DOMAIN §3.6).
import { z } from 'zod';
import {
  choice,
  date,
  flag,
  fromDictionary,
  integer,
  list,
  longText,
  MORE,
  manyFromDictionary,
  number,
  percent,
  text,
} from '../field.ts';
import { materialIds } from './common.ts';
import { defineKind } from './node-kind.ts';

const TERMS = { zh: '要素', en: 'Terms' };
const QUOTA = { zh: '额度与销售期', en: 'Quota and sale window' };
const SALES = { zh: '适用与说明', en: 'Fit and wording' };

export const PRODUCT_TYPES = {
  deposit: { zh: '存款', en: 'Deposit' },
  wealth: { zh: '理财', en: 'Wealth product' },
  fund: { zh: '基金', en: 'Fund' },
  insurance: { zh: '保险', en: 'Insurance' },
  metal: { zh: '贵金属', en: 'Precious metal' },
  pension: { zh: '个人养老金', en: 'Personal pension' },
  loan: { zh: '贷款', en: 'Loan' },
  creditCard: { zh: '信用卡', en: 'Credit card' },
  payment: { zh: '支付结算', en: 'Payment' },
  acquiring: { zh: '收单', en: 'Acquiring' },
  payroll: { zh: '代发', en: 'Payroll' },
  digital: { zh: '线上功能', en: 'Digital feature' },
  service: { zh: '服务', en: 'Service' },
} as const;

export const RISKS = {
  R1: { zh: 'R1 低', en: 'R1 low' },
  R2: { zh: 'R2 中低', en: 'R2 lower' },
  R3: { zh: 'R3 中', en: 'R3 medium' },
  R4: { zh: 'R4 中高', en: 'R4 higher' },
  R5: { zh: 'R5 高', en: 'R5 high' },
} as const;

const branchQuota = z.looseObject({
  branchCode: text({ zh: '支行编号', en: 'Branch code' }, { need: 'save' }),
  quota: number({ zh: '额度', en: 'Quota' }, { need: 'save', minimum: 0 }),
});

export const product = defineKind({
  id: 'product',
  title: { zh: '产品', en: 'Product' },
  prefix: 'P',
  leadsTo: ['channel'],
  fields: {
    productType: choice({ zh: '产品类别', en: 'Product type' }, PRODUCT_TYPES, { need: 'save', initial: 'service' }),
    productRole: choice(
      { zh: '定位', en: 'Role' },
      {
        main: { zh: '主推', en: 'Main' },
        backup: { zh: '备选', en: 'Backup' },
        hook: { zh: '引流', en: 'Hook' },
      },
      { need: 'save', initial: 'main' },
    ),
    issuer: fromDictionary({ zh: '发行机构', en: 'Issued by' }, 'institutions', {
      section: TERMS,
      hint: { zh: '代销产品填写，话术须写明', en: 'For products sold for others; scripts must name it' },
    }),
    productCode: text({ zh: '产品代码', en: 'Product code' }, { section: TERMS }),
    risk: choice({ zh: '风险等级', en: 'Risk level' }, RISKS, {
      need: 'export',
      section: TERMS,
      shownWhen: carriesRisk,
    }),
    minAmount: number(
      { zh: '起购金额', en: 'Minimum amount' },
      { section: TERMS, minimum: 0, unit: { zh: '元', en: 'CNY' } },
    ),
    termDays: integer({ zh: '期限', en: 'Term' }, { section: TERMS, unit: { zh: '天', en: 'days' }, maximum: 36600 }),
    returnText: text({ zh: '收益表述', en: 'Return wording' }, { section: TERMS, maxLength: 40 }),
    requiresDualRecording: flag({ zh: '需要双录', en: 'Dual recording required' }, { need: 'export', section: TERMS }),
    feeRatePct: percent({ zh: '费率', en: 'Fee rate' }, { section: MORE }),
    incomeRatePct: percent({ zh: '中收率', en: 'Income rate' }, { section: MORE }),
    quota: number({ zh: '额度', en: 'Quota' }, { need: 'export', section: QUOTA, minimum: 0 }),
    quotaUnit: choice(
      { zh: '额度单位', en: 'Quota unit' },
      {
        万元: { zh: '万元', en: '×10k CNY' },
        份: { zh: '份', en: 'units' },
        户: { zh: '户', en: 'accounts' },
      },
      { section: QUOTA },
    ),
    quotaAsOf: date({ zh: '额度日期', en: 'Quota as of' }, { section: MORE }),
    quotaByBranch: list({ zh: '支行额度', en: 'Quota by branch' }, branchQuota, { section: QUOTA, key: 'branchCode' }),
    saleFrom: date({ zh: '起售日', en: 'On sale from' }, { need: 'export', section: QUOTA }),
    saleTo: date({ zh: '停售日', en: 'On sale to' }, { need: 'export', section: QUOTA }),
    eligibleTiers: manyFromDictionary({ zh: '适用客层', en: 'Eligible tiers' }, 'tiers', { section: SALES }),
    ageMin: integer(
      { zh: '年龄下限', en: 'Age from' },
      { section: SALES, maximum: 120, unit: { zh: '岁', en: 'years' } },
    ),
    ageMax: integer(
      { zh: '年龄上限', en: 'Age to' },
      { section: SALES, maximum: 120, unit: { zh: '岁', en: 'years' } },
    ),
    sellingPoints: longText({ zh: '卖点', en: 'Selling points' }, { section: SALES, maxLength: 500 }),
    cautions: longText(
      { zh: '注意事项', en: 'Cautions' },
      { section: SALES, maxLength: 500, hint: { zh: '贷款和保险须填写', en: 'Required for loans and insurance' } },
    ),
    materialIds: materialIds(SALES),
  },
});

/** True for the types that must not be offered without a risk level (适当性). */
export function needsRisk(element: Readonly<Record<string, unknown>>): boolean {
  return ['wealth', 'fund', 'insurance'].includes(String(element.productType));
}

/** True for the types that have a risk level; the form hides the level of the others. */
export function carriesRisk(element: Readonly<Record<string, unknown>>): boolean {
  return ['wealth', 'fund', 'insurance', 'metal', 'pension'].includes(String(element.productType));
}

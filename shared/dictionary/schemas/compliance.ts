// Owns the entries about compliance: disclosure sentences, words to avoid, risk match (DOMAIN §3.10).
import { z } from 'zod';
import { choice, date, longText, number, text, texts } from '../../document/field.ts';
import { PRODUCT_TYPES, RISKS } from '../../document/kinds/product.ts';
import { RISK_CAPACITIES } from '../../document/kinds/segment.ts';
import { id, label } from './wording.ts';

export const disclosureSchema = z.object({
  productType: choice({ zh: '产品类别', en: 'Product type' }, PRODUCT_TYPES, { need: 'save', initial: 'payment' }),
  sentence: longText({ zh: '提示语', en: 'Sentence' }, { need: 'save', maxLength: 200 }),
  approvalNo: text({ zh: '批准文号', en: 'Approval no.' }),
  validFrom: date({ zh: '生效日', en: 'Valid from' }),
  validTo: date({ zh: '失效日', en: 'Valid to' }),
});

/** Who issues, underwrites or manages what the bank sells, besides the bank itself. */
export const institutionSchema = z.object({
  id: id({ zh: '例如 INS-1', en: 'For example INS-1' }),
  label: label(),
  kind: choice(
    { zh: '机构类别', en: 'Kind' },
    {
      insurer: { zh: '保险公司', en: 'Insurer' },
      fund: { zh: '基金公司', en: 'Fund company' },
      wealth: { zh: '理财公司', en: 'Wealth company' },
      securities: { zh: '证券公司', en: 'Securities company' },
      trust: { zh: '信托公司', en: 'Trust company' },
      bank: { zh: '银行', en: 'Bank' },
      other: { zh: '其他', en: 'Other' },
    },
    { need: 'save', initial: 'insurer' },
  ),
  /** As scripts may name it instead of its whole name. */
  shortNames: texts(
    { zh: '简称', en: 'Short names' },
    { hint: { zh: '话术中可用的称呼', en: 'What scripts may call it' } },
  ),
});

export const forbiddenWordSchema = z.object({
  /** A trailing % stands for any figure in per cent: 收益率% finds 收益率 3.5%. */
  word: text(
    { zh: '词语', en: 'Word' },
    {
      need: 'save',
      maxLength: 30,
      hint: { zh: '以 % 结尾表示任意百分数', en: 'A % at the end stands for any percentage' },
    },
  ),
  severity: choice(
    { zh: '级别', en: 'Severity' },
    { error: { zh: '禁用', en: 'Forbidden' }, warning: { zh: '慎用', en: 'Use with care' } },
    { need: 'save', initial: 'error' },
  ),
  /** What the quick fix writes in its place. */
  instead: text({ zh: '改为', en: 'Replace with' }),
  /** Longer wordings that contain the word by accident or were approved: 承保本行 is not 保本. */
  except: texts(
    { zh: '例外', en: 'Exceptions' },
    { hint: { zh: '含有该词但允许使用的表述', en: 'Phrases that contain it and are allowed' } },
  ),
  /** The word is fine in a script that also says this. */
  unless: text({ zh: '同时说明即可使用', en: 'Allowed together with' }),
});

/** One `~`, and beside it what tells a promise from what is said about promises. */
const CONTEXT = /^(?=.*[^~～…\s])[^~～]*[~～][^~～]*$/;

export const wordContextSchema = z.object({
  phrase: text(
    { zh: '语境', en: 'Context' },
    {
      need: 'save',
      initial: '新语境~',
      maxLength: 30,
      pattern: CONTEXT,
      hint: {
        zh: '“~” 代表禁用语，“…” 代表其间的任意文字，例如 谨防…~',
        en: '“~” stands for the word and “…” for anything in between, as in 谨防…~',
      },
    },
  ),
  sense: choice(
    { zh: '含义', en: 'Sense' },
    {
      denial: { zh: '否定', en: 'denied' },
      warning: { zh: '警示', en: 'warned of' },
      question: { zh: '提问', en: 'asked about' },
      other: { zh: '另有所指', en: 'another meaning' },
    },
    { need: 'save', initial: 'warning' },
  ),
});

export const riskMatchSchema = z.object({
  capacity: choice({ zh: '客户风险承受能力', en: 'Customer’s risk capacity' }, RISK_CAPACITIES, {
    need: 'save',
    initial: 'C1',
  }),
  risk: choice({ zh: '最高产品风险', en: 'Highest product risk' }, RISKS, { need: 'save', initial: 'R1' }),
});

export const LIMIT_KINDS = {
  cost: { zh: '费用（元）', en: 'Cost (CNY)' },
  material: { zh: '宣传品（份）', en: 'Materials (units)' },
  gift: { zh: '礼品（份）', en: 'Gifts (units)' },
} as const;

/** Who has to sign a plan from which amount on. */
export const approvalLimitSchema = z.object({
  kind: choice({ zh: '事项', en: 'Matter' }, LIMIT_KINDS, { need: 'save', initial: 'cost' }),
  from: number({ zh: '达到', en: 'From' }, { need: 'save', initial: 0, minimum: 0 }),
  department: text({ zh: '须会签部门', en: 'Needs sign-off by' }, { need: 'save', initial: '新部门', maxLength: 40 }),
});

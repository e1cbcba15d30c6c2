// Owns the benefit (权益): what a customer gets for an action, its cost and its limits (DOMAIN §3.6).
import { z } from 'zod';
import { isDraw, PRIZES, prizeSchema } from '../draws.ts';
import { choice, flag, integer, list, longText, number, text } from '../field.ts';
import { defineKind } from './node-kind.ts';

const COST = { zh: '成本与库存', en: 'Cost and stock' };
const RULES = { zh: '领取规则', en: 'Claiming' };
const COPIES = { zh: '份', en: 'units' };

const branchQuantity = z.looseObject({
  branchCode: text({ zh: '支行编号', en: 'Branch code' }, { need: 'save' }),
  branchName: text({ zh: '支行名称', en: 'Branch name' }),
  quantity: integer({ zh: '数量', en: 'Quantity' }, { need: 'save', unit: COPIES }),
});

/** The tiers of a draw have their own numbers and costs. */
function isNoDraw(benefit: Readonly<Record<string, unknown>>): boolean {
  return !isDraw(benefit);
}

export const benefit = defineKind({
  id: 'benefit',
  title: { zh: '权益', en: 'Benefit' },
  prefix: 'B',
  leadsTo: [],
  fields: {
    benefitType: choice(
      { zh: '权益类型', en: 'Benefit type' },
      {
        points: { zh: '积分', en: 'Points' },
        coupon: { zh: '立减券', en: 'Coupon' },
        feeWaiver: { zh: '费率减免', en: 'Fee waiver' },
        gift: { zh: '礼品', en: 'Gift' },
        service: { zh: '服务', en: 'Service' },
        draw: { zh: '抽奖', en: 'Draw' },
        activity: { zh: '活动', en: 'Activity' },
        content: { zh: '内容', en: 'Content' },
      },
      { need: 'save', initial: 'service' },
    ),
    linkedAction: text({ zh: '奖励的动作', en: 'Rewarded action' }, { need: 'export' }),
    conditional: flag({ zh: '以购买为条件', en: 'Conditional on purchase' }, { need: 'export' }),
    unitCost: number(
      { zh: '单份成本', en: 'Unit cost' },
      { need: 'export', section: COST, minimum: 0, unit: { zh: '元', en: 'CNY' }, shownWhen: isNoDraw },
    ),
    stock: integer({ zh: '库存', en: 'Stock' }, { need: 'export', section: COST, unit: COPIES, shownWhen: isNoDraw }),
    expectedClaim: integer(
      { zh: '预计领取', en: 'Expected claims' },
      { need: 'export', section: COST, unit: COPIES, shownWhen: isNoDraw },
    ),
    prizes: list(PRIZES, prizeSchema, { need: 'export', section: COST, key: 'tier', shownWhen: isDraw }),
    expectedDraws: integer(
      { zh: '预计抽奖', en: 'Expected draws' },
      { section: COST, unit: { zh: '次', en: 'times' }, shownWhen: isDraw },
    ),
    quantityByBranch: list({ zh: '支行数量', en: 'Quantity by branch' }, branchQuantity, {
      section: COST,
      key: 'branchCode',
      shownWhen: isNoDraw,
    }),
    budget: number({ zh: '预算', en: 'Budget' }, { section: COST, minimum: 0, unit: { zh: '元', en: 'CNY' } }),
    perCustomerLimit: integer(
      { zh: '每人限领', en: 'Limit per customer' },
      { need: 'export', section: RULES, minimum: 1, maximum: 999, unit: { zh: '次', en: 'times' } },
    ),
    claimWindowDays: integer(
      { zh: '领取期', en: 'Claim window' },
      { section: RULES, maximum: 3660, unit: { zh: '天', en: 'days' } },
    ),
    redeemHow: text({ zh: '核销方式', en: 'How it is redeemed' }, { section: RULES }),
    antiAbuse: longText({ zh: '防薅规则', en: 'Anti-abuse rule' }, { need: 'export', section: RULES, maxLength: 200 }),
  },
});

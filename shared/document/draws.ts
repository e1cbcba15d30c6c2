// Owns a draw (抽奖): its prizes by tier, and what all of them come to.
import { z } from 'zod';
import { rounded } from '../i18n/figure.ts';
import type { Message } from '../i18n/message.ts';
import { integer, number, text } from './field.ts';

const YUAN = { zh: '元', en: 'CNY' };

export const PRIZES: Message = { zh: '奖项', en: 'Prizes' };

export const prizeSchema = z.looseObject({
  tier: text({ zh: '等级', en: 'Tier' }, { need: 'save', maxLength: 20 }),
  prize: text({ zh: '奖品', en: 'Prize' }),
  quantity: integer({ zh: '数量', en: 'Number' }, { need: 'export', unit: { zh: '份', en: 'units' } }),
  unitCost: number({ zh: '单份成本', en: 'Unit cost' }, { need: 'export', minimum: 0, unit: YUAN }),
  value: number(
    { zh: '单份价值', en: 'Worth' },
    { minimum: 0, unit: YUAN, hint: { zh: '未填按单份成本', en: 'The unit cost when empty' } },
  ),
  oddsPct: number(
    { zh: '中奖概率', en: 'Odds' },
    { minimum: 0, maximum: 100, unit: { zh: '%', en: '%' }, hint: { zh: '每次抽奖', en: 'Of each draw' } },
  ),
});
export type Prize = z.infer<typeof prizeSchema>;

export interface Prized {
  readonly benefitType?: unknown;
  readonly prizes?: readonly Prize[] | undefined;
}

export function isDraw({ benefitType }: Pick<Prized, 'benefitType'>): boolean {
  return benefitType === 'draw';
}

export interface PrizeTotals {
  /** 份 of the tiers that say how many; undefined where none does. */
  readonly quantity: number | undefined;
  /** 元 of the tiers that say number and cost, to the fen; undefined where none does. */
  readonly cost: number | undefined;
  /** Fields of the benefit that the totals wait for. */
  readonly missing: readonly string[];
}

/** All prizes are paid for: those that nobody wins are bought as well. */
export function prizeTotals({ prizes = [] }: Prized): PrizeTotals {
  const missing = prizes.flatMap(({ quantity, unitCost }, at) => [
    ...(quantity === undefined ? [`prizes.${at}.quantity`] : []),
    ...(unitCost === undefined && quantity !== 0 ? [`prizes.${at}.unitCost`] : []),
  ]);
  const quantities = prizes.flatMap(({ quantity }) => quantity ?? []);
  const costs = prizes.flatMap(({ quantity, unitCost }) => {
    if (quantity === 0) return 0;
    return quantity === undefined || unitCost === undefined ? [] : quantity * unitCost;
  });
  const sum = (figures: readonly number[]) => figures.reduce((total, each) => total + each, 0);
  return {
    quantity: quantities.length > 0 ? sum(quantities) : undefined,
    cost: costs.length > 0 ? rounded(sum(costs)) : undefined,
    missing: prizes.length === 0 ? ['prizes'] : missing,
  };
}

// Owns the slide of what a plan costs: its largest parts, the total against the budget, what a customer won costs, what is not counted.
import { costOfPlan, type PlanCost } from '../../cost/plan-cost.ts';
import { figure, rounded } from '../../i18n/figure.ts';
import { formatMessage, type Message, type MessageParams } from '../../i18n/message.ts';
import { isApproved, trialName } from '../../package/trial.ts';
import type { ExportInput } from '../format.ts';
import { palette } from '../palette.ts';
import { cleanLine, fitLine } from '../text.ts';
import type { Slide } from './package.ts';
import { SlideShapes } from './slide-shapes.ts';
import { slideTable, type TableRow } from './slide-table.ts';

/** Lines of parts that a slide has room for; the smaller ones are one line together. */
const MOST_PARTS = 10;
/** In px of a slide of 1280 × 720. */
const MARGIN = 64;
const WIDTHS = [612, 180, 180, 180] as const;
const ROW = 30;
const SIZE = 16;

/** Undefined for a plan without a budget of which no cost is known. Rewards are a sum, without their names. */
export function costSlide({ document, knowledge, language, generatedAt }: ExportInput): Slide | undefined {
  const cost = costOfPlan(document, knowledge.dictionaries, generatedAt.slice(0, 10));
  if (cost.total === undefined && cost.budget === undefined) return undefined;
  const say = (message: Message, params?: MessageParams) => formatMessage(message, language, params);
  const title = say(trialName(!isApproved(document), TITLE));
  const shapes = new SlideShapes({ scale: 1, dx: 0, dy: 0 });
  const text = (words: string, y: number, size: number, bold = false) => ({
    ...{ text: fitLine(cleanLine(words), 1280 - 2 * MARGIN, size, bold), x: MARGIN, y, size, bold },
    colour: palette.text,
  });
  const heads = shapes.texts([text(document.title, 104, 16)]);
  const rows = rowsOf(cost, say);
  const table = slideTable(shapes.next(), title, rows, {
    ...{ x: MARGIN, y: 130, widths: WIDTHS, rowHeight: ROW, size: SIZE },
  });
  const notes = cost.isComplete ? [] : [text(say(MISSING, { n: cost.missing.length }), 690, 14)];
  return { title, shapes: heads + table + shapes.texts(notes), notes: [] };
}

type Say = (message: Message, params?: MessageParams) => string;

function rowsOf(cost: PlanCost, say: Say): readonly TableRow[] {
  const { parts, rewards, total, isComplete, budget, left, customers, perCustomer } = cost;
  const shown = [...parts].sort((a, b) => (b.cost ?? 0) - (a.cost ?? 0));
  const [large, rest] = [shown.slice(0, MOST_PARTS), shown.slice(MOST_PARTS)];
  const money = (value: number | undefined) => (value === undefined ? say(OPEN) : figure(value));
  const sumOf = (costs: readonly (number | undefined)[]) => {
    const known = costs.filter((each) => each !== undefined);
    return known.length === 0 ? undefined : rounded(known.reduce((sum, each) => sum + each, 0));
  };
  const sum = (costs: readonly { readonly cost: number | undefined; readonly missing: readonly unknown[] }[]) => {
    const known = sumOf(costs.map((each) => each.cost));
    const isLeast = known !== undefined && costs.some(({ missing }) => missing.length > 0);
    return `${isLeast ? '≥ ' : ''}${money(known)}`;
  };
  const isOver = left !== undefined && left < 0;
  return [
    { cells: [say(ITEM), say(QUANTITY), say(EACH), say(COST)], look: 'head' },
    ...large.map((part) => ({
      cells: [
        fitLine(cleanLine(part.node.name), WIDTHS[0] - 24, SIZE),
        ...[part.quantity === undefined ? say(OPEN) : figure(part.quantity), money(part.unitCost), sum([part])],
      ],
    })),
    ...(rest.length > 0 ? [{ cells: [say(OTHERS, { n: rest.length }), '', '', sum(rest)] }] : []),
    ...(rewards.length > 0 ? [{ cells: [say(REWARDS), '', '', sum(rewards)] }] : []),
    { cells: [say(isComplete ? TOTAL : KNOWN), '', '', money(total)], look: 'sum' },
    ...(budget === undefined ? [] : [{ cells: [say(BUDGET), '', '', figure(budget)] }]),
    ...(left === undefined
      ? []
      : [
          {
            cells: [say(isOver ? OVER : isComplete ? LEFT : AT_MOST), '', '', figure(Math.abs(left))],
            look: isOver ? ('wrong' as const) : ('sum' as const),
          },
        ]),
    ...(perCustomer === undefined
      ? []
      : [{ cells: [say(PER_CUSTOMER), figure(rounded(customers ?? 0)), figure(rounded(perCustomer)), ''] }]),
  ];
}

const TITLE: Message = { zh: '预算和费用', en: 'Budget and cost' };
const ITEM: Message = { zh: '项目', en: 'Item' };
const QUANTITY: Message = { zh: '数量', en: 'Quantity' };
const EACH: Message = { zh: '单价（元）', en: 'Each (CNY)' };
const COST: Message = { zh: '费用（元）', en: 'Cost (CNY)' };
const OPEN: Message = { zh: '待补', en: 'to complete' };
const OTHERS: Message = { zh: '其他 {n} 项', en: '{n} others' };
const REWARDS: Message = { zh: '激励合计', en: 'Rewards in total' };
const TOTAL: Message = { zh: '合计', en: 'Total' };
const KNOWN: Message = { zh: '已知合计', en: 'Known total' };
const BUDGET: Message = { zh: '预算', en: 'Budget' };
const LEFT: Message = { zh: '预算余额', en: 'Left of the budget' };
const AT_MOST: Message = { zh: '预算余额（至多）', en: 'Left of the budget, at most' };
const OVER: Message = { zh: '超过预算', en: 'Above the budget' };
const PER_CUSTOMER: Message = { zh: '每户费用（按预计承接）', en: 'Per customer expected to be won' };
const MISSING: Message = {
  zh: '尚有 {n} 项数值待补，未计入合计。',
  en: '{n, plural, one {# figure is} other {# figures are}} missing and not counted in the total.',
};

// Owns how a scenario repeats (重复): how often, on which day, for whom, how many times; and the words for it.
import { z } from 'zod';
import type { Message } from '../i18n/message.ts';
import { choice, group, integer } from './field.ts';

export const CYCLES = {
  week: { zh: '每周', en: 'Every week' },
  month: { zh: '每月', en: 'Every month' },
  quarter: { zh: '每季', en: 'Every quarter' },
} as const;
export type Cycle = keyof typeof CYCLES;

const TIMES = { zh: '次/人', en: 'per customer' };
const isSet = ({ every }: Readonly<Record<string, unknown>>) => every !== undefined;
const isForSame = (repeat: Readonly<Record<string, unknown>>) => isSet(repeat) && repeat.customers !== 'fresh';

const repeatSchema = z.looseObject({
  every: choice({ zh: '周期', en: 'Cycle' }, CYCLES),
  customers: choice(
    { zh: '每期对象', en: 'Customers' },
    { same: { zh: '同一批客户', en: 'The same each time' }, fresh: { zh: '新一批客户', en: 'Others each time' } },
    {
      shownWhen: isSet,
      hint: {
        zh: '未选按同一批客户：预计触发量每期都触达；新一批客户则按期分摊',
        en: 'The same unless chosen: all of the expected volume in each cycle; others share it out over the cycles',
      },
    },
  ),
  onDay: integer(
    { zh: '每期第几天起', en: 'From day of the cycle' },
    {
      minimum: 1,
      maximum: 92,
      shownWhen: isSet,
      hint: {
        zh: '每周 1 为周一；未填则自运行开始日起按期计算',
        en: 'For weeks 1 is Monday; when empty, cycles count from the first day of the period',
      },
    },
  ),
  least: integer({ zh: '每期至少', en: 'At least' }, { minimum: 1, maximum: 31, unit: TIMES, shownWhen: isForSame }),
  most: integer(
    { zh: '每期至多', en: 'At most' },
    {
      minimum: 1,
      maximum: 31,
      unit: TIMES,
      shownWhen: isForSame,
      hint: {
        zh: '产能和费用按至少次数计，触达上限按至多次数检查；两次之间不少于冷却期',
        en: 'Capacity and cost count the least, frequency caps are checked against the most; a cool-down lies between two',
      },
    },
  ),
});

export const repeatField = (section: Message) => group({ zh: '重复', en: 'Repeats' }, repeatSchema, { section });

export interface Repeat {
  readonly every: Cycle;
  readonly onDay: number | undefined;
  /** The same customers in each cycle; else each cycle has others. */
  readonly isSame: boolean;
  /** Times in each cycle; 1 for customers of whom each cycle has others. */
  readonly least: number;
  readonly most: number;
}

/** Undefined for a scenario that does not repeat. */
export function repeatOf({
  repeat,
}: {
  readonly repeat?: z.infer<typeof repeatSchema> | undefined;
}): Repeat | undefined {
  if (repeat?.every === undefined) return undefined;
  const isSame = repeat.customers !== 'fresh';
  const least = (isSame && repeat.least) || 1;
  const most = Math.max(least, (isSame && repeat.most) || least);
  return { every: repeat.every, onDay: repeat.onDay, isSame, least, most };
}

const WEEKDAYS_ZH = ['一', '二', '三', '四', '五', '六', '日'];
const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** 每月第 5 日起，新一批客户; 每季，同一批客户，1 至 3 次 */
export function repeatName({ every, onDay, isSame, least, most }: Repeat): Message {
  const day = onDay === undefined ? { zh: '', en: '' } : dayOf(every, onDay);
  const customers = isSame
    ? { zh: '同一批客户', en: 'the same customers' }
    : { zh: '新一批客户', en: 'other customers' };
  const times =
    most > least
      ? { zh: `，${least} 至 ${most} 次`, en: `, ${least} to ${most} times` }
      : isSame && least > 1
        ? { zh: `，${least} 次`, en: `, ${least} times` }
        : { zh: '', en: '' };
  return {
    zh: `${CYCLES[every].zh}${day.zh}，${customers.zh}${times.zh}`,
    en: `${CYCLES[every].en}${day.en}, ${customers.en}${times.en}`,
  };
}

function dayOf(every: Cycle, onDay: number): Message {
  if (every !== 'week') return { zh: `第 ${onDay} 日起`, en: ` from day ${onDay}` };
  const index = Math.min(onDay, 7) - 1;
  return { zh: `自周${WEEKDAYS_ZH[index]}起`, en: ` from ${WEEKDAYS_EN[index]}` };
}

// Owns how a reward is said in a sentence: for which figure, from where on, what is paid.
import { figure } from '../i18n/figure.ts';
import { formatMessage, type Message } from '../i18n/message.ts';
import { labelAt } from './field-path.ts';
import { type Reward, type RewardLine, rewardLineSchema, rewardSchema } from './rewards.ts';
import { amount, unitName } from './unit-names.ts';

/** What a line counts: a goal, or a metric that is no goal. */
export interface Measure {
  readonly name: Message;
  readonly unit: string | undefined;
}

/** `“新增代发户”达到 15 户，每户 50 元`; what is not known yet is said. */
export function rewardSaid(line: RewardLine, measure: Measure | undefined): Message {
  const parts = [paid(line, measure?.unit), ...also(line)];
  return said(SENTENCE, { what: whatFor(line, measure), paid: joined(parts) });
}

const SENTENCE: Message = { zh: '{what}{paid}', en: '{what}{paid}' };

function whatFor(line: RewardLine, measure: Measure | undefined): Message {
  const limit = threshold(line, measure?.unit);
  const name = measure ? said({ zh: '“{name}”', en: '“{name}”' }, { name: measure.name }) : UNKNOWN;
  return limit
    ? { zh: `${name.zh}${limit.zh}，`, en: `${name.en}${limit.en}: ` }
    : { zh: `${name.zh}${measure ? '' : '，'}`, en: `${name.en}: ` };
}

function threshold({ settlement, basis, from, to }: RewardLine, unit: string | undefined): Message | undefined {
  if (settlement === 'rank') return rank(from ?? 1, to ?? from);
  const shown = (value: number) => (basis === 'attainment' ? amount(value, '%') : amount(value, unit));
  const about = basis === 'attainment' ? { zh: '完成率', en: ' attainment' } : { zh: '', en: '' };
  if (from !== undefined && to !== undefined) {
    return said(
      { zh: '{about} {from} 至 {to}', en: '{about} {from} to {to}' },
      { about, from: figure(from), to: shown(to) },
    );
  }
  if (from !== undefined)
    return said({ zh: '{about}达到 {from}', en: '{about} of {from} or more' }, { about, from: shown(from) });
  if (to !== undefined)
    return said({ zh: '{about}不超过 {to}', en: '{about} of {to} or less' }, { about, to: shown(to) });
  return undefined;
}

function rank(first: number, last: number | undefined): Message {
  return last === undefined || last <= first
    ? said({ zh: '第 {first} 名', en: ' rank {first}' }, { first })
    : said({ zh: '第 {first} 至 {last} 名', en: ' ranks {first} to {last}' }, { first, last });
}

function paid(line: RewardLine, unit: string | undefined): Message {
  const { amount: each, deductPct, effect, settlement, beyondOnly } = line;
  if (effect === 'deduct' && deductPct !== undefined) return said(TEXTS.share, { pct: `${figure(deductPct)}%` });
  if (each === undefined) return TEXTS.open;
  const params = { each: figure(each), unit: unit ? unitName(unit) : TEXTS.unit };
  const own = effect === 'deduct' ? DEDUCTED[settlement] : PAID[settlement];
  const sentence = said(own, params);
  return beyondOnly ? said({ zh: '超出部分{rest}', en: 'above it {rest}' }, { rest: sentence }) : sentence;
}

function also({ timesAttainment, dueDate }: RewardLine): readonly Message[] {
  return [
    ...(timesAttainment ? [TEXTS.times] : []),
    ...(dueDate === undefined ? [] : [said(TEXTS.counted, { date: dueDate })]),
  ];
}

/** `rewards.0.lines.1.amount`: 激励“开门红”奖项“达到必达”的金额; undefined for a field of anything else. */
export function rewardFieldName(rewards: readonly Reward[] | undefined, field: string): Message | undefined {
  const [, at, , place, ownField] = /^rewards\.(\d+)\.(lines\.(\d+)\.)?(\w+)/.exec(field) ?? [];
  const reward = rewards?.[Number(at)];
  if (!reward || ownField === undefined) return undefined;
  const line = place === undefined ? undefined : reward.lines[Number(place)];
  if (!line) return said(OF_REWARD, { name: reward.name, label: labelAt(rewardSchema, ownField) });
  return said(OF_LINE, { name: reward.name, item: line.item, label: labelAt(rewardLineSchema, ownField) });
}

const OF_REWARD: Message = { zh: '激励“{name}”的{label}', en: '{label} of reward “{name}”' };
const OF_LINE: Message = { zh: '激励“{name}”奖项“{item}”的{label}', en: '{label} of item “{item}” of reward “{name}”' };

function joined(parts: readonly Message[]): Message {
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}

function said(message: Message, params: Parameters<typeof formatMessage>[2]): Message {
  return { zh: formatMessage(message, 'zh', params), en: formatMessage(message, 'en', params) };
}

const UNKNOWN: Message = { zh: '计奖指标待补', en: 'Measure still to be said' };

const PAID: Readonly<Record<RewardLine['settlement'], Message>> = {
  perUnit: { zh: '每{unit} {each} 元', en: 'CNY {each} each ({unit})' },
  perPoint: { zh: '完成率每 1 个百分点 {each} 元', en: 'CNY {each} per percentage point of attainment' },
  once: { zh: '奖 {each} 元', en: 'CNY {each}' },
  rank: { zh: '每名 {each} 元', en: 'CNY {each} each' },
};
const DEDUCTED: Readonly<Record<RewardLine['settlement'], Message>> = {
  perUnit: { zh: '每{unit}扣 {each} 元', en: 'CNY {each} deducted each ({unit})' },
  perPoint: { zh: '完成率每 1 个百分点扣 {each} 元', en: 'CNY {each} deducted per percentage point' },
  once: { zh: '扣 {each} 元', en: 'CNY {each} deducted' },
  rank: { zh: '每名扣 {each} 元', en: 'CNY {each} deducted each' },
};
const TEXTS = {
  open: { zh: '金额待补', en: 'amount not set yet' },
  share: { zh: '扣应得奖励的 {pct}', en: '{pct} of the reward deducted' },
  unit: { zh: '单位', en: 'units' },
  times: { zh: '再乘以完成率', en: 'times attainment' },
  counted: { zh: '{date} 计', en: 'counted on {date}' },
} as const satisfies Record<string, Message>;

// Owns SM057: every item of a reward says for which figure how much is paid, and can be reached.
import type { Reward, RewardLine } from '../../document/rewards.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Message } from '../../i18n/message.ts';
import { periodEndOf } from '../days.ts';
import type { Found, Rule } from '../rule.ts';

export const rewardUnsettled: Rule = {
  id: 'SM057',
  severity: 'warning',
  stage: 'check',
  title: { zh: '激励无法结算', en: 'Reward that cannot be settled' },
  why: {
    zh: '计奖口径不清，兑付时会有争议，费用也无法核算。',
    en: 'What is not said clearly is argued about when it is paid, and its cost cannot be worked out.',
  },
  *check(document, graph) {
    const first = document.periodStart;
    const last = periodEndOf(document);
    for (const [at, reward] of (document.rewards ?? []).entries()) {
      const { name, fromDate, toDate, lines } = reward;
      if (lines.length === 0) yield found(reward, `rewards.${at}.name`, 'empty', EMPTY);
      const isEarly = first !== undefined && fromDate !== undefined && fromDate < first;
      if (isEarly || (last !== undefined && fromDate !== undefined && fromDate > last)) {
        yield found(reward, `rewards.${at}.fromDate`, 'outside', OUTSIDE, { from: fromDate, to: toDate ?? '…' });
      }
      yield* twice(reward, at);
      for (const [place, line] of lines.entries()) {
        for (const [field, problem] of problemsOf(line, graph)) {
          const params = { reward: name, item: line.item };
          const key = `${reward.id} ${line.item} ${field}`;
          yield { targets: [], key, message: problem, params, field: `rewards.${at}.lines.${place}.${field}` };
        }
      }
    }
  },
};

function found({ id, name }: Reward, field: string, key: string, message: Message, more: Found['params'] = {}): Found {
  return { targets: [], key: `${id} ${key}`, message, params: { reward: name, ...more }, field };
}

function* twice(reward: Reward, at: number): Iterable<Found> {
  const seen = new Set<string>();
  for (const [place, { item }] of reward.lines.entries()) {
    if (seen.has(item)) yield found(reward, `rewards.${at}.lines.${place}.item`, `twice ${item}`, TWICE, { item });
    seen.add(item);
  }
}

function* problemsOf(line: RewardLine, graph: Graph): Iterable<readonly [field: string, message: Message]> {
  const { goalId, metricId, amount, deductPct, effect, settlement, from, to } = line;
  if (goalId === undefined && metricId === undefined) yield ['goalId', NO_MEASURE];
  else if (goalId !== undefined && graph.node(goalId)?.kind !== 'goal') yield ['goalId', GOAL_GONE];
  if (amount === undefined && (effect === 'pay' || deductPct === undefined)) yield ['amount', NO_AMOUNT];
  if (settlement === 'rank' && from === undefined && to === undefined) yield ['from', NO_RANK];
  if (from !== undefined && to !== undefined && from > to) yield ['to', REVERSED];
}

const EMPTY: Message = { zh: '激励“{reward}”没有奖项。', en: 'Reward “{reward}” has no items.' };
const OUTSIDE: Message = {
  zh: '激励“{reward}”（{from} 至 {to}）超出运行期。',
  en: 'Reward “{reward}” ({from} to {to}) lies outside the period of the plan.',
};
const TWICE: Message = {
  zh: '激励“{reward}”中“{item}”不止一行。',
  en: 'Reward “{reward}” has more than one item “{item}”.',
};
const NO_MEASURE: Message = {
  zh: '激励“{reward}”的“{item}”未说明按哪个目标或指标计奖。',
  en: 'Item “{item}” of reward “{reward}” does not say for which goal or metric it is.',
};
const GOAL_GONE: Message = {
  zh: '激励“{reward}”的“{item}”所按的目标已不在图谱中，或已停用。',
  en: 'The goal that item “{item}” of reward “{reward}” is for is no longer on the map, or not in force.',
};
const NO_AMOUNT: Message = {
  zh: '激励“{reward}”的“{item}”金额待补。',
  en: 'Item “{item}” of reward “{reward}” does not say how much it is.',
};
const NO_RANK: Message = {
  zh: '激励“{reward}”的“{item}”按名次计奖，但未填名次。',
  en: 'Item “{item}” of reward “{reward}” goes by rank and does not say which ranks.',
};
const REVERSED: Message = {
  zh: '激励“{reward}”的“{item}”门槛止小于门槛起。',
  en: 'Item “{item}” of reward “{reward}” ends below where it begins.',
};

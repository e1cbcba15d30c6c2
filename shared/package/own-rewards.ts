// Owns the rewards (激励) of the branch that a package is for, as page and workbook say them.
import { RECIPIENTS } from '../document/rewards.ts';
import { figure } from '../i18n/figure.ts';
import { formatMessage, type Message } from '../i18n/message.ts';
import type { PackagePayload } from './payload.ts';

export interface OwnReward {
  readonly name: string;
  /** Who is paid. */
  readonly who: Message;
  readonly from: string;
  readonly to: string;
  /** 元 for each of them. */
  readonly capEach: number | undefined;
  readonly note: string | undefined;
  readonly lines: readonly { readonly item: string; readonly said: Message; readonly note: string | undefined }[];
}

/** One without days of its own runs as long as the package is valid. */
export function ownRewards({
  rewards = [],
  validFrom,
  validTo,
}: Pick<PackagePayload, 'rewards' | 'validFrom' | 'validTo'>): readonly OwnReward[] {
  return rewards.map(({ name, recipient, roles, fromDate, toDate, capEach, note, lines }) => ({
    name,
    who: whoOf(RECIPIENTS[recipient], roles),
    from: fromDate ?? validFrom,
    to: toDate ?? validTo,
    capEach,
    note,
    lines: lines.map((line) => ({ item: line.item, said: line.said, note: line.note })),
  }));
}

export function whoOf(recipient: Message, roles: readonly Message[]): Message {
  if (roles.length === 0) return recipient;
  return {
    zh: `${recipient.zh}（${roles.map(({ zh }) => zh).join('、')}）`,
    en: `${recipient.en} (${roles.map(({ en }) => en).join(', ')})`,
  };
}

/** `员工（客户经理），2027-01-04 至 2027-03-31，每人（家）封顶 1,200 元` */
export function rewardHead({ who, from, to, capEach }: Pick<OwnReward, 'who' | 'from' | 'to' | 'capEach'>): Message {
  const params = { who, from, to, cap: capEach === undefined ? '' : figure(capEach) };
  const message = capEach === undefined ? HEAD : CAPPED;
  return { zh: formatMessage(message, 'zh', params), en: formatMessage(message, 'en', params) };
}

const HEAD: Message = { zh: '{who}，{from} 至 {to}', en: '{who}, {from} to {to}' };
const CAPPED: Message = {
  zh: '{who}，{from} 至 {to}，每人（家）封顶 {cap} 元',
  en: '{who}, {from} to {to}, at most CNY {cap} for each',
};

/** Beside every place where rewards are shown. */
export const STAFF_ONLY: Message = {
  zh: '只供行内员工查看，不得出现在给客户的材料里。',
  en: 'For staff only; must not appear in anything customers see.',
};

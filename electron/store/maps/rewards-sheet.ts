// Owns the rewards of a map as a sheet of its own beside the strategy list: every item with what it pays, its caps and its cost.
import { rewardCostsOf } from '../../../shared/cost/reward-cost.ts';
import type { Dictionaries } from '../../../shared/dictionary/dictionaries.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { rewardSaid } from '../../../shared/document/reward-words.ts';
import { RECIPIENTS } from '../../../shared/document/rewards.ts';
import { formatMessage, type Language, type Message } from '../../../shared/i18n/message.ts';
import { measureOf } from '../../../shared/package/branch-rewards.ts';
import { whoOf } from '../../../shared/package/own-rewards.ts';
import { isApproved, trialName } from '../../../shared/package/trial.ts';
import type { SheetToWrite } from '../files/sheets.ts';

/** Undefined for a map without rewards. */
export function rewardsSheet(
  document: MapDocument,
  dictionaries: Dictionaries,
  language: Language,
): SheetToWrite | undefined {
  const costs = rewardCostsOf(document, dictionaries);
  if (costs.length === 0) return undefined;
  const say = (message: Message) => formatMessage(message, language);
  const roleOf = (id: string) => dictionaries.executorRoles.find((role) => role.id === id)?.label ?? { zh: id, en: id };
  const rows = costs.flatMap(({ reward, cost, missing }) => {
    const { name, recipient, roles = [], branchCodes = [], fromDate, toDate, capEach, capTotal, note, lines } = reward;
    const who = say(whoOf(RECIPIENTS[recipient], roles.map(roleOf)));
    const dates = [fromDate ?? document.periodStart, toDate ?? document.periodEnd];
    const least = cost !== undefined && missing.length > 0 ? say(LEAST) : undefined;
    // The caps and the cost are the whole reward's and stand on its first line.
    const whole = (first: boolean) =>
      first ? [capEach, capTotal, cost, least, note] : [undefined, undefined, undefined];
    return lines.map((line, at) => [
      ...[name, line.item, say(rewardSaid(line, measureOf(document, line, dictionaries))), line.note],
      ...[who, branchCodes.join(language === 'zh' ? '、' : ', ') || say(ALL), ...dates, ...whole(at === 0)],
    ]);
  });
  const name = trialName(!isApproved(document), SHEET)[language];
  return { name, header: HEADER.map(say), rows };
}

const SHEET: Message = { zh: '激励', en: 'Rewards' };
const ALL: Message = { zh: '全部', en: 'all' };
const LEAST: Message = { zh: '至少，尚有金额待补', en: 'at least; some of it is unknown' };
const HEADER: readonly Message[] = [
  { zh: '激励名称', en: 'Name' },
  { zh: '奖项', en: 'Item' },
  { zh: '怎么算', en: 'How it is worked out' },
  { zh: '说明', en: 'Remarks' },
  { zh: '奖给', en: 'Goes to' },
  { zh: '参加支行', en: 'Branches' },
  { zh: '开始', en: 'Begins' },
  { zh: '结束', en: 'Ends' },
  { zh: '每人（家）封顶（元）', en: 'Cap for each (CNY)' },
  { zh: '总额封顶（元）', en: 'Cap in total (CNY)' },
  { zh: '预计费用（元）', en: 'Expected cost (CNY)' },
  { zh: '费用说明', en: 'Of the cost' },
  { zh: '兑付说明', en: 'How it is paid out' },
];

// Owns how the plan is looked at: as the sheet that is filled in, as its rewards, or as its calendar, over the whole period or by
// months.
import { create } from 'zustand';
import type { Message } from '../../shared/i18n/message.ts';
import type { Command } from '../kit/commands/command.ts';
import { useDocument } from '../session/document-store.ts';
import { useView } from '../session/view-store.ts';
import { phaseWords } from './phase-words.ts';
import { rewardWords } from './reward-words.ts';

export type PlanLook = 'sheet' | 'rewards' | 'calendar' | 'month';

export const usePlanLook = create<{
  readonly look: PlanLook;
  /** Id of the reward that is looked at. */
  readonly reward: string | undefined;
}>()(() => ({ look: 'sheet', reward: undefined }));

export const showCalendar = showing('plan.calendar', 'calendar', phaseWords.showCalendar, {
  zh: '日历 排期 甘特图',
  en: 'gantt schedule',
});
export const showRewards = showing('plan.rewards', 'rewards', rewardWords.show, {
  zh: '奖励 竞赛 激励',
  en: 'bonus contest incentive',
});

function showing(id: string, look: PlanLook, title: Message, keywords: Message): Command {
  return {
    id,
    title,
    keywords,
    scope: 'global',
    enabled: () => useDocument.getState().document !== undefined,
    run: () => {
      usePlanLook.setState({ look });
      useView.getState().show('plan');
    },
  };
}

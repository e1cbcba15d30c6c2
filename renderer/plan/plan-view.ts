// Owns how the plan is looked at: as the sheet that is filled in, or as its calendar, over the whole period or by months.
import { create } from 'zustand';
import type { Command } from '../kit/commands/command.ts';
import { useDocument } from '../session/document-store.ts';
import { useView } from '../session/view-store.ts';
import { phaseWords } from './phase-words.ts';

export type PlanLook = 'sheet' | 'calendar' | 'month';

export const usePlanLook = create<{ readonly look: PlanLook }>()(() => ({ look: 'sheet' }));

export const showCalendar: Command = {
  id: 'plan.calendar',
  title: phaseWords.showCalendar,
  scope: 'global',
  enabled: () => useDocument.getState().document !== undefined,
  run: () => {
    usePlanLook.setState({ look: 'calendar' });
    useView.getState().show('plan');
  },
};

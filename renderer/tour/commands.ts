// Owns the commands of the tour: showing it where it was left, and walking it by keys from wherever the focus is.
import type { Message } from '../../shared/i18n/message.ts';
import type { Command } from '../kit/commands/command.ts';
import { steps } from './steps.ts';
import { goToStep, leaveTour, startTour, useTour } from './tour-store.ts';
import { words } from './words.ts';

const showTour: Command = {
  id: 'tour.start',
  title: { zh: '第一张图谱，十二步', en: 'First map in twelve steps' },
  keywords: { zh: '教程 新手 入门 引导 学习 怎么用', en: 'tutorial tour guide learn onboarding how-to' },
  scope: 'global',
  run: () => void startTour(),
};

const stepAt = () => {
  const { open, at } = useTour.getState();
  return open ? steps[at] : undefined;
};

/** To the step after, or to the end. */
export function nextStep(): void {
  goToStep(useTour.getState().at + 1);
}

const walk = (
  id: string,
  title: Message,
  keywords: Message,
  shortcut: string | undefined,
  more: Pick<Command, 'enabled' | 'run'>,
): Command => ({
  id: `tour.${id}`,
  title,
  keywords,
  ...(shortcut && { shortcuts: [shortcut] }),
  scope: 'global',
  ...more,
});

export const runStep = walk('run', words.runCommand, { zh: '替我做 代做', en: 'do-it-for-me' }, 'Mod+Shift+Enter', {
  enabled: () => stepAt()?.isDone() === false,
  run: () => {
    // A field that is left lets the tour go on.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    void stepAt()?.run();
  },
});

export const stepNext = walk('next', words.nextCommand, { zh: '教程下一步', en: 'tour-next' }, 'Mod+Shift+Period', {
  enabled: () => stepAt()?.isDone() === true,
  run: nextStep,
});

export const stepBack = walk('back', words.backCommand, { zh: '教程上一步', en: 'tour-back' }, 'Mod+Shift+Comma', {
  enabled: () => useTour.getState().open && useTour.getState().at > 0,
  run: () => goToStep(useTour.getState().at - 1),
});

const leave = walk('leave', words.leaveCommand, { zh: '退出教程 先不学了', en: 'leave-tour stop-tour' }, undefined, {
  enabled: () => useTour.getState().open,
  run: leaveTour,
});

export const tourCommands: readonly Command[] = [showTour, runStep, stepNext, stepBack, leave];

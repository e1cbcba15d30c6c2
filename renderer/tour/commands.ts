// Owns the command that shows the first map in twelve steps, where it was left.
import type { Command } from '../kit/commands/command.ts';
import { startTour } from './tour-store.ts';

const showTour: Command = {
  id: 'tour.start',
  title: { zh: '第一张图谱，十二步', en: 'First map in twelve steps' },
  keywords: { zh: '教程 新手 入门 引导 学习 怎么用', en: 'tutorial tour guide learn onboarding how-to' },
  scope: 'global',
  run: () => void startTour(),
};

export const tourCommands: readonly Command[] = [showTour];

// Owns a plan in a new period: what is planned moves with the first day, what was true or signed stays as it was.
import { dateOf, dayNumber } from '../dictionary/calendar.ts';
import type { MapDocument } from '../document/document.ts';
import type { Reward } from '../document/rewards.ts';

/**
 * The plan as a draft that starts on `start`. Its period, phases, milestones, rewards, due dates of goals and the dates of its
 * nodes move by as many days; sale windows, approvals of scripts and dates of data stay, and the rules say which of them no longer reach.
 * What was answered for last time is not answered for now. The same map while it has no first day.
 */
export function inNewPeriod(document: MapDocument, start: string): MapDocument {
  const {
    periodStart,
    periodEnd,
    phases,
    milestones,
    rewards,
    approvalNo: _of,
    approvedTo: _until,
    changeNote: _why,
    waivers: _by,
    ...rest
  } = document;
  if (periodStart === undefined) return document;
  const days = dayNumber(start) - dayNumber(periodStart);
  const moved = (date: string) => dateOf(dayNumber(date) + days);
  return {
    ...rest,
    approvalStatus: 'draft',
    version: 1,
    periodStart: start,
    ...(periodEnd !== undefined && { periodEnd: moved(periodEnd) }),
    ...(phases && {
      phases: phases.map((phase) => ({ ...phase, fromDate: moved(phase.fromDate), toDate: moved(phase.toDate) })),
    }),
    ...(milestones && { milestones: milestones.map((milestone) => ({ ...milestone, date: moved(milestone.date) })) }),
    ...(rewards && { rewards: rewards.map((reward) => rewardMoved(reward, moved)) }),
    nodes: document.nodes.map((node) => withMoved(node, PLANNED, moved)),
  };
}

function rewardMoved(reward: Reward, moved: (date: string) => string): Reward {
  const lines = reward.lines.map((line) => withMoved(line, ['dueDate'], moved));
  return { ...withMoved(reward, ['fromDate', 'toDate'], moved), lines };
}

/** What is offered: the day after the last one. */
export function nextStart(periodEnd: string): string {
  return dateOf(dayNumber(periodEnd) + 1);
}

const PLANNED = ['validFrom', 'validTo', 'dueDate'] as const;

function withMoved<T extends object>(element: T, fields: readonly string[], moved: (date: string) => string): T {
  const dates = fields.flatMap((field) => {
    const date = (element as Readonly<Record<string, unknown>>)[field];
    return typeof date === 'string' ? [[field, moved(date)] as const] : [];
  });
  return dates.length === 0 ? element : { ...element, ...Object.fromEntries(dates) };
}

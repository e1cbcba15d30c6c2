// Owns the lines of the table of contacts: by week, or added up by scenario and channel.
import { type AchievedRow, LOSSES, type Loss } from '../../../../shared/achieve/achievement.ts';

export type AchieveLine = Omit<AchievedRow, 'week' | 'team'> & { readonly week: string | undefined };

/** In the order of the rows. */
export function achieveLines(rows: readonly AchievedRow[], detail: 'sums' | 'weeks'): readonly AchieveLine[] {
  if (detail === 'weeks') return rows;
  const sums = new Map<string, AchieveLine>();
  for (const row of rows) {
    const key = `${row.scenarioId} ${row.channelId}`;
    const sum = sums.get(key);
    sums.set(key, sum ? added(sum, row) : { ...row, week: undefined });
  }
  return [...sums.values()];
}

function added(a: AchieveLine, b: AchievedRow): AchieveLine {
  const lost = Object.fromEntries(LOSSES.map((loss) => [loss, a.lost[loss] + b.lost[loss]])) as Record<Loss, number>;
  return {
    ...a,
    due: a.due + b.due,
    made: a.made + b.made,
    waited: a.waited + b.waited,
    waitedDays: a.waitedDays + b.waitedDays,
    longestWait: Math.max(a.longestWait, b.longestWait),
    lost,
    assumed: a.assumed + b.assumed,
    achieved: a.achieved + b.achieved,
  };
}

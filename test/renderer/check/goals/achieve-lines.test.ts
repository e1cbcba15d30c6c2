import { expect, it } from 'vitest';
import { achieveLines } from '../../../../renderer/check/goals/achieve/achieve-lines.ts';
import { achieve } from '../../../../shared/achieve/achieve.ts';
import { starterKnowledge } from '../../../../shared/knowledge/knowledge.ts';
import { crowdedMap } from '../../../shared/achieve/crowded-map.ts';

it('adds the weeks of a scenario and channel up, and the longest wait is the longest of any week', () => {
  const rows = achieve([crowdedMap()], starterKnowledge, { today: '2027-03-01' }).maps[0]?.rows ?? [];
  const lines = achieveLines(rows, 'sums');
  expect(lines.map(({ scenarioId, channelId, due }) => [scenarioId, channelId, due])).toEqual([
    ['SC1', 'CH1', 300],
    ['SC2', 'CH1', 300],
  ]);
  for (const { scenarioId, made, lost, longestWait, week } of lines) {
    const own = rows.filter((row) => row.scenarioId === scenarioId);
    expect(own.length).toBeGreaterThan(1);
    expect(made + lost.late + lost.unfinished).toBe(300);
    expect(longestWait).toBe(Math.max(...own.map((row) => row.longestWait)));
    expect(week).toBeUndefined();
  }
  expect(achieveLines(rows, 'weeks')).toEqual(rows);
});

// Owns what SM041 says of start days: a scenario begins and hands out all its batches within the period.
import { intakeOf } from '../document/day-anchor.ts';
import type { MapDocument } from '../document/document.ts';
import { isScheduled } from '../document/kinds/scenario.ts';
import { repeatOf } from '../document/repeat.ts';
import { periodDaysOf } from '../forecast/arrival.ts';
import type { Graph } from '../graph/graph.ts';
import type { Found } from './rule.ts';

export function* startsThatDoNotFit(document: MapDocument, graph: Graph): Iterable<Found> {
  const period = periodDaysOf(document);
  if (period === undefined) return;
  for (const scenario of graph.ofKind('scenario')) {
    const { id, name, startDay, batchDays } = scenario;
    if (!isScheduled(scenario) || repeatOf(scenario) || (startDay === undefined && batchDays === undefined)) continue;
    const { after, days = 1 } = intakeOf(scenario);
    if (after + days <= period) continue;
    yield {
      targets: [id],
      key: 'start',
      message: {
        zh: '场景“{name}”从第 {day} 天起分 {days} 天触发，超出运行期 {period} 天，超出部分并入最后几天。',
        en: 'Scenario “{name}” begins on day {day} and goes out over {days} days, beyond the period of {period} days; what is beyond is crowded into its last days.',
      },
      params: { name, day: after + 1, days, period },
      field: after + 1 > period || batchDays === undefined ? 'startDay' : 'batchDays',
    };
  }
}

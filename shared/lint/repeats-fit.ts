// Owns what SM041 says of scenarios that repeat: that their times fit into a cycle, a cool-down apart, and that the period has one.

import { ownPeriodOf } from '../contacts/streams.ts';
import type { MapDocument } from '../document/document.ts';
import { CYCLES, repeatOf } from '../document/repeat.ts';
import { gapOf, roundsOf } from '../forecast/rounds.ts';
import type { Graph } from '../graph/graph.ts';
import type { Found } from './rule.ts';

/** The shortest that a cycle can be. */
const DAYS = { week: 7, month: 28, quarter: 90 } as const;

export function* repeatsThatDoNotFit(document: MapDocument, graph: Graph, today: string): Iterable<Found> {
  for (const scenario of graph.ofKind('scenario')) {
    const repeat = repeatOf(scenario);
    if (!repeat) continue;
    const { id, name } = scenario;
    const cycle = CYCLES[repeat.every];
    const { least, most } = { least: undefined, most: undefined, ...scenario.repeat };
    if (repeat.isSame && most !== undefined && most < (least ?? 1)) {
      yield {
        targets: [id],
        key: 'repeat times',
        message: {
          zh: '场景“{name}”{cycle}至少 {least} 次、至多 {most} 次，至多小于至少，按 {least} 次计。',
          en: 'Scenario “{name}”, {cycle}: at most {most} is less than at least {least}; {least} is used.',
        },
        params: { name, cycle: inSentence(cycle), least: least ?? 1, most },
        field: 'repeat.most',
      };
    }
    const gap = gapOf(scenario);
    if (repeat.isSame && gap * repeat.least > DAYS[repeat.every] && gap > 1) {
      yield {
        targets: [id],
        key: 'repeat gap',
        message: {
          zh: '场景“{name}”{cycle}重复 {least} 次，冷却期 {gap} 天放不下，同一客户按冷却期顺延。',
          en: 'Scenario “{name}” repeats {cycle} ({least} times), but its cool-down is {gap} days: the same customer is contacted a cool-down apart.',
        },
        params: { name, cycle: inSentence(cycle), least: repeat.least, gap },
        field: 'cooldownDays',
      };
    }
    if (document.periodStart !== undefined && roundsOf(scenario, ownPeriodOf(document, today))?.length === 0) {
      yield {
        targets: [id],
        key: 'repeat never',
        message: {
          zh: '场景“{name}”的重复日不在运行期内，不会触达任何客户。',
          en: 'Scenario “{name}” repeats on a day that the period does not have: nobody is contacted.',
        },
        params: { name },
        field: 'repeat.onDay',
      };
    }
  }
}

function inSentence({ zh, en }: { readonly zh: string; readonly en: string }) {
  return { zh, en: en.toLowerCase() };
}

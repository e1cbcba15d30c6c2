// Owns SM045: days before day 0 count from a due date, and nobody is contacted before coming in.
import { hasDueDate } from '../../document/day-anchor.ts';
import { dayName } from '../../document/relative-days.ts';
import type { Graph } from '../../graph/graph.ts';
import { placementsOf } from '../../graph/placements.ts';
import type { Found, Rule } from '../rule.ts';

export const dayBeforeEntry: Rule = {
  id: 'SM045',
  severity: 'warning',
  title: { zh: '触达早于客户进入', en: 'Contact before the customer comes in' },
  why: {
    zh: '只有到期日可以事先知道；早于客户进入的触达无法按计划执行。',
    en: 'Only a due date is known beforehand; a contact before the customer comes in cannot be made as planned.',
  },
  *check(_document, graph) {
    yield* early(graph);
  },
};

function* early(graph: Graph): Iterable<Found> {
  for (const scenario of graph.ofKind('scenario')) {
    const isDue = hasDueDate(scenario);
    const first = isDue ? scenario.windowFrom : 0;
    const tooEarly = placementsOf(graph, scenario)
      .map(({ channel }) => channel)
      .filter(({ offsetDay }) => offsetDay !== undefined && first !== undefined && offsetDay < first);
    const opensEarly = !isDue && (scenario.windowFrom ?? 0) < 0;
    if (tooEarly.length === 0 && !opensEarly) continue;
    const days = tooEarly.map(({ offsetDay }) => offsetDay as number);
    const day = Math.min(...days, ...(opensEarly ? [scenario.windowFrom as number] : []));
    yield {
      targets: [scenario.id, ...tooEarly.map(({ id }) => id)],
      message: isDue
        ? {
            zh: '场景“{name}”的客户在{first}进入，“{channels}”排在{day}，须等到客户进入才能触达。',
            en: 'Customers of scenario “{name}” come in from {first}, but “{channels}” is planned for {day} and has to wait for them.',
          }
        : {
            zh: '场景“{name}”的日期不从到期日起算，却有{day}的{what}。',
            en: 'The days of scenario “{name}” do not count from a due date, but it has {what} {day}.',
          },
      params: {
        name: scenario.name,
        day: dayName(day),
        channels: tooEarly.map(({ name }) => name),
        first: dayName(first ?? 0),
        what: tooEarly.length > 0 ? { zh: '触达', en: 'contacts' } : { zh: '窗口', en: 'a window' },
      },
      field: isDue ? 'windowFrom' : 'dayAnchor',
      fixes: [
        isDue
          ? {
              title: { zh: `窗口从${dayName(day).zh}开始`, en: `Let the window begin ${dayName(day).en}` },
              steps: [{ do: 'set', id: scenario.id, field: 'windowFrom', value: day }],
            }
          : {
              title: { zh: '改为从到期日起算', en: 'Count from a due date' },
              steps: [
                { do: 'set', id: scenario.id, field: 'dayAnchor', value: 'dueDate' },
                // A window of its own would still open after the contact.
                ...((scenario.windowFrom ?? day) > day
                  ? [{ do: 'set', id: scenario.id, field: 'windowFrom', value: day } as const]
                  : []),
              ],
            },
      ],
    };
  }
}

// Owns SM031: the first meetings with a new customer have something that every branch must do.
import type { NodeOf } from '../../document/kinds/index.ts';
import type { Graph } from '../../graph/graph.ts';
import { channelsReached, scriptsOf } from '../../graph/reach.ts';
import type { Rule } from '../rule.ts';

type Scenario = NodeOf<'scenario'>;
type Segment = NodeOf<'segment'>;

export const noMustDo: Rule = {
  id: 'SM031',
  severity: 'warning',
  stage: 'check',
  title: { zh: '必做缺失', en: 'No must-do step' },
  why: {
    zh: '首面和新户的机会只有一次，全部为选做则容易被省略。',
    en: 'A first meeting happens once; what is merely optional gets skipped.',
  },
  *check(_document, graph, { dictionaries }) {
    const { newCustomerDays } = dictionaries.ruleSettings;
    for (const scenario of graph.ofKind('scenario')) {
      if (!meetsNewCustomers(graph, scenario, newCustomerDays)) continue;
      const products = graph.next(scenario.id, 'flow');
      const channels = [...new Set(products.flatMap(({ id }) => channelsReached(graph, id)))];
      const first = [...channels].sort((a, b) => (a.offsetDay ?? 0) - (b.offsetDay ?? 0))[0];
      const isMust = ({ duty }: { duty?: string | undefined }) => duty === 'must';
      if (!first || channels.some((channel) => isMust(channel) || scriptsOf(graph, channel.id).some(isMust))) continue;
      yield {
        targets: [scenario.id],
        message: {
          zh: '必做缺失：首面/新户场景“{name}”没有任何必做的渠道或话术。',
          en: 'No must-do step: scenario “{name}” meets new customers, but all its channels and scripts are optional.',
        },
        params: { name: scenario.name },
        fixes: [
          {
            title: { zh: `“${first.name}”设为必做`, en: `Make “${first.name}” a must-do` },
            steps: [{ do: 'set', id: first.id, field: 'duty', value: 'must' }],
          },
        ],
      };
    }
  },
};

/** The stages that every scheme begins with (DOMAIN §3.10): 获客, 获取, 首面. */
const FIRST_STAGES: readonly string[] = ['acquire', 'firstMeeting'];
/** The stages that only existing customers are in: a segment of all stages is not one of new customers. */
const LATER_STAGES: readonly string[] = ['maintain', 'churn', 'value', 'mature', 'winBack', 'existing'];
const NEW = /首面|新户|新客|新开户|开户当日/;

/** A lifecycle scenario in 首面/新户, by its own name or its segments' stage; not one that begins long after day 0. */
function meetsNewCustomers(graph: Graph, scenario: Scenario, newCustomerDays: number): boolean {
  if (scenario.scenarioClass !== 'lifecycle') return false;
  if (scenario.dayAnchor === 'customerDay0' && (scenario.windowFrom ?? 0) > newCustomerDays) return false;
  const isNew = ({ name, lifecycleStage = [] }: Segment) => {
    const isIn = (stages: readonly string[]) => lifecycleStage.some((stage) => stages.includes(stage));
    return NEW.test(name) || (isIn(FIRST_STAGES) && !isIn(LATER_STAGES));
  };
  return (
    NEW.test(scenario.name) ||
    graph.previous(scenario.id, 'flow').some((node) => node.kind === 'segment' && isNew(node))
  );
}

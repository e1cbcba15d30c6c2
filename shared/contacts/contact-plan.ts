// Owns the contact plan of a segment: which placements its scenarios reach on which day, and which scenarios can coincide (DOMAIN §3.7).
import type { ChannelType } from '../document/kinds/channel.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { channelsReached } from '../graph/reach.ts';

type Channel = NodeOf<'channel'>;
type Scenario = NodeOf<'scenario'>;

/** One placement of a channel in one scenario. */
export interface PlannedContact {
  readonly scenarioId: string;
  readonly channelId: string;
  readonly channelType: ChannelType;
  /** Days after the scenario's anchor; 0 where the placement does not say. */
  readonly day: number;
  /** Contacts per customer, all on `day`. */
  readonly touches: number;
  /** A business contact: services and mandatory notices do not count to the caps. */
  readonly counts: boolean;
}

export interface ScenarioPlan {
  readonly id: string;
  /** The scenario's window in days; infinite on the side that it leaves open. */
  readonly from: number;
  readonly to: number;
  readonly scenarioClass: Scenario['scenarioClass'];
  /** 1 is highest. */
  readonly priority: number | undefined;
  readonly mutexGroup: string | undefined;
  /** Outbound placements that its products flow to or that follow by fallback, hand-off or follow-up; each once. */
  readonly contacts: readonly PlannedContact[];
}

/** The scenarios of every segment, by the segment's id. */
export function contactPlans(graph: Graph): ReadonlyMap<string, readonly ScenarioPlan[]> {
  const plans = new Map<string, ScenarioPlan>();
  const planOf = (scenario: Scenario) => {
    const known = plans.get(scenario.id);
    if (known) return known;
    const plan = scenarioPlan(graph, scenario);
    plans.set(scenario.id, plan);
    return plan;
  };
  return new Map(
    graph.ofKind('segment').map(({ id }) => {
      const scenarios = new Set(graph.next(id, 'flow'));
      return [id, [...scenarios].flatMap((node) => (node.kind === 'scenario' ? planOf(node) : []))];
    }),
  );
}

function scenarioPlan(graph: Graph, scenario: Scenario): ScenarioPlan {
  const channels = new Set<Channel>();
  for (const product of graph.next(scenario.id, 'flow')) {
    if (product.kind === 'product') for (const channel of channelsReached(graph, product.id)) channels.add(channel);
  }
  const { id, windowFrom = Number.NEGATIVE_INFINITY, windowTo = Number.POSITIVE_INFINITY } = scenario;
  return {
    id,
    from: Math.min(windowFrom, windowTo),
    to: Math.max(windowFrom, windowTo),
    scenarioClass: scenario.scenarioClass,
    priority: scenario.priority,
    mutexGroup: scenario.mutexGroup?.trim() || undefined,
    contacts: [...channels]
      .filter(({ mode }) => mode === 'outbound')
      .map((channel) => ({
        scenarioId: id,
        channelId: channel.id,
        channelType: channel.channelType,
        day: channel.offsetDay ?? 0,
        touches: channel.touches,
        counts: channel.purpose === 'business',
      })),
  };
}

/**
 * The largest sets of scenarios that may reach one customer at the same time. Of a mutex group only the scenario with
 * the highest priority is among them; two scenarios are together in a set unless their windows are disjoint.
 */
export function coincidingSets(scenarios: readonly ScenarioPlan[]): readonly (readonly ScenarioPlan[])[] {
  const firing = withoutMutexed(scenarios);
  // Windows that overlap in pairs have a day in common (Helly), and the latest start among them is such a day.
  const sets = new Map<string, readonly ScenarioPlan[]>();
  for (const { from } of firing) {
    const together = firing.filter((other) => other.from <= from && from <= other.to);
    sets.set(together.map(({ id }) => id).join(' '), together);
  }
  return [...sets.values()];
}

/** Without the scenarios that give way to another of their mutex group. */
function withoutMutexed(scenarios: readonly ScenarioPlan[]): readonly ScenarioPlan[] {
  const winners = new Map<string, ScenarioPlan>();
  for (const scenario of scenarios) {
    if (scenario.mutexGroup === undefined) continue;
    const best = winners.get(scenario.mutexGroup);
    if (!best || isBefore(scenario, best)) winners.set(scenario.mutexGroup, scenario);
  }
  return scenarios.filter(({ id, mutexGroup }) => mutexGroup === undefined || winners.get(mutexGroup)?.id === id);
}

/** Between equal priorities an event goes before a lifecycle and that before a product scenario (DOMAIN §3.7, priorityRule). */
const CLASSES: readonly Scenario['scenarioClass'][] = ['event', 'lifecycle', 'product'];
const LAST = 100;

function isBefore(a: ScenarioPlan, b: ScenarioPlan): boolean {
  const difference = (a.priority ?? LAST) - (b.priority ?? LAST);
  return (difference || CLASSES.indexOf(a.scenarioClass) - CLASSES.indexOf(b.scenarioClass)) < 0;
}

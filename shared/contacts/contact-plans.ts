// Owns the contact plans of a map that its checks and its simulation share: the streams of every segment in a period.
import { type Calendar, calendarOf } from '../dictionary/calendar.ts';
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import type { MapDocument } from '../document/document.ts';
import type { Graph } from '../graph/graph.ts';
import { type Placement, placementsOf } from '../graph/placements.ts';
import { planOf, type Scenario, type ScenarioPlan } from './scenario-plan.ts';
import { ownPeriodOf, type Period, type Segment, type Stream, scenariosOf, streamOf } from './streams.ts';

/** A map tried out with something changed: the scenario and its placements as they would be. */
export type Change = (scenario: Scenario, placements: readonly Placement[]) => Changed;
interface Changed {
  readonly scenario: Scenario;
  readonly placements: readonly Placement[];
}

export class ContactPlans {
  readonly document: MapDocument;
  readonly graph: Graph;
  readonly calendar: Calendar;
  readonly period: Period;
  readonly #plans = new Map<string, ScenarioPlan>();

  constructor(document: MapDocument, graph: Graph, calendar: Calendar, period: Period) {
    this.document = document;
    this.graph = graph;
    this.calendar = calendar;
    this.period = period;
  }

  /** The scenarios of a segment, each with its plan and how often it is triggered. */
  streamsOf(segment: Segment, change?: Change): readonly Stream[] {
    return scenariosOf(this.graph, segment).map((scenario) => {
      const plan = change ? this.#changed(scenario, change) : this.#planOf(scenario);
      return streamOf(this.graph, segment, plan, this.period);
    });
  }

  #planOf(scenario: Scenario): ScenarioPlan {
    const known = this.#plans.get(scenario.id);
    if (known) return known;
    const plan = planOf(this.document, placementsOf(this.graph, scenario), scenario, this.calendar);
    this.#plans.set(scenario.id, plan);
    return plan;
  }

  /** What the change leaves as it is keeps its plan. */
  #changed(scenario: Scenario, change: Change): ScenarioPlan {
    const placements = placementsOf(this.graph, scenario);
    const changed = change(scenario, placements);
    if (changed.scenario === scenario && changed.placements === placements) return this.#planOf(scenario);
    return planOf(this.document, changed.placements, changed.scenario, this.calendar);
  }
}

export interface PlanContext {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly dictionaries: Pick<Dictionaries, 'holidays'>;
}

const known = new WeakMap<Graph, { readonly key: string; readonly holidays: unknown; readonly plans: ContactPlans }>();

/** The plans over the map's own period, from `today` where it does not say; kept with the graph, since several rules ask. */
export function ownContactPlans(
  document: MapDocument,
  graph: Graph,
  { today, dictionaries: { holidays } }: PlanContext,
): ContactPlans {
  const period = ownPeriodOf(document, today);
  const key = `${period.start} ${period.end}`;
  const old = known.get(graph);
  if (old?.key === key && old.holidays === holidays) return old.plans;
  const plans = new ContactPlans(document, graph, calendarOf(document, holidays), period);
  known.set(graph, { key, holidays, plans });
  return plans;
}

// Owns whether each scenario's control group is large enough for its uplift to be told from chance (DOMAIN §3.9, SM029).
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../lint/graph.ts';
import { controlSizeNeeded, holdoutNeeded, naturalTakeUp, treatedPerControl } from './control-size.ts';
import { controlCount, holdoutPctOf } from './effective-volume.ts';
import { type Offer, offersOfScenario } from './offers.ts';

type Scenario = NodeOf<'scenario'>;

export interface ControlCheck {
  readonly scenario: Scenario;
  /** The offer whose take-up is compared: the main product with the highest. */
  readonly offer: Offer;
  readonly treatedPct: number;
  /** Take-up without contact, in %. */
  readonly controlPct: number;
  /** Size-weighted, in %. */
  readonly holdoutPct: number | undefined;
  /** People kept back, as it is planned. */
  readonly control: number | undefined;
  /** People needed with this holdout; undefined without a control group or without uplift. */
  readonly need: number | undefined;
  /** The smallest whole holdout in % that is enough; undefined when even 50 % is not. */
  readonly enoughPct: number | undefined;
}

/** Undefined where no offer of the scenario has a take-up: there is nothing to compare. */
export function controlCheck(graph: Graph, scenario: Scenario): ControlCheck | undefined {
  const offer = comparedOffer(offersOfScenario(graph, scenario));
  const treatedPct = offer?.edge.takeUpPct;
  if (!offer || treatedPct === undefined) return undefined;
  const controlPct = naturalTakeUp(treatedPct, offer.edge.baselineTakeUpPct);
  const holdoutPct = holdoutPctOf(graph, scenario);
  const k = holdoutPct === undefined ? undefined : treatedPerControl(holdoutPct);
  const volume = scenario.expectedVolume;
  return {
    scenario,
    offer,
    treatedPct,
    controlPct,
    holdoutPct,
    control: controlCount(graph, scenario),
    need: k === undefined ? undefined : controlSizeNeeded(treatedPct, controlPct, k),
    enoughPct: volume === undefined ? undefined : holdoutNeeded(volume, treatedPct, controlPct),
  };
}

function comparedOffer(offers: readonly Offer[]): Offer | undefined {
  const known = offers.filter(({ edge }) => edge.takeUpPct !== undefined);
  const main = known.filter(({ product }) => product.productRole === 'main');
  const list = main.length > 0 ? main : known;
  return list.reduce<Offer | undefined>(
    (best, offer) => (best && (best.edge.takeUpPct ?? 0) >= (offer.edge.takeUpPct ?? 0) ? best : offer),
    undefined,
  );
}

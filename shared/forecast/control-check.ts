// Owns whether each scenario's control group is large enough for its uplift to be told from chance (DOMAIN §3.9, SM029).
import { type CustomerUnit, customerUnit } from '../document/customer-type.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { CustomerList } from '../document/map-records.ts';
import type { Graph } from '../graph/graph.ts';
import { takeUpOf } from './cells.ts';
import { controlSizeNeeded, holdoutNeeded, naturalTakeUp, treatedPerControl } from './control-size.ts';
import { controlCount, holdoutPctOf, segmentsOf } from './effective-volume.ts';
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
  /** People kept back: as drawn on the lists of the segments, else as planned. */
  readonly control: number | undefined;
  /** Whether a list keeps back another number than its segment plans: raising the plan does not draw anybody. */
  readonly isDrawn: boolean;
  /** People needed with this holdout; undefined without a control group or without uplift. */
  readonly need: number | undefined;
  /** The smallest whole holdout in % that is enough; undefined when even 50 % is not. */
  readonly enoughPct: number | undefined;
  /** What the scenario's customers are counted in. */
  readonly unit: CustomerUnit;
}

/** Undefined where no offer of the scenario has a take-up: there is nothing to compare. */
export function controlCheck(
  graph: Graph,
  scenario: Scenario,
  lists: readonly CustomerList[] = [],
): ControlCheck | undefined {
  const offer = comparedOffer(offersOfScenario(graph, scenario));
  const treatedPct = offer && takeUpOf(offer.edge);
  if (!offer || treatedPct === undefined) return undefined;
  const controlPct = naturalTakeUp(treatedPct, offer.edge.baselineTakeUpPct);
  const holdoutPct = holdoutPctOf(graph, scenario);
  const volume = scenario.expectedVolume;
  const drawnPct = drawnPctOf(segmentsOf(graph, scenario.id), lists);
  const compared = drawnPct || holdoutPct;
  const k = compared === undefined ? undefined : treatedPerControl(compared);
  return {
    scenario,
    offer,
    treatedPct,
    controlPct,
    holdoutPct,
    control:
      drawnPct === undefined || volume === undefined
        ? controlCount(graph, scenario)
        : Math.round((volume * drawnPct) / 100),
    isDrawn: drawnPct !== undefined,
    need: k === undefined ? undefined : controlSizeNeeded(treatedPct, controlPct, k),
    unit: customerUnit(segmentsOf(graph, scenario.id)),
    enoughPct: volume === undefined ? undefined : holdoutNeeded(volume, treatedPct, controlPct),
  };
}

/** Share of the customers kept back by the lists, in %; undefined while each list says what its segment plans (§3.4: ± 1). */
function drawnPctOf(segments: readonly NodeOf<'segment'>[], lists: readonly CustomerList[]): number | undefined {
  let total = 0;
  let control = 0;
  let differs = false;
  for (const { listId, size, holdoutPct = 0 } of segments) {
    const list = lists.find(({ id }) => id === listId);
    const people = list?.totalCount ?? size;
    if (people === undefined) return undefined;
    const planned = Math.round((people * holdoutPct) / 100);
    const drawn = list?.controlCount;
    const isOther = drawn !== undefined && Math.abs(drawn - planned) > 1;
    total += people;
    control += isOther ? drawn : (people * holdoutPct) / 100;
    differs ||= isOther;
  }
  return differs && total > 0 ? (control / total) * 100 : undefined;
}

function comparedOffer(offers: readonly Offer[]): Offer | undefined {
  const known = offers.filter(({ edge }) => takeUpOf(edge) !== undefined);
  const main = known.filter(({ product }) => product.productRole === 'main');
  const list = main.length > 0 ? main : known;
  return list.reduce<Offer | undefined>(
    (best, offer) => (best && (takeUpOf(best.edge) ?? 0) >= (takeUpOf(offer.edge) ?? 0) ? best : offer),
    undefined,
  );
}

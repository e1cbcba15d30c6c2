// Owns the strategy row (策略行): what a branch executes and what a review measures (DOMAIN §3.12).
import type { CustomerUnit } from '../document/customer-type.ts';
import type { MapNode } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';

export interface StrategyRow {
  /** Unique in the map and built on node ids: renaming nodes or changing their codes does not change it. */
  readonly rowCode: string;
  readonly ids: {
    readonly segment: string;
    readonly scenario: string;
    readonly product: string;
    readonly channel: string;
    /** Absent for an inbound mandatory notice without words. */
    readonly script?: string;
  };
  readonly goalCodes: readonly string[];
  readonly segmentCode: string;
  readonly segmentName: string;
  readonly scenarioCode: string;
  readonly scenarioName: string;
  readonly scenarioClass: NodeOf<'scenario'>['scenarioClass'];
  /** The event's code, the schedule or the rule. */
  readonly trigger: string;
  readonly productCode: string;
  readonly productName: string;
  readonly productRole: NodeOf<'product'>['productRole'];
  readonly benefit: readonly string[];
  /** Names of the test cells that the row is for; left out where the offer has none. */
  readonly cells?: readonly string[];
  readonly wave?: number;
  readonly waveName?: string;
  readonly channelCode: string;
  readonly channelName: string;
  readonly force: NodeOf<'channel'>['force'];
  /** Days after the trigger, the customer's day 0 or a due date, as the scenario says; before it where negative. */
  readonly offsetDay?: number;
  readonly duty?: NodeOf<'channel'>['duty'];
  readonly executorRole?: string;
  readonly slaHours?: number;
  readonly scriptCode?: string;
  readonly scriptName?: string;
  readonly scriptApprovalNo?: string;
  /** Per period and of the whole scenario, in `volumeUnit`. */
  readonly expectedVolume?: number;
  /** What the scenario's customers are counted in; left out for people (人). */
  readonly volumeUnit?: Exclude<CustomerUnit, '人'>;
  readonly takeUpPct?: number;
  /** Of scenario × product, in `amountUnit`: rows of other segments and channels repeat it, so it must not be added up. */
  readonly expectedAmount?: number;
  readonly amountUnit?: string;
  readonly holdoutPct?: number;
  readonly quota?: number;
  readonly quotaUnit?: string;
  /** That of the node least far: paused, draft, ready, active. */
  readonly status: MapNode['status'];
  /** All its nodes are ready or active; only such rows go to branches. */
  readonly deliverable: boolean;
  readonly fallbackTo: readonly string[];
  readonly handoffTo: readonly string[];
  readonly note?: string;
}

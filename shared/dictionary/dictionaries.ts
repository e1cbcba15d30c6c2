// Owns the shape of the dictionaries that rules and forms read; the starter content is illustrative (DOMAIN §3.8, §3.10).
import type { CHANNEL_TYPES, FORCES } from '../document/kinds/channel.ts';
import type { Message } from '../i18n/message.ts';
import type { RuleSettings } from '../lint/rule-settings.ts';

type ChannelType = keyof typeof CHANNEL_TYPES;
type Force = keyof typeof FORCES;

export interface Entry {
  readonly id: string;
  readonly label: Message;
}
export interface Metric extends Entry {
  /** Display unit; a goal's unit must equal it. */
  readonly unit: string;
  readonly direction: 'up' | 'down';
  /** How it is computed; a rate names its denominator. */
  readonly formula: Message;
}
/** A value tier; `from` ≤ AUM < `to`, in 万元. */
export interface Tier extends Entry {
  readonly from: number;
  readonly to?: number;
}
/** A trigger event (MOT); an event without threshold or latency never fires. */
export interface EventDef extends Entry {
  readonly motClass: 'marketChange' | 'customerChange' | 'allocationChange';
  /** Attribute, operator, threshold and unit in one line. */
  readonly detect?: Message;
  /** When the list is there, e.g. T+0, T+1, T-7. */
  readonly latency?: string;
  readonly validityHours?: number;
  readonly dedupeDays?: number;
}
/** What a segment rule may ask of a customer. */
export interface Attribute extends Entry {
  readonly unit?: string;
}
/** The schemes share ids (`acquire` in A5, B4 and C3): an entry is told apart by scheme and id. */
export interface LifecycleStage extends Entry {
  readonly scheme: 'A5' | 'B4' | 'C3' | 'D3';
}
/** What a channel of one type starts with; caps count business contacts per customer. */
export interface ChannelDefault {
  readonly channelType: ChannelType;
  readonly force: Force;
  readonly per7Days?: number;
  readonly per30Days?: number;
  /** 人次/日 of one person; absent for automated channels. */
  readonly capacityPerDay?: number;
  /** 元/次 */
  readonly unitCost?: number;
}
/** A wording that scripts must not (`error`) or should not (`warning`) use; matched on folded text (lint/fold-text.ts). */
export interface ForbiddenWord {
  /** A trailing % stands for any figure in per cent: 收益率% finds 收益率 3.5%. */
  readonly word: string;
  readonly severity: 'error' | 'warning';
  /** What the quick fix writes in its place. */
  readonly instead?: string;
  /** Longer wordings that contain the word by accident or were approved: 承保本行 is not 保本. */
  readonly except?: readonly string[];
  /** The word is fine in a script that also says this. */
  readonly unless?: string;
}

export interface Dictionaries {
  readonly metrics: readonly Metric[];
  readonly tiers: readonly Tier[];
  readonly specialGroups: readonly Entry[];
  readonly lifecycleStages: readonly LifecycleStage[];
  readonly events: readonly EventDef[];
  readonly exclusions: readonly Entry[];
  readonly executorRoles: readonly Entry[];
  readonly attributes: readonly Attribute[];
  readonly channels: readonly ChannelDefault[];
  /** Standard sentence per product type; a script that mentions the product must contain it. */
  readonly disclosures: Readonly<Record<string, string>>;
  readonly forbiddenWords: readonly ForbiddenWord[];
  /** Highest product risk per customer risk capacity, e.g. C3 → R3. */
  readonly riskMatch: Readonly<Record<string, string>>;
  /** Thresholds of the rules. */
  readonly ruleSettings: RuleSettings;
}

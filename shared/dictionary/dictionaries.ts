// Owns the shape of the dictionaries that rules and forms read; the starter content is illustrative (DOMAIN §3.8, §3.10).
import type { Message } from '../i18n/message.ts';

export interface Entry {
  readonly id: string;
  readonly label: Message;
}
export interface Metric extends Entry {
  /** Display unit; a goal's unit must equal it. */
  readonly unit: string;
  readonly direction: 'up' | 'down';
  readonly formula: string;
}
/** A trigger event (MOT); an event without threshold or latency never fires. */
export interface EventDef extends Entry {
  readonly motClass: 'marketChange' | 'customerChange' | 'allocationChange';
  readonly detect?: string;
  readonly latency?: string;
  readonly validityHours?: number;
  readonly dedupeDays?: number;
}
export interface LifecycleStage extends Entry {
  readonly scheme: 'A5' | 'B4' | 'C3' | 'D3';
}

export interface Dictionaries {
  readonly metrics: readonly Metric[];
  readonly tiers: readonly Entry[];
  readonly specialGroups: readonly Entry[];
  readonly lifecycleStages: readonly LifecycleStage[];
  readonly events: readonly EventDef[];
  readonly exclusions: readonly Entry[];
  readonly executorRoles: readonly Entry[];
  readonly attributes: readonly Entry[];
  /** Standard sentence per product type; a script that mentions the product must contain it. */
  readonly disclosures: Readonly<Record<string, string>>;
  readonly forbiddenWords: readonly { readonly word: string; readonly severity: 'error' | 'warning'; readonly instead?: string }[];
  /** Highest product risk per customer risk capacity, e.g. C3 → R3. */
  readonly riskMatch: Readonly<Record<string, string>>;
}

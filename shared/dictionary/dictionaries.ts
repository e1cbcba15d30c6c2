// Owns the shape of the dictionaries that rules and forms read; it follows from the schemas of their entries.
import type { z } from 'zod';
import type { policyDefaultsSchema } from '../document/map-fields.ts';
import type { Message } from '../i18n/message.ts';
import type { RuleSettings } from './rule-settings.ts';
import type { holidaySchema } from './schemas/calendar.ts';
import type {
  approvalLimitSchema,
  forbiddenWordSchema,
  institutionSchema,
  wordContextSchema,
} from './schemas/compliance.ts';
import type { channelDefaultSchema, eventSchema, serviceStandardSchema } from './schemas/contacts.ts';
import type { experienceSchema } from './schemas/experience.ts';
import type { attributeSchema, lifecycleStageSchema, metricSchema, tierSchema } from './schemas/goals.ts';
import type { loopStageSchema } from './schemas/settings.ts';

export interface Entry {
  readonly id: string;
  readonly label: Message;
}
/** A goal's unit must equal the metric's; a rate names its denominator. */
export type Metric = z.infer<typeof metricSchema>;
/** A value tier; `from` ≤ AUM < `to`, in 万元. */
export type Tier = z.infer<typeof tierSchema>;
/** A trigger event (MOT); an event without threshold or latency never fires. */
export type EventDef = z.infer<typeof eventSchema>;
/** What a segment rule may ask of a customer. */
export type Attribute = z.infer<typeof attributeSchema>;
/** The schemes share ids (`acquire` in A5, B4 and C3): an entry is told apart by scheme and id. */
export type LifecycleStage = z.infer<typeof lifecycleStageSchema>;
/** What a channel of one type starts with; caps count business contacts per customer. */
export type ChannelDefault = z.infer<typeof channelDefaultSchema>;
/** How often customers of a tier hear from a role at least. */
export type ServiceStandard = z.infer<typeof serviceStandardSchema>;
/** A wording that scripts must not (`error`) or should not (`warning`) use; matched on folded text (text/fold-text.ts). */
export type ForbiddenWord = z.infer<typeof forbiddenWordSchema>;
/** Where a forbidden word is denied, warned of or asked about: `~` is the word, … anything in between. */
export type WordContext = z.infer<typeof wordContextSchema>;
/** Who issues or underwrites a product that the bank sells for it. */
export type Institution = z.infer<typeof institutionSchema>;
/** A stage of the working loop in one of its wordings. */
export type LoopStage = z.infer<typeof loopStageSchema>;
/** What a new map's contact policy starts with, but for the caps by channel. */
export type PolicyDefaults = z.infer<typeof policyDefaultsSchema>;

/** What share of the customers took up an offer elsewhere or before; stands in where a map says nothing. */
export type Experience = z.infer<typeof experienceSchema>;

/** A day that is not as its weekday: a holiday, or a weekend day that is worked; `guessed` before the year is published. */
export type Holiday = z.infer<typeof holidaySchema>;

/** From which cost or quantity on a department has to sign. */
export type ApprovalLimit = z.infer<typeof approvalLimitSchema>;

export interface Dictionaries {
  readonly metrics: readonly Metric[];
  readonly tiers: readonly Tier[];
  readonly specialGroups: readonly Entry[];
  readonly lifecycleStages: readonly LifecycleStage[];
  readonly events: readonly EventDef[];
  readonly exclusions: readonly Entry[];
  readonly executorRoles: readonly Entry[];
  readonly serviceStandards: readonly ServiceStandard[];
  readonly attributes: readonly Attribute[];
  readonly channels: readonly ChannelDefault[];
  /** Standard sentence per product type; a script that mentions the product must contain it. */
  readonly disclosures: Readonly<Record<string, string>>;
  readonly institutions: readonly Institution[];
  readonly forbiddenWords: readonly ForbiddenWord[];
  readonly wordContexts: readonly WordContext[];
  /** Highest product risk per customer risk capacity, e.g. C3 → R3. */
  readonly riskMatch: Readonly<Record<string, string>>;
  /** 审批权限: from which cost or quantity on who has to sign; empty until the bank says. */
  readonly approvalLimits: readonly ApprovalLimit[];
  /** 经验转化率; empty until a bank has any. */
  readonly experience: readonly Experience[];
  /** 法定节假日与调休 */
  readonly holidays: readonly Holiday[];
  readonly policy: PolicyDefaults;
  readonly loopStages: readonly LoopStage[];
  /** Thresholds of the rules. */
  readonly ruleSettings: RuleSettings;
}

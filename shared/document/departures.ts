// Owns what a map says of its own where the bank's settings hold otherwise (与全行设置不同): policy, calendar, thresholds.
import { z } from 'zod';
import { choice, choices, date, fieldsOf, list, number, text } from './field.ts';
import { policySchema } from './map-fields.ts';

/** What a day that is not as its weekday is. */
export const DAY_KINDS = {
  rest: { zh: '放假', en: 'Rest day' },
  work: { zh: '调休上班', en: 'Working weekend' },
} as const;

export type PolicyField = Extract<keyof typeof policySchema.shape, string>;
export const POLICY_FIELDS = Object.keys(policySchema.shape) as readonly PolicyField[];

const labels = Object.fromEntries(fieldsOf(policySchema).map(([name, , { label }]) => [name, label]));

const ownDay = z.looseObject({
  date: date({ zh: '日期', en: 'Date' }, { need: 'save' }),
  kind: choice({ zh: '安排', en: 'Kind' }, DAY_KINDS, { need: 'save', initial: 'rest' }),
  note: text({ zh: '说明', en: 'Note' }),
});

/** The thresholds of rules that a map may set itself; those that protect customers are the bank's alone. */
export const OWN_THRESHOLDS = {
  goalCoverageMinPct: { zh: '目标预计达成下限', en: 'Minimum forecast share of a target' },
  sizeMaxAgeDays: { zh: '规模过期天数', en: 'Segment size expires after' },
  quotaWarnPct: { zh: '额度用量预警', en: 'Quota use warning from' },
  quotaMaxAgeDays: { zh: '额度过期天数', en: 'Quota figure expires after' },
  expiryWarnDays: { zh: '到期提前提醒', en: 'Expiry reminder' },
  newCustomerDays: { zh: '新客户天数', en: 'New customer for' },
  goalTreeTolerancePct: { zh: '目标分解容差', en: 'Goal tree tolerance' },
  staffTargetMax: { zh: '人均任务上限', en: 'Most per person of a branch target' },
} as const;
export type OwnThreshold = keyof typeof OWN_THRESHOLDS;

const ownThreshold = z.looseObject({
  setting: choice({ zh: '阈值', en: 'Threshold' }, OWN_THRESHOLDS, { need: 'save' }),
  value: number({ zh: '数值', en: 'Value' }, { need: 'save' }),
});

export const departuresSchema = z.looseObject({
  /**
   * The fields of the contact policy that are the map's own; all others are the bank's, and the map's copy says what they
   * were when somebody last looked. Maps of before do not say: then the whole policy is theirs.
   */
  policy: choices({ zh: '自行设置的触达规则', en: 'Contact rules of its own' }, labels as Record<PolicyField, never>),
  holidays: list({ zh: '自行设置的日期', en: 'Days of its own' }, ownDay, { key: 'date' }),
  thresholds: list({ zh: '自行设置的阈值', en: 'Thresholds of its own' }, ownThreshold, { key: 'setting' }),
});

export type Departures = z.infer<typeof departuresSchema>;

interface Departing {
  readonly departures?: Departures | undefined;
}

/** True for a field of the policy whose value is the map's own, whatever the bank's is. */
export function isOwnPolicy({ departures }: Departing, field: PolicyField): boolean {
  return departures?.policy?.includes(field) ?? true;
}

export function ownPolicyFields(document: Departing): readonly PolicyField[] {
  return POLICY_FIELDS.filter((field) => isOwnPolicy(document, field));
}

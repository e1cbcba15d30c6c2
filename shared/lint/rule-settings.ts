// Owns the thresholds that rules read; a bank's own values come from its dictionaries (DOMAIN §4, column “parameters”).
import { z } from 'zod';

export const ruleSettingsSchema = z.object({
  /** SM003: forecast must reach this share of target − baseline, in %. */
  goalCoverageMinPct: z.number().min(0).max(1000).default(100),
  /** SM010: days after which a segment's size is stale. */
  sizeMaxAgeDays: z.number().int().min(1).max(3660).default(60),
  /** SM011: ids of lifecycle stages that must be covered; empty means all stages of the map's scheme. */
  requiredStages: z.array(z.string().max(60)).default([]),
  /** SM012: tiers from this one up count as high value. */
  highTier: z.string().max(60).default('L4'),
  /** SM017: share of a quota in use from which a warning is given, in %. */
  quotaWarnPct: z.number().min(1).max(100).default(80),
  /** SM017: days after which a quota is stale. */
  quotaMaxAgeDays: z.number().int().min(1).max(3660).default(7),
  /** SM019: days before an expiry from which it is told. */
  expiryWarnDays: z.number().int().min(0).max(3660).default(14),
  /** SM020: age from which R3 and above needs a face-to-face or video channel. */
  elderlyAge: z.number().int().min(1).max(150).default(65),
  /** SM020: age from which R3 and above without one is an error. */
  veryElderlyAge: z.number().int().min(1).max(150).default(80),
  /** SM028: longest SMS with disclosure and opt-out, in characters. */
  smsMaxLength: z.number().int().min(1).max(2000).default(134),
  /** SM028: longest title of a push or pop-up, and longest push body, in characters. */
  pushTitleMaxLength: z.number().int().min(1).max(2000).default(20),
  pushBodyMaxLength: z.number().int().min(1).max(2000).default(60),
});

export type RuleSettings = z.infer<typeof ruleSettingsSchema>;

export const defaultRuleSettings: RuleSettings = ruleSettingsSchema.parse({});

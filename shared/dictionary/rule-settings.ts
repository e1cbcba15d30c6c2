// Owns the thresholds that rules read; a bank's own values come from its dictionaries (DOMAIN §4, column “parameters”).
import { z } from 'zod';
import { actionWords, institutionWords, ownVoice } from './starter/spoken-words.ts';

const wordList = (words: string[]) => z.array(z.string().min(1).max(20)).default(words);

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
  /** SM027: how the bank speaks of itself; behind it a warning of others is over: 谨防骗局，我行保本. */
  ownVoice: wordList(ownVoice),
  /** SM028: longest SMS as it is sent, in units of UCS-2; 134 are two parts of 67. */
  smsMaxLength: z.number().int().min(1).max(2000).default(134),
  /** SM028: longest title of a push or pop-up, and longest push body, in characters. */
  pushTitleMaxLength: z.number().int().min(1).max(2000).default(20),
  pushBodyMaxLength: z.number().int().min(1).max(2000).default(60),
  /** SM028: longest opening of a call before its first question, in characters. */
  callOpeningMaxLength: z.number().int().min(1).max(2000).default(60),
  /** SM028: what the quick fixes put in front of and behind an SMS. */
  smsSignature: z.string().max(20).default('【本行】'),
  smsOptOut: z.string().max(20).default('拒收请回复R'),
  /** SM028: how a caller names the institution; an insurer or a company is an issuer too. */
  institutionWords: wordList(institutionWords),
  /** SM028: what asks a customer for something, in a script that is one text. */
  actionWords: wordList(actionWords),
  /** SM031: a scenario whose window opens later than this after the customer's day 0 no longer meets new customers. */
  newCustomerDays: z.number().int().min(0).max(3660).default(30),
  /** SM037: wordings that show the customer what the bank watches; … stands for a few characters. */
  monitoringPhrases: z
    .array(z.string().min(2).max(40))
    .default([
      '看到您…转走',
      '看到您…转出',
      '看到您…转账',
      '看到您…转到',
      '看到您…取走',
      '看到您…取现',
      '看到您…消费',
      '看到您…赎回',
      '看到您…入账',
      '看到您…到账',
      '看到您…资金变动',
      '发现您…转走',
      '发现您…转出',
      '发现您…资金变动',
      '注意到您…转走',
      '注意到您…转出',
      '注意到您…资金变动',
      '监测到您',
      '系统显示您',
      '您刚转走',
      '您刚刚转走',
      '您刚转出',
      '您刚刚转出',
    ]),
  /** SM037: a call by a person that says one of these is a fraud-care call. */
  fraudCareWords: z
    .array(z.string().min(1).max(20))
    .default(['本人操作', '本人安排', '本人办理', '诈骗', '骗子', '防骗', '防诈']),
  /** SM034: how far a parent goal may be from what its children make, in % of it; targets are rounded figures. */
  goalTreeTolerancePct: z.number().min(0).max(100).default(1),
  /** SM052: the most that one person of a branch takes on of a goal that counts customers, items or contacts. */
  staffTargetMax: z.number().min(0).max(1_000_000).default(60),
  /** SM059: the most that one prize of a draw may be worth, 元; law and bank say it, so there is none until it is entered. */
  prizeValueMax: z.number().min(0).max(10_000_000).optional(),
});

export type RuleSettings = z.infer<typeof ruleSettingsSchema>;

export const defaultRuleSettings: RuleSettings = ruleSettingsSchema.parse({});

// Owns what is one record rather than a list: thresholds of the rules; and the stage names of the loop (DOMAIN §1.0, §4).
import { z } from 'zod';
import { OWN_THRESHOLDS } from '../../document/departures.ts';
import { choice, fromDictionary, type Need, number, text, texts } from '../../document/field.ts';
import type { Message } from '../../i18n/message.ts';
import { type RuleSettings, ruleSettingsSchema } from '../rule-settings.ts';
import { id, label } from './wording.ts';

export const loopStageSchema = z.object({
  wording: choice(
    { zh: '说法', en: 'Wording' },
    {
      four: { zh: '四段', en: 'Four parts' },
      five: { zh: '五段', en: 'Five parts' },
      customer: { zh: '懂近粘提', en: 'Know, reach, retain, raise' },
      unity: { zh: '知行合一', en: 'Know, act, join, focus' },
      custom: { zh: '自定义', en: 'Custom' },
    },
    { need: 'save', initial: 'custom' },
  ),
  id: id(),
  label: label(),
});

const DAYS: Message = { zh: '天', en: 'days' };
const YEARS: Message = { zh: '岁', en: 'years' };
const PERCENT: Message = { zh: '%', en: '%' };
const CHARACTERS: Message = { zh: '字', en: 'characters' };

interface Words {
  readonly label: Message;
  readonly unit?: Message;
  readonly rule: string;
  /** Came later: rows of before have none, and then the default holds. */
  readonly later?: true;
}
/** When adding a threshold to rule-settings.ts: its words here, else the form shows its bare name. */
const WORDS: Partial<Record<keyof RuleSettings, Words>> = {
  goalCoverageMinPct: {
    label: OWN_THRESHOLDS.goalCoverageMinPct,
    unit: PERCENT,
    rule: 'SM003',
  },
  sizeMaxAgeDays: { label: OWN_THRESHOLDS.sizeMaxAgeDays, unit: DAYS, rule: 'SM010' },
  requiredStages: { label: { zh: '必须覆盖的阶段', en: 'Stages to be covered' }, rule: 'SM011' },
  highTier: { label: { zh: '高价值客层起点', en: 'High value from tier' }, rule: 'SM012' },
  quotaWarnPct: { label: OWN_THRESHOLDS.quotaWarnPct, unit: PERCENT, rule: 'SM017' },
  quotaMaxAgeDays: { label: OWN_THRESHOLDS.quotaMaxAgeDays, unit: DAYS, rule: 'SM017' },
  expiryWarnDays: { label: OWN_THRESHOLDS.expiryWarnDays, unit: DAYS, rule: 'SM019' },
  elderlyAge: { label: { zh: '高龄关注年龄', en: 'Elderly care from age' }, unit: YEARS, rule: 'SM020' },
  veryElderlyAge: { label: { zh: '高龄禁止年龄', en: 'Elderly ban from age' }, unit: YEARS, rule: 'SM020' },
  ownVoice: { label: { zh: '本行自称', en: 'How the bank names itself' }, rule: 'SM027', later: true },
  smsMaxLength: { label: { zh: '短信最长', en: 'Longest SMS' }, unit: CHARACTERS, rule: 'SM028' },
  pushTitleMaxLength: { label: { zh: '推送标题最长', en: 'Longest push title' }, unit: CHARACTERS, rule: 'SM028' },
  callOpeningMaxLength: {
    label: { zh: '电话开场最长', en: 'Longest call opening' },
    unit: CHARACTERS,
    rule: 'SM028',
  },
  smsSignature: { label: { zh: '短信签名', en: 'SMS signature' }, rule: 'SM028' },
  smsOptOut: { label: { zh: '短信退订语', en: 'SMS opt-out' }, rule: 'SM028' },
  institutionWords: { label: { zh: '机构用语', en: 'Words for an institution' }, rule: 'SM028', later: true },
  actionWords: { label: { zh: '行动用语', en: 'Words that ask for action' }, rule: 'SM028', later: true },
  newCustomerDays: { label: OWN_THRESHOLDS.newCustomerDays, unit: DAYS, rule: 'SM031' },
  goalTreeTolerancePct: {
    label: OWN_THRESHOLDS.goalTreeTolerancePct,
    unit: PERCENT,
    rule: 'SM034',
  },
  staffTargetMax: {
    label: OWN_THRESHOLDS.staffTargetMax,
    rule: 'SM052',
    later: true,
  },
  prizeValueMax: {
    label: { zh: '单个奖品价值上限', en: 'Most that a prize is worth' },
    unit: { zh: '元', en: 'CNY' },
    rule: 'SM059',
    later: true,
  },
  monitoringPhrases: { label: { zh: '暴露监测的表述', en: 'Phrases that expose monitoring' }, rule: 'SM037' },
  fraudCareWords: { label: { zh: '防诈关怀用语', en: 'Phrases of fraud-care calls' }, rule: 'SM037' },
  pushBodyMaxLength: { label: { zh: '推送正文最长', en: 'Longest push body' }, unit: CHARACTERS, rule: 'SM028' },
};

/** The thresholds as fields, made from their own schema, so that limits and defaults stand in one place. */
export const ruleSettingFields: z.ZodObject = z.object(
  Object.fromEntries(
    Object.entries(ruleSettingsSchema.shape).map(([name, schema]) => [name, fieldOf(name, schema as z.ZodType)]),
  ),
);

function fieldOf(name: string, schema: z.ZodType): z.ZodType {
  const given = WORDS[name as keyof RuleSettings];
  const label = given?.label ?? { zh: name, en: name };
  const need: Need = given?.later ? 'optional' : 'save';
  const shared = { need, ...(given && { hint: hintOf(given, schema) }) };
  const inner =
    schema instanceof z.ZodDefault || schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  if (inner instanceof z.ZodArray) return texts(label, shared);
  if (!(inner instanceof z.ZodNumber)) {
    return name === 'highTier' ? fromDictionary(label, 'tiers', shared) : text(label, shared);
  }
  const { minValue, maxValue } = inner;
  return number(label, {
    ...shared,
    ...(given?.unit && { unit: given.unit }),
    ...(minValue !== null && { minimum: minValue }),
    ...(maxValue !== null && { maximum: maxValue }),
    integer: inner.safeParse((minValue ?? 0) + 0.5).success === false,
  });
}

/** A number that came later may be empty, and says what holds then. */
function hintOf({ rule, later }: Words, schema: z.ZodType): Message {
  const usual = later ? schema.parse(undefined) : undefined;
  if (schema instanceof z.ZodOptional) return { zh: `${rule}，未填不核对`, en: `${rule}; not checked when empty` };
  if (typeof usual !== 'number') return { zh: rule, en: rule };
  return { zh: `${rule}，未填按 ${usual}`, en: `${rule}; ${usual} when empty` };
}

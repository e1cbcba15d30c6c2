// Owns the two lines of facts on a card, per kind (DESIGN: facts per kind).

import { figure } from '../i18n/figure.ts';
import type { Message, MessageParams } from '../i18n/message.ts';
import { customerUnit } from './customer-type.ts';
import type { MapNode } from './document.ts';
import { isDraw, prizeTotals } from './draws.ts';
import { fieldsOf } from './field.ts';
import type { KindId } from './kind-id.ts';
import { kinds, type NodeOf } from './kinds/index.ts';
import { dayName } from './relative-days.ts';
import { repeatName, repeatOf } from './repeat.ts';
import type { AttributeNames } from './rule-sentence.ts';
import { ruleTexts } from './rule-sentence.ts';
import { sentText, smsLength, smsParts } from './sent-text.ts';
import { amount, unitName } from './unit-names.ts';

type Say = (message: Message, params?: MessageParams) => string;
/** Dictionaries whose entries a card names. */
interface Names {
  readonly events: readonly { readonly id: string; readonly label: Message }[];
  readonly attributes: AttributeNames;
  readonly metrics?: readonly { readonly id: string; readonly startsAtZero?: boolean | undefined }[];
}

const NOT_SIZED: Message = { zh: '规模未填', en: 'No size yet' };
const NO_RULE: Message = { zh: '口径未填', en: 'No rule yet' };
const NO_TRIGGER: Message = { zh: '触发未填', en: 'No trigger yet' };
const NO_TEXT: Message = { zh: '尚无正文', en: 'No text yet' };

/** At most two lines; the first is the stronger one. */
export function cardFacts(node: MapNode, names: Names, say: Say): readonly string[] {
  switch (node.kind) {
    case 'goal':
      return goalFacts(node, names, say);
    case 'segment':
      return [
        node.size === undefined ? say(NOT_SIZED) : say(amount(node.size, customerUnit([node]))),
        ruleText(node, names.attributes, say),
      ];
    case 'scenario':
      return [optionLabel('scenario', 'scenarioClass', node.scenarioClass, say), triggerText(node, names.events, say)];
    case 'product':
      return [
        [optionLabel('product', 'productType', node.productType, say), node.risk].filter(Boolean).join(' '),
        optionLabel('product', 'productRole', node.productRole, say),
      ];
    case 'benefit':
      return [
        optionLabel('benefit', 'benefitType', node.benefitType, say),
        isDraw(node)
          ? prizesText(node, say)
          : node.stock === undefined
            ? ''
            : say({ zh: '库存 {n} 份', en: 'Stock {n}' }, { n: node.stock }),
      ];
    case 'channel':
      return channelFacts(node, say);
    case 'script':
      return [optionLabel('script', 'scriptType', node.scriptType, say), lengthFact(node, say)];
  }
}

/** Of an SMS what is really sent counts, since each part of it is paid for. */
function lengthFact(script: NodeOf<'script'>, say: Say): string {
  if (script.text === '') return say(NO_TEXT);
  if (script.scriptType !== 'sms') return say(CHARACTERS, { n: [...script.text].length });
  const n = smsLength(sentText(script));
  return say(CHARACTERS_AND_PARTS, { n, parts: smsParts(n) });
}

const CHARACTERS = { zh: '{n} 字', en: '{n} characters' };
const CHARACTERS_AND_PARTS = {
  zh: '发出 {n} 字 · {parts} 条',
  en: '{n} characters sent · {parts, plural, one {# part} other {# parts}}',
};

function goalFacts(node: NodeOf<'goal'>, { metrics = [] }: Names, say: Say): readonly string[] {
  const isFromZero = metrics.some(({ id, startsAtZero }) => id === node.metricId && startsAtZero);
  const baseline = node.baseline ?? (isFromZero && !node.guardrail ? 0 : undefined);
  const from = baseline === undefined ? '—' : figure(baseline);
  const to = node.target === undefined ? `— ${say(unitName(node.unit))}` : say(amount(node.target, node.unit));
  return [`${from} → ${to}`, optionLabel('goal', 'goalType', node.goalType, say)];
}

function channelFacts(node: NodeOf<'channel'>, say: Say): readonly string[] {
  const who = node.executorRole ?? optionLabel('channel', 'channelType', node.channelType, say);
  const day = node.offsetDay === undefined ? undefined : say(dayName(node.offsetDay));
  const capacity =
    node.capacityPerDay === undefined
      ? undefined
      : say({ zh: '日产能 {n} 人次', en: 'Capacity {n} a day' }, { n: node.capacityPerDay });
  return [who, [day, capacity].filter(Boolean).join(' · ')];
}

/** The words of a rule may hold braces, so they are never a message of their own. */
function ruleText(node: NodeOf<'segment'>, attributes: AttributeNames, say: Say): string {
  const { sentence } = ruleTexts(node, attributes);
  return sentence ? say({ zh: '{sentence}', en: '{sentence}' }, { sentence }) : say(NO_RULE);
}

function prizesText(node: NodeOf<'benefit'>, say: Say): string {
  const { quantity } = prizeTotals(node);
  const n = node.prizes?.length ?? 0;
  if (n === 0) return say({ zh: '奖项未填', en: 'No prizes yet' });
  const tiers = { zh: '{n} 个等级', en: '{n, plural, one {# tier} other {# tiers}}' };
  if (quantity === undefined) return say(tiers, { n });
  const all = { zh: `${tiers.zh} · {quantity}`, en: `${tiers.en} · {quantity}` };
  return say(all, { n, quantity: amount(quantity, '份') });
}

function triggerText(node: NodeOf<'scenario'>, events: Names['events'], say: Say): string {
  const { trigger } = node;
  if (trigger.type === 'event') {
    const event = events.find((entry) => entry.id === trigger.eventCode);
    return event ? say(event.label) : trigger.eventCode || say(NO_TRIGGER);
  }
  const repeat = repeatOf(node);
  if (trigger.type === 'schedule') return trigger.schedule || say(repeat ? repeatName(repeat) : NO_TRIGGER);
  return trigger.rule || say(NO_TRIGGER);
}

const labels = new Map<string, Message>();
for (const kind of Object.values(kinds)) {
  for (const [name, , info] of fieldsOf(kind.fields)) {
    for (const option of info.options ?? []) labels.set(`${kind.id}.${name}.${option.value}`, option.label);
  }
}

function optionLabel(kind: KindId, field: string, value: string, say: Say): string {
  const label = labels.get(`${kind}.${field}.${value}`);
  return label ? say(label) : value;
}

// Owns SM008: a segment says who belongs to it, so that two branches pick the same customers.

import type { Attribute } from '../../dictionary/dictionaries.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { conditionWords, ruleSentence } from '../../document/rule-sentence.ts';
import { type Condition, conditionsIn, hasConditions } from '../../document/rule-tree.ts';
import { valueDoubt } from '../condition-check.ts';
import { conditionsFrom } from '../conditions-text.ts';
import type { Fix } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';

type Segment = NodeOf<'segment'>;
type Attributes = ReadonlyMap<string, Attribute>;

export const segmentWithoutRule: Rule = {
  id: 'SM008',
  severity: 'error',
  title: { zh: '客群缺少口径', en: 'Segment without a rule' },
  why: {
    zh: '有名称无口径，不同支行会圈选出不同的名单。',
    en: 'A name without a rule is a wish: two branches would select two different lists.',
  },
  *check(_document, graph, { dictionaries }) {
    const attributes = new Map(dictionaries.attributes.map((attribute) => [attribute.id, attribute]));
    for (const segment of graph.ofKind('segment')) {
      if (!isSaid(segment)) yield unsaid(segment);
      else if (!hasConditions(segment.rule) && segment.method.includes('rule'))
        yield onlyText(segment, dictionaries.attributes);
      yield* undefinedAttribute(segment, attributes);
      yield* unreadValues(segment, attributes);
    }
  },
};

function unsaid(segment: Segment): Found {
  return {
    targets: [segment.id],
    key: 'none',
    stage: 'check',
    message: {
      zh: '客群“{name}”缺少口径，无法圈选。',
      en: 'Segment “{name}” has no rule, so its customers cannot be selected.',
    },
    params: { name: segment.name },
    field: 'rule.text',
  };
}

/** No program can pick by a sentence, and two people may read it differently. */
function onlyText(segment: Segment, attributes: readonly Attribute[]): Found {
  const conditions = conditionsFrom(segment.rule?.text ?? '', attributes);
  const others = segment.method.filter((method) => method !== 'rule');
  return {
    targets: [segment.id],
    key: 'conditions',
    stage: 'check',
    message: {
      zh: '客群“{name}”缺少口径，无法圈选：划分方法含“规则”，但仅有文字、没有条件。',
      en: 'Segment “{name}” cannot be selected: its method is a rule, but it has only text and no conditions.',
    },
    params: { name: segment.name },
    field: 'rule.conditions',
    fixes: [
      ...(conditions ? [asConditions(segment, conditions, attributes)] : []),
      {
        title: { zh: '按文字由专家划定', en: 'Defined by experts based on the text' },
        steps: [{ do: 'set', id: segment.id, field: 'method', value: others.length > 0 ? others : ['expert'] }],
      },
    ],
  };
}

/** The text stays beside them. */
function asConditions(segment: Segment, conditions: readonly Condition[], attributes: readonly Attribute[]): Fix {
  const rule = { ...segment.rule, conditions: [...conditions] };
  const sentence = ruleSentence(rule, attributes) ?? { zh: '', en: '' };
  return {
    title: { zh: `由文字生成条件：${sentence.zh}`, en: `Make conditions of the text: ${sentence.en}` },
    steps: [{ do: 'set', id: segment.id, field: 'rule', value: rule }],
  };
}

function* undefinedAttribute(segment: Segment, attributes: Attributes): Iterable<Found> {
  const unknown = conditionsIn(segment.rule).find(({ condition }) => !attributes.has(condition.attribute));
  if (!unknown) return;
  yield {
    targets: [segment.id],
    key: 'attribute',
    message: {
      zh: '客群“{name}”缺少口径，无法圈选：条件使用了未定义的属性“{attribute}”。',
      en: 'Segment “{name}” cannot be selected: a condition uses the unknown attribute “{attribute}”.',
    },
    params: { name: segment.name, attribute: unknown.condition.attribute },
    field: `rule.${unknown.path}.attribute`,
  };
}

/** No program can select by a measure that is none. */
function* unreadValues(segment: Segment, attributes: Attributes): Iterable<Found> {
  for (const { condition, path } of conditionsIn(segment.rule)) {
    const attribute = attributes.get(condition.attribute);
    const doubt = attribute && valueDoubt(condition, attribute);
    if (!doubt) continue;
    yield {
      targets: [segment.id],
      key: `value ${path}`,
      severity: 'warning',
      stage: 'check',
      message: {
        zh: `客群“{name}”的条件“{condition}”无法圈选：${doubt.message.zh}。`,
        en: `Segment “{name}” cannot be selected by “{condition}”: ${doubt.message.en}.`,
      },
      params: { ...doubt.params, name: segment.name, condition: conditionWords(condition, [...attributes.values()]) },
      field: `rule.${path}.value`,
    };
  }
}

/** A rule sentence or a condition; without the method 规则 a note on how the segment was found will do. */
function isSaid(segment: Segment): boolean {
  const hasRule = Boolean(segment.rule?.text?.trim()) || hasConditions(segment.rule);
  return hasRule || (!segment.method.includes('rule') && Boolean(segment.ruleNote?.trim()));
}

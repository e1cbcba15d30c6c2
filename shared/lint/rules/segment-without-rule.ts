// Owns SM008: a segment says who belongs to it, so that two branches pick the same customers.
import type { NodeOf } from '../../document/kinds/index.ts';
import type { Found, Rule } from '../rule.ts';

type Segment = NodeOf<'segment'>;

export const segmentWithoutRule: Rule = {
  id: 'SM008',
  severity: 'error',
  title: { zh: '客群缺少口径', en: 'Segment without a rule' },
  why: {
    zh: '有名字没有口径，两家支行会圈出两份不同的名单。',
    en: 'A name without a rule is a wish: two branches would pick two different lists.',
  },
  *check(_document, graph, { dictionaries }) {
    const attributes = new Set(dictionaries.attributes.map(({ id }) => id));
    for (const segment of graph.ofKind('segment')) {
      if (!isSaid(segment)) yield unsaid(segment);
      else if (!hasConditions(segment) && segment.method.includes('rule')) yield onlyText(segment);
      yield* undefinedAttribute(segment, attributes);
    }
  },
};

function unsaid(segment: Segment): Found {
  return {
    targets: [segment.id],
    key: 'none',
    message: {
      zh: '客群“{name}”缺少口径，无法圈选。',
      en: 'Segment “{name}” has no rule, so its customers cannot be picked.',
    },
    params: { name: segment.name },
    field: 'rule.text',
  };
}

/** No program can pick by a sentence, and two people may read it differently. */
function onlyText(segment: Segment): Found {
  const others = segment.method.filter((method) => method !== 'rule');
  return {
    targets: [segment.id],
    key: 'conditions',
    message: {
      zh: '客群“{name}”缺少口径，无法圈选：划分方法含“规则”，却只有文字、没有条件。',
      en: 'Segment “{name}” cannot be picked: its method is a rule, which is a sentence without conditions.',
    },
    params: { name: segment.name },
    field: 'rule.conditions',
    fixes: [
      {
        title: { zh: '按文字由专家划定', en: 'Picked by experts who read the sentence' },
        steps: [{ do: 'set', id: segment.id, field: 'method', value: others.length > 0 ? others : ['expert'] }],
      },
    ],
  };
}

function* undefinedAttribute(segment: Segment, attributes: ReadonlySet<string>): Iterable<Found> {
  const conditions = segment.rule?.conditions ?? [];
  const index = conditions.findIndex(({ attribute }) => !attributes.has(attribute));
  const condition = conditions[index];
  if (!condition) return;
  yield {
    targets: [segment.id],
    key: 'attribute',
    message: {
      zh: '客群“{name}”缺少口径，无法圈选：条件用了没有定义的属性“{attribute}”。',
      en: 'Segment “{name}” cannot be picked: a condition uses “{attribute}”, which no attribute is called.',
    },
    params: { name: segment.name, attribute: condition.attribute },
    field: `rule.conditions.${index}.attribute`,
  };
}

/** A rule sentence or a condition; without the method 规则 a note on how the segment was found will do. */
function isSaid(segment: Segment): boolean {
  const hasRule = Boolean(segment.rule?.text?.trim()) || hasConditions(segment);
  return hasRule || (!segment.method.includes('rule') && Boolean(segment.ruleNote?.trim()));
}

function hasConditions(segment: Segment): boolean {
  return (segment.rule?.conditions ?? []).length > 0;
}

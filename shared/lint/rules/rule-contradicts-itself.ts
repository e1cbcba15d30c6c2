// Owns SM043: a segment's rule says one thing: conditions that can be met together and are of its kind of customers, words that agree.
import type { Attribute } from '../../dictionary/dictionaries.ts';
import { areCompanies, CUSTOMER_TYPES, type CustomerType } from '../../document/customer-type.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { ruleSentence } from '../../document/rule-sentence.ts';
import { type Condition, conditionsIn, hasConditions, opposite, withOnly } from '../../document/rule-tree.ts';
import type { Graph } from '../../graph/graph.ts';
import { lineOf } from '../../graph/reach.ts';
import type { Message } from '../../i18n/message.ts';
import { foldText } from '../../text/fold-text.ts';
import { withDigits } from '../../text/numerals.ts';
import type { Fix } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';
import { isImpossible, overlapOf } from '../segment-overlap.ts';
import { contradicts, limitsOf, type Statement, statementsOn } from '../words-beside-conditions.ts';

type Segment = NodeOf<'segment'>;

export const ruleContradictsItself: Rule = {
  id: 'SM043',
  severity: 'warning',
  title: { zh: '口径自相矛盾', en: 'Rule that contradicts itself' },
  why: {
    zh: '程序按条件圈选，支行按文字理解；两者不一致，名单与话术便不相符。',
    en: 'Systems select by the conditions, branches read the words; where they differ, list and scripts do not match.',
  },
  *check(_document, graph, { dictionaries: { attributes } }) {
    for (const segment of graph.ofKind('segment')) {
      yield* nobody(graph, segment, attributes);
      yield* ofOthers(graph, segment, attributes);
      yield* otherWords(segment, attributes);
    }
  },
};

/** An error: such a list is empty, and so is that of a segment that no customer of the one above it can be in. */
function* nobody(graph: Graph, segment: Segment, attributes: readonly Attribute[]): Iterable<Found> {
  const { id, name, rule, parentSegmentId } = segment;
  if (isImpossible(segment)) {
    yield {
      targets: [id],
      key: 'nobody',
      severity: 'error',
      message: {
        zh: '客群“{name}”的口径无人可以满足：{rule}。',
        en: 'Nobody can meet the rule of segment “{name}”: {rule}.',
      },
      params: { name, rule: ruleSentence(rule, attributes) ?? AGES },
      field: hasConditions(rule) ? 'rule.conditions' : 'ageMax',
    };
    return;
  }
  const parent = parentSegmentId === undefined ? undefined : graph.node(parentSegmentId);
  if (parent?.kind !== 'segment' || parent === segment) return;
  const own = segment.customerType ? segment : { ...segment, customerType: parent.customerType };
  if (overlapOf([own], [parent]) !== 'no') return;
  yield {
    targets: [id, parent.id],
    key: 'parent',
    severity: 'error',
    message: {
      zh: '客群“{name}”与其上级客群“{parent}”没有共同的客户。',
      en: 'Segment “{name}” and its parent “{parent}” have no customers in common.',
    },
    params: { name, parent: parent.name },
    field: 'parentSegmentId',
  };
}

const AGES: Message = { zh: '年龄上限小于下限', en: 'the upper age is below the lower' };

/** No company has an age, and no person a number of staff. */
function* ofOthers(graph: Graph, segment: Segment, attributes: readonly Attribute[]): Iterable<Found> {
  const type = lineOf(graph, segment).some(areCompanies) ? 'company' : 'person';
  for (const id of new Set(conditionsIn(segment.rule).map(({ condition }) => condition.attribute))) {
    const entry = attributes.find((attribute) => attribute.id === id);
    if (!entry?.customerType || entry.customerType === type) continue;
    yield {
      targets: [segment.id],
      key: `type ${id}`,
      message: {
        zh: '客群“{name}”的客户类型为{type}，口径使用了{other}的属性“{attribute}”。',
        en: 'Segment “{name}” is of {type}, but its rule asks for “{attribute}”, an attribute of {other}.',
      },
      params: {
        name: segment.name,
        type: inSentence(type),
        other: inSentence(entry.customerType),
        attribute: entry.label,
      },
      field: 'customerType',
    };
  }
}

function inSentence(type: CustomerType): Message {
  const { zh, en } = CUSTOMER_TYPES[type];
  return { zh, en: en.toLowerCase() };
}

const FIELDS = [
  ['rule.text', { zh: '文字口径', en: 'words' }],
  ['ruleNote', { zh: '口径说明', en: 'note' }],
] as const;

function* otherWords(segment: Segment, attributes: readonly Attribute[]): Iterable<Found> {
  const conditions = conditionsIn(segment.rule).map(({ condition, isNegated }) =>
    isNegated ? (opposite(condition) ?? condition) : condition,
  );
  if (conditions.length === 0) return;
  for (const [field, label] of FIELDS) {
    const text = withDigits(foldText((field === 'ruleNote' ? segment.ruleNote : segment.rule?.text) ?? ''));
    if (text.text === '') continue;
    for (const id of new Set(conditions.map(({ attribute }) => attribute))) {
      const own = conditions.filter(({ attribute }) => attribute === id);
      const entry = attributes.find((attribute) => attribute.id === id);
      if (!entry) continue;
      const limits = limitsOf(segment, entry, own);
      const said = statementsOn(entry, text).find((statement) => contradicts(statement, limits));
      if (said) yield otherThan(segment, { field, label, attribute: id, said, attributes });
    }
  }
}

interface Difference {
  readonly field: (typeof FIELDS)[number][0];
  readonly label: Message;
  readonly attribute: string;
  readonly said: Statement;
  readonly attributes: readonly Attribute[];
}

function otherThan(segment: Segment, { field, label, attribute, said, attributes }: Difference): Found {
  const isOfIt = (condition: Condition) => condition.attribute === attribute;
  const rule = segment.rule && ruleSentence(withOnly(segment.rule, isOfIt), attributes);
  return {
    targets: [segment.id],
    key: `${field} ${attribute}`,
    message: {
      zh: '客群“{name}”{label}写“{said}”，条件是“{rule}”；圈选以条件为准。',
      en: 'The {label} of segment “{name}” say “{said}”, its conditions “{rule}”; customers are selected by the conditions.',
    },
    params: { name: segment.name, label, said: said.words, rule: rule ?? '' },
    field,
    fixes: field === 'rule.text' ? [withoutWords(segment)] : [],
  };
}

function withoutWords({ id }: Segment): Fix {
  return {
    title: { zh: '删除文字口径，仅保留条件', en: 'Delete the words, keep the conditions' },
    steps: [{ do: 'set', id, field: 'rule.text', value: undefined }],
  };
}

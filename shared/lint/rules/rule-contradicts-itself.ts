// Owns SM043: a segment's rule says one thing: conditions that can be met together, and words beside them that agree.
import type { Attribute } from '../../dictionary/dictionaries.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { ruleSentence } from '../../document/rule-sentence.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Message } from '../../i18n/message.ts';
import { type FoldedText, fold, foldText, rawSlice } from '../../text/fold-text.ts';
import type { Fix } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';
import { isImpossible, overlapOf } from '../segment-overlap.ts';

type Segment = NodeOf<'segment'>;
type Condition = NonNullable<NonNullable<Segment['rule']>['conditions']>[number];

export const ruleContradictsItself: Rule = {
  id: 'SM043',
  severity: 'warning',
  title: { zh: '口径自相矛盾', en: 'Rule that contradicts itself' },
  why: {
    zh: '程序按条件圈选，支行按文字理解；两者不一致，名单与话术就对不上。',
    en: 'Programs select by the conditions, branches read the words; where they differ, list and plan do not fit.',
  },
  *check(_document, graph, { dictionaries: { attributes } }) {
    for (const segment of graph.ofKind('segment')) {
      yield* nobody(graph, segment, attributes);
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
      field: rule?.conditions?.length ? 'rule.conditions' : 'ageMax',
    };
    return;
  }
  const parent = parentSegmentId === undefined ? undefined : graph.node(parentSegmentId);
  if (parent?.kind !== 'segment' || parent === segment || overlapOf([segment], [parent]) !== 'no') return;
  yield {
    targets: [id, parent.id],
    key: 'parent',
    severity: 'error',
    message: {
      zh: '客群“{name}”与其上级客群“{parent}”没有共同的客户。',
      en: 'No customer can be both in segment “{name}” and in “{parent}” above it.',
    },
    params: { name, parent: parent.name },
    field: 'parentSegmentId',
  };
}

const AGES: Message = { zh: '年龄上限小于下限', en: 'the upper age is below the lower' };

/** What words say of one attribute. */
interface Statement {
  readonly numbers: readonly number[];
  /** `from`: at least; `to`: at most; nothing where the words do not say. */
  readonly side: 'from' | 'to' | undefined;
  readonly words: string;
}

const FIELDS = [
  ['rule.text', { zh: '文字口径', en: 'words' }],
  ['ruleNote', { zh: '口径说明', en: 'note' }],
] as const;

function* otherWords(segment: Segment, attributes: readonly Attribute[]): Iterable<Found> {
  const conditions = segment.rule?.conditions ?? [];
  if (conditions.length === 0) return;
  for (const [field, label] of FIELDS) {
    const text = foldText((field === 'ruleNote' ? segment.ruleNote : segment.rule?.text) ?? '');
    if (text.text === '') continue;
    for (const id of new Set(conditions.map(({ attribute }) => attribute))) {
      const own = conditions.filter(({ attribute }) => attribute === id);
      const entry = attributes.find((attribute) => attribute.id === id);
      const said = entry && statementOn(entry, text);
      if (said && contradicts(said, own)) yield otherThan(segment, { field, label, own, said, attributes });
    }
  }
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)(亿元|万元|万|元)?`;
/** What may stand between an attribute's name and its number. */
const LINK = String.raw`([^\d,;。且或]{0,6}?)`;
const STATEMENT = new RegExp(`^${LINK}${NUMBER}(?:[-–—~至到]+${NUMBER})?(?:岁|天|%|个月|笔|户)?(以上|以下|以内)?`);

function statementOn({ id, label }: Attribute, folded: FoldedText): Statement | undefined {
  for (const name of [fold(label.zh), ...(ALIASES[id] ?? [])]) {
    const at = folded.text.indexOf(name);
    if (at < 0) continue;
    const found = STATEMENT.exec(folded.text.slice(at + name.length));
    if (!found) continue;
    const [whole, link = '', first = '', firstUnit, second, secondUnit, after = ''] = found;
    const numbers = [
      scaled(first, firstUnit ?? secondUnit),
      ...(second === undefined ? [] : [scaled(second, secondUnit ?? firstUnit)]),
    ];
    const words = rawSlice(folded, at, at + name.length + whole.length);
    return { numbers, side: second === undefined ? sideOf(link, after) : undefined, words };
  }
  return undefined;
}

/** Other words for attributes that everybody knows by another name. */
const ALIASES: Readonly<Record<string, readonly string[]>> = { age: ['岁数'], aum: ['资产'] };
/** Those with 不 first: 不低于 holds 低于. */
const SIDE_WORDS = [
  [/不(?:低于|少于|小于)/, 'from'],
  [/不(?:超过|高于|大于|足)/, 'to'],
  [/≥|>|大于|高于|超过|满|以上/, 'from'],
  [/≤|<|低于|小于|少于|以下|以内/, 'to'],
] as const;

function sideOf(link: string, after: string): Statement['side'] {
  return SIDE_WORDS.find(([words]) => words.test(link + after))?.[1];
}

const MONEY: Readonly<Record<string, number>> = { 亿元: 1e8, 万元: 1e4, 万: 1e4, 元: 1 };

function scaled(digits: string, unit: string | undefined): number {
  return Number(digits) * (MONEY[unit ?? ''] ?? 1);
}

/** No number in common, or the other way round. */
function contradicts(said: Statement, conditions: readonly Condition[]): boolean {
  const own = conditions.flatMap(({ value, unit }) => numbersOf(value, unit));
  if (own.length === 0) return false;
  // Words may leave out the unit that the condition names.
  const isSame = (a: number) => own.some((b) => a === b || a * (MONEY.万元 ?? 1) === b || a === b * (MONEY.万元 ?? 1));
  if (!said.numbers.some(isSame)) return true;
  const sides = new Set(conditions.map(({ operator }) => SIDES[operator]));
  return said.side !== undefined && sides.size > 0 && !sides.has(said.side) && !sides.has(undefined);
}

const SIDES: Readonly<Partial<Record<Condition['operator'], 'from' | 'to'>>> = {
  gt: 'from',
  gte: 'from',
  lt: 'to',
  lte: 'to',
};

function numbersOf(value: string, unit: string | undefined): readonly number[] {
  const folded = fold(value).replaceAll(',', '');
  return [...folded.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => scaled(digits, unit));
}

interface Difference {
  readonly field: (typeof FIELDS)[number][0];
  readonly label: Message;
  readonly own: readonly Condition[];
  readonly said: Statement;
  readonly attributes: readonly Attribute[];
}

function otherThan(segment: Segment, { field, label, own, said, attributes }: Difference): Found {
  const rule = ruleSentence({ conditions: [...own], join: segment.rule?.join }, attributes);
  return {
    targets: [segment.id],
    key: `${field} ${own[0]?.attribute}`,
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
    title: { zh: '删去文字口径，只留条件', en: 'Delete the words, keep the conditions' },
    steps: [{ do: 'set', id, field: 'rule.text', value: undefined }],
  };
}

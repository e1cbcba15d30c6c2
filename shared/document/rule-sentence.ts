// Owns the sentence that a segment's conditions make (口径), and what somebody wrote beside them (口径说明).
import { figure } from '../i18n/figure.ts';
import type { Message } from '../i18n/message.ts';
import type { NodeOf } from './kinds/index.ts';
import { type Condition, groupsWithin, type RuleGroup } from './rule-tree.ts';
import { unitName } from './unit-names.ts';
import { rangeEnds } from './value-range.ts';

type Segment = Pick<NodeOf<'segment'>, 'rule' | 'ruleNote'>;
/** Entries of the attribute dictionary, as far as a sentence names them. */
export type AttributeNames = readonly { readonly id: string; readonly label: Message; readonly unit?: string }[];

export interface RuleTexts {
  /** Who is meant: by the conditions where there are any, else in the words that stand for them; nothing where nobody has said. */
  readonly sentence: Message | undefined;
  /** What is to be known beside it; empty for nothing. */
  readonly note: string;
}

/** Conditions decide whom a program picks, so words beside them are a note, whatever field they stand in. */
export function ruleTexts({ rule, ruleNote }: Segment, attributes: AttributeNames): RuleTexts {
  const [text, note] = [rule?.text?.trim() ?? '', ruleNote?.trim() ?? ''];
  const sentence = ruleSentence(rule, attributes);
  if (!sentence) return text ? { sentence: plain(text), note } : { sentence: note ? plain(note) : undefined, note: '' };
  const besides = [text, note].filter((words) => words !== '' && words !== sentence.zh);
  return { sentence, note: [...new Set(besides)].join('\n') };
}

/** 年龄 45–59 岁 且（AUM ≥ 20 万元 或 持有产品含“存款”）且 非（开户渠道 = 线上）; undefined without conditions. */
export function ruleSentence(rule: RuleGroup | undefined, attributes: AttributeNames): Message | undefined {
  return rule && groupWords(rule, attributes)?.words;
}

/** Words that are one thing by themselves, or things joined by `and` or `or`, which need brackets beside the other. */
interface Part {
  readonly words: Message;
  readonly joined?: 'and' | 'or';
}

function groupWords(group: RuleGroup, attributes: AttributeNames): Part | undefined {
  const parts: readonly Part[] = [
    ...(group.conditions ?? []).map((condition) => ({ words: conditionWords(condition, attributes) })),
    ...groupsWithin(group).flatMap((inner) => groupWords(inner, attributes) ?? []),
  ];
  if (parts.length === 0) return undefined;
  const joined = joinedBy(group.join === 'and' || !group.join ? 'and' : 'or', parts);
  return group.join === 'none' ? { words: inBrackets(joined.words, NOT) } : joined;
}

function joinedBy(joined: 'and' | 'or', parts: readonly Part[]): Part {
  const [first, ...others] = parts.map((part) =>
    parts.length > 1 && part.joined && part.joined !== joined ? { words: inBrackets(part.words, BARE) } : part,
  ) as [Part, ...Part[]];
  if (others.length === 0) return first;
  const { zh, en } = JOINTS[joined];
  const all = [first, ...others].map(({ words }) => words);
  const closed = all.map((words) => words.zh).join(` ${zh} `);
  // A full-width bracket brings its own blank.
  return {
    words: { zh: closed.replace(/） /g, '）').replace(/ （/g, '（'), en: all.map((words) => words.en).join(` ${en} `) },
    joined,
  };
}

function inBrackets({ zh, en }: Message, before: Message): Message {
  return { zh: `${before.zh}（${zh}）`, en: `${before.en}(${en})` };
}

const BARE: Message = { zh: '', en: '' };
const NOT: Message = { zh: '非', en: 'not ' };
const JOINTS = { and: { zh: '且', en: 'and' }, or: { zh: '或', en: 'or' } } as const;

/** 年龄 ≥ 60 岁 */
export function conditionWords({ attribute, operator, value, unit }: Condition, attributes: AttributeNames): Message {
  const entry = attributes.find(({ id }) => id === attribute);
  const name = entry?.label ?? plain(attribute);
  const inUnit = unit || entry?.unit || '';
  if (operator === 'has') return { zh: `${name.zh}含“${value}”`, en: `${name.en} contains “${value}”` };
  if (operator === 'lacks') return { zh: `${name.zh}不含“${value}”`, en: `${name.en} does not contain “${value}”` };
  const sign = operator === 'between' ? '' : `${SIGNS[operator]} `;
  const said = operator === 'between' ? withDash(value.normalize('NFKC')) : value;
  const measure = unitName(saysUnit(said, inUnit) ? '' : inUnit);
  const shown = inUnit === '' ? quoted(said) : grouped(said);
  return {
    zh: `${name.zh} ${sign}${withUnit(shown, measure.zh)}`,
    en: `${name.en} ${sign}${withUnit(shown, measure.en)}`,
  };
}

const SIGNS = { eq: '=', ne: '≠', gt: '>', gte: '≥', lt: '<', lte: '≤' } as const;
/** The dash of a range in whatever way it was typed. */
const RANGE = /^\s*(-?[\d.,]+)\s*([^\d.]{0,4}?)\s*(?:[-–—~～至到]|——)\s*(-?[\d.,]+)\s*(.*)$/;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Both ends in one unit are told it once; 5000元–5万元 keeps both. */
function withDash(value: string): string {
  const [from, to] = rangeEnds(value) ?? [];
  if (from && to && DAY.test(from)) return `${from} – ${to}`;
  return value.replace(RANGE, (_, from: string, unit: string, to: string, rest: string) => {
    const isShared = unit === '' || unit === rest;
    return `${from}${isShared ? '' : unit}–${to}${rest === '' ? '' : `${isShared && unit === '' ? ' ' : ''}${rest}`}`;
  });
}

/** A value that holds words or signs of the sentence is told apart from it. */
function quoted(value: string): string {
  return /[且或非（）()]|\b(?:and|or|not)\b/i.test(value) ? `“${value}”` : value;
}

/** A measured value is typed without separators; years and the like have fewer digits. */
function grouped(value: string): string {
  return value.replace(
    /(^|[^\d.,])(\d{5,12}(?:\.\d+)?)(?![\d.,])/g,
    (_, before: string, digits: string) => before + figure(Number(digits)),
  );
}

/** A value may carry its unit itself, and words have none. */
function saysUnit(value: string, unit: string): boolean {
  return (
    unit === '' || value.includes(unit) || !/\d/.test(value) || (unit.endsWith('元') && /\d.*[万亿元]/.test(value))
  );
}

function withUnit(value: string, unit: string): string {
  if (unit === '') return value;
  return unit === '%' ? `${value}%` : `${value} ${unit}`;
}

function plain(text: string): Message {
  return { zh: text, en: text };
}

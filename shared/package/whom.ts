// Owns what a branch must obey of each segment, in words for page and sheet alike: who is meant, who is left out or not contacted,
// risk, benefits, waves, and what to say and ask.

import { areCompanies } from '../document/customer-type.ts';
import { fieldInfo } from '../document/field.ts';
import { kinds, type MapNode, type NodeOf } from '../document/kinds/index.ts';
import { waveSchema } from '../document/map-fields.ts';
import { daysName } from '../document/relative-days.ts';
import { ruleTexts } from '../document/rule-sentence.ts';
import { scriptText } from '../document/script-text.ts';
import { amount } from '../document/unit-names.ts';
import { formatMessage, type Message, type MessageParams } from '../i18n/message.ts';
import { attributeNames } from './dictionary-entries.ts';
import { type Listed, listedIn } from './listed.ts';
import type { PackagePayload } from './payload.ts';
import { productFacts } from './product-facts.ts';
import { S, TERMS, type WhomTerm } from './whom-words.ts';

type Segment = NodeOf<'segment'>;
type Row = PackagePayload['rows'][number];

export interface Said {
  readonly words: Message;
  /** What may never be done otherwise. */
  readonly isStrict?: boolean;
}

export interface WhomLine {
  readonly id: WhomTerm;
  readonly term: Message;
  readonly said: readonly Said[];
}

export interface Whom {
  readonly segment: Segment;
  /** The branch's customers of it; undefined where the package does not say. */
  readonly listed: Listed | undefined;
  readonly unit: '人' | '家';
  readonly lines: readonly WhomLine[];
}

/** Of each segment that the rows are for, in the order of the map; all rows of the package unless others are given. */
export function whomOf(payload: PackagePayload, rows: readonly Row[] = payload.rows): readonly Whom[] {
  return payload.map.nodes.flatMap((segment): Whom[] => {
    if (segment.kind !== 'segment') return [];
    const own = rows.filter((row) => nodesOf(payload, row, 'segment').includes(segment));
    if (own.length === 0) return [];
    const listed = listedIn(payload, segment.id);
    const unit = areCompanies(segment) ? '家' : '人';
    return [{ segment, listed, unit, lines: linesOf(payload, segment, own, controlWords(segment, listed, unit)) }];
  });
}

function linesOf(payload: PackagePayload, segment: Segment, rows: readonly Row[], control: Said): WhomLine[] {
  const of = <K extends MapNode['kind']>(kind: K) => [
    ...new Set(rows.flatMap((row) => nodesOf(payload, row, kind) as NodeOf<K>[])),
  ];
  const text = (words: string | undefined): Said[] => (words?.trim() ? [plain(words.trim())] : []);
  const lines: readonly (readonly [WhomTerm, readonly Said[]])[] = [
    ['who', whoWords(payload, segment)],
    ['not', [{ words: exclusionWords(payload, segment) }]],
    ['control', [control]],
    ['risk', [{ words: ceilingWords(segment) }, ...of('product').flatMap((product) => productWords(payload, product))]],
    ['benefit', benefitsOf(payload, rows).flatMap(benefitWords)],
    ['wave', waveWords(payload, rows)],
    ['course', of('scenario').flatMap(courseWords)],
    ...(['pain', 'itch', 'delight', 'needs', 'behaviorNote'] as const).map((id) => [id, text(segment[id])] as const),
    ['ask', of('script').flatMap(questionsOf)],
  ];
  return lines.flatMap(([id, said]) => (said.length === 0 ? [] : [{ id, term: TERMS[id], said }]));
}

function whoWords(payload: PackagePayload, segment: Segment): Said[] {
  const { sentence, note } = ruleTexts(segment, attributeNames(payload));
  const { label } = fieldInfo(kinds.segment.fields.shape.tier);
  const tiers = namesIn(payload, 'tiers', segment.tier);
  const profile = [
    ...(tiers ? [say(S.labelled, { label, text: tiers })] : []),
    ...agesOf(segment).map((text) => say(S.labelled, { label: AGE, text })),
  ];
  return [
    { words: sentence ?? say(S.noRule) },
    ...(note ? [plain(note)] : []),
    ...(profile.length > 0 ? [{ words: joined(profile) }] : []),
  ];
}

const AGE: Message = { zh: '年龄', en: 'Age' };

function agesOf({ ageMin: from, ageMax: to }: { ageMin?: number | undefined; ageMax?: number | undefined }): Message[] {
  if (from !== undefined && to !== undefined) return [say(S.ages, { from, to })];
  if (from !== undefined) return [say(S.agesFrom, { from })];
  return to === undefined ? [] : [say(S.agesTo, { to })];
}

function exclusionWords(payload: PackagePayload, { exclusions }: Segment): Message {
  return namesIn(payload, 'exclusions', exclusions) ?? say(S.noExclusions);
}

function controlWords({ holdoutPct, holdoutReason }: Segment, listed: Listed | undefined, unit: string): Said {
  if (holdoutPct === undefined) return { words: say(S.controlUnknown), isStrict: true };
  if (holdoutPct === 0)
    return { words: holdoutReason ? say(S.noControlFor, { reason: holdoutReason }) : say(S.noControl) };
  const pct = amount(holdoutPct, '%');
  if (!listed?.isExact) return { words: say(S.control, { pct }), isStrict: true };
  const count = amount(Math.round((listed.count * holdoutPct) / 100), unit);
  return { words: say(S.controlOf, { pct, count, list: amount(listed.count, unit) }), isStrict: true };
}

function ceilingWords({ riskCapacityMax }: Segment): Message {
  const { options = [] } = fieldInfo(kinds.segment.fields.shape.riskCapacityMax);
  const risk = options.find(({ value }) => value === riskCapacityMax)?.label;
  return risk ? say(S.ceiling, { risk }) : say(S.noCeiling);
}

const OBEYED = [
  ...(['risk', 'minAmount', 'eligibleTiers', 'ageMin', 'ageMax', 'requiresDualRecording'] as const),
  ...(['saleFrom', 'saleTo', 'cautions'] as const),
];

function productWords(payload: PackagePayload, product: NodeOf<'product'>): Said[] {
  const facts = productFacts(product, payload.map, OBEYED);
  return facts.length === 0 ? [] : [{ words: named(product.name, joined(facts)) }];
}

function benefitWords({ name, perCustomerLimit, antiAbuse, linkedAction, conditional }: NodeOf<'benefit'>): Said[] {
  const rules = [
    ...(perCustomerLimit === undefined ? [] : [say(S.limit, { n: perCustomerLimit })]),
    ...(linkedAction ? [say(S.action, { action: linkedAction })] : []),
    ...(antiAbuse ? [say(S.abuse, { rule: antiAbuse })] : []),
  ];
  const head = { words: rules.length > 0 ? named(name, joined(rules)) : same(name) };
  if (conditional === undefined) return [head];
  return [head, { words: say(conditional ? S.tied : S.free), isStrict: !conditional }];
}

function waveWords({ map }: PackagePayload, rows: readonly Row[]): Said[] {
  const used = new Set(rows.map(({ wave }) => wave));
  const { options = [] } = fieldInfo(waveSchema.shape.enterCondition);
  const waves = [...map.waves].filter(({ no }) => used.has(no)).sort((a, b) => a.no - b.no);
  return waves.map(({ no, name, fromDay, toDay, enterCondition, stopCondition }) => {
    const who = options.find(({ value }) => value === enterCondition)?.label ?? S.entersUnknown;
    const enters = say(S.enters, { no: String(no), name, days: daysName(fromDay, toDay), who });
    return { words: stopCondition ? joined([enters, say(S.stops, { when: stopCondition })]) : enters };
  });
}

function courseWords({ name, entryCondition, exitCondition }: NodeOf<'scenario'>): Said[] {
  const parts = [
    ...(entryCondition ? [say(S.entry, { text: entryCondition })] : []),
    ...(exitCondition ? [say(S.exit, { text: exitCondition })] : []),
  ];
  return parts.length === 0 ? [] : [{ words: named(name, joined(parts)) }];
}

/** What is asked to get to know the customer (KYC), whether it stands in a part of its own or in the text. */
function questionsOf(script: NodeOf<'script'>): Said[] {
  const tagged = scriptText(script).lines.flatMap(({ tag, text }) => (tag && /KYC|提问/i.test(tag) ? [text] : []));
  const asked = [...tagged, script.sections?.kyc?.trim() ?? ''].filter((text) => text !== '');
  return [...new Set(asked)].map(plain);
}

function benefitsOf({ map }: PackagePayload, rows: readonly Row[]): NodeOf<'benefit'>[] {
  const names = new Set(rows.flatMap(({ benefit }) => benefit ?? []));
  return map.nodes.flatMap((node) =>
    node.kind === 'benefit' && (names.has(node.code) || names.has(node.name)) ? [node] : [],
  );
}

/** The row's node of a kind, by its id, else by its code. */
function nodesOf({ map }: PackagePayload, row: Row, kind: MapNode['kind']): MapNode[] {
  const { ids, [`${kind}Code`]: code } = row as { ids?: Readonly<Record<string, string>> } & Record<string, unknown>;
  const id = ids?.[kind];
  return map.nodes.filter((node) => node.kind === kind && (id === undefined ? node.code === code : node.id === id));
}

function namesIn({ map }: PackagePayload, dictionary: string, ids: readonly string[] = []): Message | undefined {
  if (ids.length === 0) return undefined;
  const entries = new Map(map.dictionaries[dictionary]?.map((entry) => [entry.id, entry.label]));
  const labels = ids.map((id) => entries.get(id) ?? same(id));
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
}

const named = (name: string, text: Message): Message => ({ zh: `“${name}”：${text.zh}`, en: `“${name}”: ${text.en}` });
const same = (text: string): Message => ({ zh: text, en: text });
const plain = (text: string): Said => ({ words: same(text) });
const joined = (parts: readonly Message[]): Message => ({
  zh: parts.map(({ zh }) => zh).join('；'),
  en: parts.map(({ en }) => en).join('; '),
});

function say(message: Message, params: MessageParams = {}): Message {
  return { zh: formatMessage(message, 'zh', params), en: formatMessage(message, 'en', params) };
}

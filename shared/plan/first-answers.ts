// Owns what a map begins with when it begins from questions: for whom, to what end, on which occasion, in the order of one of
// the three views of a strategist (DOMAIN §1 I-13).
import { type Boundary, thresholdName, thresholdRule } from '../coverage/threshold.ts';
import type { Dictionaries, EventDef, Metric } from '../dictionary/dictionaries.ts';
import type { Edit, MapDocument } from '../document/document.ts';
import { addNode, connect, nextId } from '../document/edits/elements.ts';
import type { KindId } from '../document/kind-id.ts';
import { kinds } from '../document/kinds/index.ts';
import { freePlace } from '../document/layout.ts';
import type { Language, Message } from '../i18n/message.ts';
import { shorten } from '../text/shorten.ts';

/** Where a strategist begins: with people, with a figure, or with those who lack little. */
export type View = 'segment' | 'indicator' | 'threshold';

/** Without `metric` or `event` nothing is said of goal and occasion yet. */
export interface FirstAnswers {
  readonly view: View;
  /** Of the views `segment` and `indicator`: a special group. */
  readonly group?: string | undefined;
  /** Of the view `threshold`: the boundary, and how far below it at most, in % of it. */
  readonly boundary?: Boundary | undefined;
  readonly gapPct?: number | undefined;
  readonly metric?: string | undefined;
  readonly event?: string | undefined;
}

/** One card of the chain that is made. */
export interface FirstCard {
  readonly kind: KindId;
  readonly name: Message;
  readonly values: Readonly<Record<string, unknown>>;
}

type Known = Pick<Dictionaries, 'specialGroups' | 'metrics' | 'events'>;

/** What moving customers up a tier is measured by. */
const TIER_METRIC = 'tier_up_cust';

/** The cards in the order of the lanes. */
export function firstChain(answers: FirstAnswers, known: Known): readonly FirstCard[] {
  const metricId = answers.view === 'threshold' ? TIER_METRIC : answers.metric;
  const metric = known.metrics.find(({ id }) => id === metricId);
  const event = known.events.find(({ id }) => id === answers.event);
  const segment = segmentOf(answers, known);
  return [...(metric ? [goalOf(metric)] : []), ...(segment ? [segment] : []), ...(event ? [scenarioOf(event)] : [])];
}

/** What is to be looked at first in the new map: each view goes on from another place. */
export function firstField({ view }: FirstAnswers): { readonly kind: KindId; readonly field: string } {
  if (view === 'indicator') return { kind: 'goal', field: 'target' };
  return { kind: 'segment', field: view === 'threshold' ? 'size' : 'rule' };
}

/** A title for the map, after what the view begins with. */
export function firstTitle(answers: FirstAnswers, chain: readonly FirstCard[]): Message {
  const lead = chain.find(({ kind }) => kind === firstField(answers).kind) ?? chain[0];
  if (!lead) return { zh: '未命名图谱', en: 'Untitled map' };
  return { zh: shorten(`${lead.name.zh}经营图谱`, 60), en: shorten(`${lead.name.en} map`, 60) };
}

/** Adds the cards, joined to each other where their kinds lead on, and says the view that the map was begun from. */
export const addFirstChain =
  (answers: FirstAnswers, chain: readonly FirstCard[], language: Language): Edit =>
  (document) => {
    let current = withView(document, answers.view);
    let before: string | undefined;
    for (const { kind, name, values } of chain) {
      const id = nextId(current, kinds[kind].prefix);
      current = addNode(
        kind,
        { name: shorten(name[language], 40), ...freePlace(current.nodes, kind) },
        values,
      )(current);
      if (before !== undefined) current = connect(before, id)(current);
      before = id;
    }
    return current;
  };

function withView(document: MapDocument, view: View): MapDocument {
  return document.perspective.includes(view) ? document : { ...document, perspective: [...document.perspective, view] };
}

function segmentOf({ view, group, boundary, gapPct = 0 }: FirstAnswers, known: Known): FirstCard | undefined {
  if (view === 'threshold') {
    const rule = boundary && thresholdRule(boundary, { unit: 'percent', value: gapPct });
    if (!boundary || !rule) return undefined;
    const values = {
      segmentType: 'threshold',
      rule: { join: 'and', conditions: rule.conditions.map((condition) => ({ ...condition })) },
      ruleNote: rule.note,
      tier: [boundary.below.id],
    };
    return { kind: 'segment', name: thresholdName(boundary, rule), values };
  }
  const entry = known.specialGroups.find(({ id }) => id === group);
  if (!entry) return undefined;
  const { zh, en } = entry.label;
  const name = { zh: zh.endsWith('客群') ? zh : `${zh}客群`, en };
  return { kind: 'segment', name, values: { segmentType: 'special', specialGroup: entry.id } };
}

const HEADS: readonly string[] = ['户', '人', '家'];

function goalOf({ id, label, unit, direction }: Metric): FirstCard {
  const goalType = HEADS.includes(unit) ? 'customer' : 'scale';
  return { kind: 'goal', name: label, values: { metricId: id, unit, direction, goalType } };
}

function scenarioOf({ id, label, motClass }: EventDef): FirstCard {
  const values = { scenarioClass: 'event', trigger: { type: 'event', eventCode: id }, motClass };
  return { kind: 'scenario', name: label, values };
}

// Owns quick fixes: plain steps that a finding carries and that become one undoable edit.
import type { Edit, MapDocument, MapEdge, MapNode } from '../document/document.ts';
import { setEdgeType } from '../document/edits/edges.ts';
import { addNode, connect, nextId, removeElements, setField } from '../document/edits/elements.ts';
import { setMapField } from '../document/edits/map.ts';
import { placeAgain } from '../document/edits/place-again.ts';
import { relieveChannel } from '../document/edits/relieve-channel.ts';
import { valueAt } from '../document/edits/set-at.ts';
import { edgeById, nodeById } from '../document/element-index.ts';
import { documentFields, elementFields, fitsField } from '../document/field-path.ts';
import type { EdgeTypeId, KindId } from '../document/kind-id.ts';
import { kinds } from '../document/kinds/index.ts';
import { freePlace } from '../document/layout.ts';
import type { Message } from '../i18n/message.ts';
import { maskPersonalData } from '../text/personal-data.ts';
import { saysSentence, withSentence } from '../text/same-words.ts';

/** Where a step works; `id` is empty for the map itself. */
export interface FieldPlace {
  readonly id: string;
  readonly field: string;
}

export type FixStep =
  | ({ readonly do: 'set'; readonly value: unknown } & FieldPlace)
  /** Puts a sentence behind what the field says, unless it or one of the fields beside it says that already or it is full. */
  | ({ readonly do: 'append'; readonly text: string; readonly beside?: readonly string[] } & FieldPlace)
  /** Replaces every `find` in the field. */
  | ({ readonly do: 'replace'; readonly find: string; readonly with: string } & FieldPlace)
  /** Masks the personal data in the field; the step itself does not carry it. */
  | ({ readonly do: 'mask' } & FieldPlace)
  | { readonly do: 'remove'; readonly ids: readonly string[] }
  | {
      readonly do: 'connect';
      readonly from: string;
      readonly to: string;
      readonly type?: EdgeTypeId;
      /** Fields that differ from a new edge's. */
      readonly values?: Readonly<Record<string, unknown>>;
    }
  | { readonly do: 'retype'; readonly id: string; readonly type: EdgeTypeId }
  /**
   * Gives `source` a placement of channel `id` of its own: a copy that takes over the edge between them, with a new script.
   * What the copy's team can do is not known.
   */
  | {
      readonly do: 'placeAgain';
      readonly id: string;
      readonly source: string;
      readonly script: { readonly name: string; readonly values: Readonly<Record<string, unknown>> };
    }
  /** Adds a node beside `beside` and joins the two in the legal direction. */
  | {
      readonly do: 'add';
      readonly kind: KindId;
      readonly name: string;
      readonly beside: string;
      readonly direction: 'after' | 'before';
      /** Fields that differ from a new node's. */
      readonly values?: Readonly<Record<string, unknown>>;
    }
  /** Puts a text message with the words of `script` before the channel; only `sharePct` of its customers go on. */
  | {
      readonly do: 'relieve';
      readonly id: string;
      readonly name: string;
      readonly script: string;
      readonly sharePct: number;
    };

export interface Fix {
  readonly title: Message;
  readonly steps: readonly FixStep[];
  /** Purely textual fixes may be applied to all findings of a rule at once. */
  readonly textual?: boolean;
}

/** The edit that applies all steps of `fix` in order. */
export const applyFix =
  (fix: Fix): Edit =>
  (document) =>
    fix.steps.reduce((current, step) => editFor(step)(current), document);

/** The first purely textual fix of each finding; the same one is taken once. */
export function textualFixes(findings: readonly { readonly fixes?: readonly Fix[] }[]): readonly Fix[] {
  const fixes = new Map<string, Fix>();
  for (const finding of findings) {
    const fix = finding.fixes?.find(({ textual }) => textual);
    if (fix) fixes.set(JSON.stringify(fix.steps), fix);
  }
  return [...fixes.values()];
}

/** What one press does for all findings of a rule. */
export interface SharedFix {
  readonly title: Message;
  readonly fixes: readonly Fix[];
}

/** The first fix of each finding, where all are of one rule and it is called the same; undefined for one alone and for wording. */
export function sharedFix(
  findings: readonly { readonly ruleId: string; readonly fixes?: readonly Fix[] }[],
): SharedFix | undefined {
  const [title, ruleId] = [findings[0]?.fixes?.[0]?.title, findings[0]?.ruleId];
  if (!title) return undefined;
  const fixes = new Map<string, Fix>();
  for (const finding of findings) {
    const fix = finding.fixes?.[0];
    const isSame = finding.ruleId === ruleId && fix?.title.zh === title.zh && fix.title.en === title.en;
    if (!fix || !isSame || fix.textual) return undefined;
    fixes.set(JSON.stringify(fix.steps), fix);
  }
  return fixes.size > 1 ? { title, fixes: [...fixes.values()] } : undefined;
}

/** True where a fix adds, joins or removes something, which no field shows. */
export function reshapes({ steps }: Fix): boolean {
  return steps.some((step) => !('field' in step));
}

/** The edit that applies all the fixes, one after the other. */
export const applyFixes =
  (fixes: readonly Fix[]): Edit =>
  (document) =>
    fixes.reduce((current, fix) => applyFix(fix)(current), document);

function editFor(step: FixStep): Edit {
  switch (step.do) {
    case 'set':
      return setIn(step, step.value);
    case 'append':
      return appendTo(step);
    case 'replace':
      return changeText(step, (text) => text.replaceAll(step.find, () => step.with));
    case 'mask':
      return changeText(step, maskPersonalData);
    case 'remove':
      return removeElements(new Set(step.ids));
    case 'connect':
      return connect(step.from, step.to, step.type, step.values);
    case 'retype':
      return setEdgeType(step.id, step.type);
    case 'placeAgain':
      return placeWithWords(step);
    case 'add':
      return addBeside(step);
    case 'relieve':
      return relieveChannel(step);
  }
}

const setIn = ({ id, field }: FieldPlace, value: unknown): Edit =>
  id === '' ? setMapField(field, value) : setField(id, field, value);

const changeText =
  (place: FieldPlace, change: (text: string) => string): Edit =>
  (document) => {
    const element = elementOf(document, place.id);
    if (!element) return document;
    const old = valueAt(element, place.field) ?? '';
    return typeof old === 'string' ? setIn(place, change(old))(document) : document;
  };

const appendTo =
  (step: Extract<FixStep, { do: 'append' }>): Edit =>
  (document) => {
    const { id, field, text, beside = [] } = step;
    const element = elementOf(document, id);
    const said = element ? [field, ...beside].map((path) => valueAt(element, path)) : [];
    if (said.some((each) => typeof each === 'string' && saysSentence(each, text))) return document;
    const fields = id === '' || !element ? documentFields : elementFields(element as MapNode | MapEdge);
    return changeText(step, (old) => {
      const whole = withSentence(old, text);
      return fitsField(fields, field, whole) ? whole : old;
    })(document);
  };

function elementOf(document: MapDocument, id: string): object | undefined {
  return id === '' ? document : (nodeById(document, id) ?? edgeById(document, id));
}

const placeWithWords =
  ({ id, source, script }: Extract<FixStep, { do: 'placeAgain' }>): Edit =>
  (document) => {
    const copy = nextId(document, kinds.channel.prefix);
    const placed = placeAgain(id, source)(document);
    if (placed === document) return document;
    const free = setField(copy, 'capacityPerDay', undefined)(placed);
    return addBeside({ do: 'add', kind: 'script', ...script, beside: copy, direction: 'after' })(free);
  };

const addBeside =
  (step: Extract<FixStep, { do: 'add' }>): Edit =>
  (document) => {
    const beside = nodeById(document, step.beside);
    if (!beside) return document;
    const id = nextId(document, kinds[step.kind].prefix);
    const place = freePlace(document.nodes, step.kind, beside.y);
    const added = addNode(step.kind, { name: step.name, ...place }, step.values)(document);
    return step.direction === 'after' ? connect(beside.id, id)(added) : connect(id, beside.id)(added);
  };

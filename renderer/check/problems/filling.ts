// Owns filling what several findings wait for with one value: which fields they name, where these are empty, and the fixes that fill them.
import { isSameValue } from '../../../shared/diff/same-value.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { edgeForForm, edgeTypes } from '../../../shared/document/edge-types.ts';
import { valueAt } from '../../../shared/document/edits/set-at.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { findFieldInfo } from '../../../shared/document/field.ts';
import { documentFields, elementFields, fitsField, schemaAt } from '../../../shared/document/field-path.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { FieldPlace, Fix } from '../../../shared/lint/fix.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import { type FormField, fieldFor, formSections } from '../../kit/forms/form-fields.ts';

/** One element that waits, with the present values of the fields, by their paths in the form. */
export interface FillElement {
  /** Empty for the map itself. */
  readonly id: string;
  readonly places: ReadonlyMap<string, FillPlace>;
}

interface FillPlace {
  /** Where the value is written: with the number of the record in a list. */
  readonly field: string;
  readonly value: unknown;
}

/** The elements of one kind that wait, and what they wait for. */
export interface FillOwner {
  readonly key: string;
  readonly title: Message;
  readonly fields: readonly FormField[];
  readonly elements: readonly FillElement[];
}

export interface Filling {
  readonly owners: readonly FillOwner[];
  /** What a rule names and one value cannot fill: the element has no use for the field as it is. */
  readonly refused: readonly (FieldPlace & { readonly label: Message })[];
}

/** What tells elements apart is not the same for all. */
const OWN: ReadonlySet<string> = new Set(['code', 'name']);

export function fillingOf(document: MapDocument, findings: readonly Finding[]): Filling {
  const owners = new Map<string, { title: Message; fields: Map<string, FormField>; elements: Map<string, Places> }>();
  const refused = new Map<string, Filling['refused'][number]>();
  for (const { id, field: wanted } of findings.flatMap(placesOf)) {
    const found = elementAt(document, id);
    const field = found && formFieldAt(found.fields, wanted);
    if (!found || !field || OWN.has(field.path)) continue;
    const at = field.holder ?? placeIn(wanted, field.path);
    const value = valueAt(found.element, at);
    // Texts that differ are not replaced by one.
    if (field.info.control === 'longText' && !isEmpty(value)) continue;
    if (!field.shown(found.element)) {
      refused.set(`${id} ${at}`, { id, field: at, label: field.info.label });
      continue;
    }
    const owner = owners.get(found.key) ?? { title: found.title, fields: new Map(), elements: new Map() };
    owners.set(found.key, owner);
    owner.fields.set(field.path, field);
    const places: Places = owner.elements.get(id) ?? new Map();
    owner.elements.set(id, places.set(field.path, { field: at, value }));
  }
  return {
    owners: [...owners].map(([key, { title, fields, elements }]) => ({
      ...{ key, title, fields: [...fields.values()] },
      elements: [...elements].map(([id, places]) => ({ id, places })),
    })),
    refused: [...refused.values()],
  };
}

type Places = Map<string, FillPlace>;

function placesOf({ places, field, targets: [id] }: Finding): readonly FieldPlace[] {
  return places ?? (field === undefined || id === undefined ? [] : [{ id, field }]);
}

/** How many empty places, or filled ones where none is empty, one value each could fill. */
export function countToFill({ owners }: Filling): number {
  const values = owners.flatMap(({ elements }) => elements.flatMap(({ places }) => [...places.values()]));
  const empty = values.filter(({ value }) => isEmpty(value)).length;
  return empty > 0 ? empty : values.length;
}

function elementAt(document: MapDocument, id: string) {
  if (id === '') return { key: 'map', title: MAP, element: document as Fields, fields: documentFields };
  const node = nodeById(document, id);
  if (node) {
    return { key: node.kind, title: kinds[node.kind].title, element: node as Fields, fields: elementFields(node) };
  }
  const edge = edgeById(document, id);
  if (!edge) return undefined;
  const element = edgeForForm(edge, nodeById(document, edge.from));
  return { key: edge.type, title: edgeTypes[edge.type].title, element, fields: elementFields(edge) };
}

type Fields = Readonly<Record<string, unknown>>;

/** The field of the form that a path names: itself, the column of a list, or what shows it. */
function formFieldAt(fields: Parameters<typeof schemaAt>[0], wanted: string): FormField | undefined {
  const sections = formSections(fields);
  const shown = fieldFor(sections, wanted);
  if (shown?.path === wanted || shown?.carried?.includes(wanted)) return shown;
  const schema = schemaAt(fields, wanted);
  const info = schema && findFieldInfo(schema);
  if (!schema || !info || info.control === 'group') return shown;
  return { path: wanted.replace(/\.\d+\./g, '.'), schema, info, shown: () => true };
}

/** The path with the number of the record, where the field is a column of a list. */
function placeIn(wanted: string, path: string): string {
  return wanted.replace(/\.\d+\./g, '.') === path ? wanted : path;
}

export interface Choice {
  /** By the path in the form; what is not typed yet is not there. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly left: ReadonlySet<string>;
  readonly onlyEmpty: boolean;
}

/** What a choice would write at an element. */
export function writtenAt(owner: FillOwner, { id, places }: FillElement, choice: Choice): readonly FillStep[] {
  if (choice.left.has(id)) return [];
  return owner.fields.flatMap(({ path }) => {
    const [place, value] = [places.get(path), choice.values.get(path)];
    const isKept = place === undefined || (choice.onlyEmpty && !isEmpty(place.value));
    if (isKept || isEmpty(value) || isSameValue(place.value, value)) return [];
    return [{ do: 'set', id, field: place.field, value }];
  });
}

type FillStep = Extract<Fix['steps'][number], { do: 'set' }>;

/** A fix for each element, so that those that carry an approval are told apart. */
export function fillFixes(document: MapDocument, chosen: readonly (readonly [FillOwner, Choice])[]): readonly Fix[] {
  const title = fillTitle(chosen);
  return chosen.flatMap(([owner, choice]) =>
    owner.elements.flatMap((element): Fix[] => {
      const fits = ({ id, field, value }: FillStep) =>
        fitsField(elementAt(document, id)?.fields ?? documentFields, field, value);
      const steps = writtenAt(owner, element, choice).filter(fits);
      return steps.length > 0 ? [{ title, steps }] : [];
    }),
  );
}

/** What the step is called. */
export function fillTitle(chosen: readonly (readonly [FillOwner, Choice])[]): Message {
  const labels = chosen.flatMap(([{ fields }, { values }]) =>
    fields.flatMap(({ path, info }) => (isEmpty(values.get(path)) ? [] : info.label)),
  );
  return {
    zh: `一次填写${labels.map(({ zh }) => zh).join('、')}`,
    en: `Fill in ${labels.map(({ en }) => en.toLowerCase()).join(', ')}`,
  };
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

const MAP: Message = { zh: '图谱属性', en: 'Map properties' };

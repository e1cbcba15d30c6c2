// Owns which fields several selected nodes have in common, whatever their kinds, and the one edit that sets a field of all.
import type { Edit, MapNode } from '../../../shared/document/document.ts';
import { setSharedList } from '../../../shared/document/edits/many-lists.ts';
import type { FieldInfo } from '../../../shared/document/field.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { type FormField, type FormSection, formSections } from '../../kit/forms/form-fields.ts';
import { setNodeField } from './NodeInspector.tsx';

/** What tells nodes apart is not set for all. */
const OWN = ['code'];

/** The sections of the form with the fields that all the kinds have and that one of the nodes shows. */
export function commonSections(kindIds: readonly KindId[], nodes: readonly MapNode[]): readonly FormSection[] {
  const [first, ...others] = kindIds.map((kind) => formSections(kinds[kind].fields));
  const elsewhere = others.map(
    (sections) => new Map(sections.flatMap(({ fields }) => fields).map((field) => [field.path, field])),
  );
  const isCommon = (field: FormField) =>
    !OWN.includes(field.path) &&
    elsewhere.every((fields) => isSameField(field.info, fields.get(field.path)?.info)) &&
    nodes.some((node) => field.shown(node));
  return (first ?? [])
    .map(({ title, fields }) => ({ title, fields: fields.filter(isCommon) }))
    .filter(({ fields }) => fields.length > 0);
}

function isSameField(one: FieldInfo, other: FieldInfo | undefined): boolean {
  return other !== undefined && shapeOf(one) === shapeOf(other);
}

function shapeOf({
  control,
  label,
  options,
  dictionary,
  refersTo,
  itemKind,
  many,
  minimum,
  maximum,
  maxLength,
}: FieldInfo) {
  const values = options?.map(({ value }) => value);
  return JSON.stringify([control, label.zh, values, dictionary, refersTo, itemKind, many, minimum, maximum, maxLength]);
}

/** A list is changed in each node; any other value is the same for all that have a use for the field. */
export function setFieldOfAll(nodes: readonly MapNode[], field: FormField, value: unknown): Edit {
  const chosen = nodes.filter((node) => field.shown(node));
  if (isList(field.info)) {
    return setSharedList(new Set(chosen.map(({ id }) => id)), field.path, Array.isArray(value) ? value : []);
  }
  return (document) => chosen.reduce((current, { id }) => setNodeField(id, field.path, value)(current), document);
}

export function isList({ control, many }: FieldInfo): boolean {
  return control === 'list' || control === 'texts' || control === 'choices' || (many === true && control !== 'itemRef');
}

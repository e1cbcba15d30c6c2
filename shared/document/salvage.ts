// Owns what can still be shown of a map that does not fit its schema: all that fits by itself, and the name of all that does not.
import { z } from 'zod';
import { initialValues, newDocument } from './defaults.ts';
import { documentSchema, type MapDocument } from './document.ts';
import { describeIssue } from './document-issues.ts';
import { policySchema } from './map-fields.ts';
import { isPlain, type Plain } from './plain.ts';
import { withNobody } from './references.ts';

export interface Salvaged {
  /** Passes schema and references. */
  readonly document: MapDocument;
  /** What of the original is not shown, place by place; empty when everything is. */
  readonly left: readonly string[];
}

interface Named {
  readonly id: string;
}

/** `known` is what the map is called where its own content does not say. Never throws. */
export function salvage(content: unknown, known: { id: string; code: string; title: string }): Salvaged {
  const start = newDocument(known);
  if (!isPlain(content)) return { document: start, left: ['JSON'] };
  const file = content;
  const issues: readonly z.core.$ZodIssue[] = documentSchema.safeParse(file).error?.issues ?? [];
  const left = issues.map((issue) => describeIssue(file, issue));
  const fitting: Record<string, unknown> = { ...file };
  for (const [key, schema] of Object.entries(documentSchema.shape)) {
    const kept = fittingPart(schema, file[key], key === 'policy' ? initialValues(policySchema) : undefined);
    fitting[key] = kept ?? start[key];
  }
  if (issues.length === 0 && file.id !== known.id) left.push('id');
  const read = { ...withoutUndefined(fitting), id: known.id } as MapDocument;
  const document = { ...read, nodes: stillRestricted(read.nodes, file.nodes) };
  return { document: withoutLooseEnds(document, left), left };
}

/** A script whose products cannot be read is not one for all products. */
function stillRestricted(nodes: MapDocument['nodes'], original: unknown): MapDocument['nodes'] {
  const was = new Map(
    (Array.isArray(original) ? original : []).map((node: unknown) => [isPlain(node) ? node.id : '', node]),
  );
  return nodes.map((node) => {
    const before = was.get(node.id);
    return isPlain(before) ? withNobody(node, before) : node;
  });
}

/** A list keeps its elements that fit, an object its fields that do; undefined where nothing can be kept. */
function fittingPart(schema: z.ZodType, value: unknown, initial?: Plain): unknown {
  if (!Array.isArray(value)) return fittingObject(schema, value, initial);
  const element = elementOf(schema);
  const kept = value.flatMap((each) => fittingObject(element, each) ?? []);
  const whole = schema.safeParse(kept);
  return whole.success ? whole.data : undefined;
}

function elementOf(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return elementOf(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema;
}

function fittingObject(schema: z.ZodType, value: unknown, initial?: Plain): unknown {
  const whole = schema.safeParse(value);
  if (whole.success) return whole.data;
  if (!isPlain(value)) return undefined;
  const faulty = new Set(whole.error.issues.map(({ path }) => String(path[0])));
  const sound = Object.entries(value).filter(([name]) => !faulty.has(name));
  const rest = schema.safeParse({ ...initial, ...Object.fromEntries(sound) });
  return rest.success ? rest.data : undefined;
}

/** The first of several elements with one id stays; what names an element that is not there goes. */
function withoutLooseEnds(document: MapDocument, left: string[]): MapDocument {
  const seen = new Set<string>();
  const once = <T extends Named>(elements: readonly T[]): T[] =>
    elements.filter(({ id }) => {
      if (seen.has(id)) left.push(`${id} ×2`);
      return !seen.has(id) && seen.add(id);
    });
  const nodes = once(document.nodes);
  const nodeIds = new Set(nodes.map(({ id }) => id));
  const edges = once(document.edges).filter(({ id, from, to }) => {
    const stands = nodeIds.has(from) && nodeIds.has(to);
    if (!stands) left.push(`${id}: ${from} → ${to}`);
    return stands;
  });
  const groups = once(document.groups ?? []);
  const notes = once(document.notes ?? []);
  const members = new Set([...nodeIds, ...notes.map(({ id }) => id)]);
  const discussed = new Set([...nodeIds, ...edges.map(({ id }) => id)]);
  const comments = once(document.comments ?? []).filter(({ id, about }) => {
    if (!discussed.has(about)) left.push(`${id}: ${about}`);
    return discussed.has(about);
  });
  return {
    ...document,
    nodes,
    edges,
    ...(document.groups && { groups: groups.map((group) => onlyMembers(group, members, left)) }),
    ...(document.notes && { notes }),
    ...(document.comments && { comments }),
  };
}

function onlyMembers<T extends Named & { members: string[] }>(
  group: T,
  standing: ReadonlySet<string>,
  left: string[],
): T {
  const loose = group.members.filter((id) => !standing.has(id));
  left.push(...loose.map((id) => `${group.id}: ${id}`));
  return loose.length === 0 ? group : { ...group, members: group.members.filter((id) => standing.has(id)) };
}

function withoutUndefined(record: Plain): Plain {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

// Owns what differs between two maps of a test, in words: whole nodes and connections, single fields, the contact policy.
import type { z } from 'zod';
import type { MapDocument, MapEdge, MapNode } from '../../../shared/document/document.ts';
import { findFieldInfo } from '../../../shared/document/field.ts';
import { documentFields, elementFields, inner, labelAt } from '../../../shared/document/field-path.ts';
import type { Language } from '../../../shared/i18n/message.ts';

type Element = MapNode | MapEdge;

interface WithMap {
  readonly map: MapDocument;
}

/** The first map that fails, and the one that passes that differs from it in as little as possible. */
export function closestPair<E extends WithMap>(failing: readonly E[], passing: readonly E[]): readonly [E, E] {
  const [fails] = failing;
  const [first, ...others] = passing;
  if (!fails || !first) throw new Error('a rule needs a map that fails and one that passes');
  // Two maps that are the same differ by something that no picture shows.
  const distance = ({ map }: E) => differences(fails.map, map, 'zh').length || Number.POSITIVE_INFINITY;
  return [fails, others.reduce((best, each) => (distance(each) < distance(best) ? each : best), first)];
}

/** One line per node or connection that is in one map alone, and per field that is not the same. */
export function differences(from: MapDocument, to: MapDocument, language: Language): readonly string[] {
  const [before, after] = [byName(from), byName(to)];
  const elements = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    if (!one || !other) return [`${other ? '+' : '−'} ${nameOf(one ?? other)}`];
    const names = namesIn(one, other).filter((name) => !PLACE.has(name));
    return names.flatMap((name) => {
      const [was, is] = [one, other].map((each) => textAt(each, name, language));
      return was === is ? [] : [`${nameOf(other)}, ${labelAt(elementFields(other), name)[language]}: ${was} → ${is}`];
    });
  });
  const policy = namesIn(from.policy, to.policy).flatMap((name) => {
    const [was, is] = [from, to].map(({ policy }) => plain((policy as Values)[name]));
    return was === is ? [] : [`${labelAt(documentFields, `policy.${name}`)[language]}: ${was} → ${is}`];
  });
  return [...elements, ...policy];
}

type Values = Readonly<Record<string, unknown>>;

const PLACE = new Set(['x', 'y', 'id', 'code']);

const namesIn = (one: object, other: object) => [...new Set([...Object.keys(one), ...Object.keys(other)])];

/** Connections are told apart by their ends: their ids say nothing to a reader. */
function byName({ nodes, edges }: MapDocument): ReadonlyMap<string, Element> {
  const named = edges.map((edge) => [`${edge.from} ${edge.type} ${edge.to}`, edge] as const);
  return new Map<string, Element>([...nodes.map((node) => [node.id, node] as const), ...named]);
}

function nameOf(element: Element | undefined): string {
  if (!element) return '';
  return 'from' in element ? `${element.from} → ${element.to}` : `${element.id} ${element.name}`;
}

/** A choice by its label. */
function textAt(element: Element, name: string, language: Language): string {
  const value = (element as Values)[name];
  const schema: z.ZodType | undefined = elementFields(element).shape[name];
  const options = schema && (findFieldInfo(schema) ?? findFieldInfo(inner(schema)))?.options;
  const labelOf = (each: unknown) => options?.find((option) => option.value === each)?.label[language] ?? plain(each);
  return Array.isArray(value) ? value.map(labelOf).join(', ') || '—' : labelOf(value);
}

function plain(value: unknown): string {
  if (value === undefined || value === null || String(value).trim() === '') return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

// Owns the wording of what a map file's schema refuses: place, label and the rule it breaks, readable in both languages.
import { z } from 'zod';
import { documentFields, elementFields, labelAt } from './field-path.ts';
import { EDGE_TYPE_IDS, KIND_IDS } from './kind-id.ts';
import type { Plain } from './plain.ts';

/** `nodes[2] CH1 · touches 触达次数 / Contacts · ≤ 10` */
export function describeIssue(file: Plain, issue: z.core.$ZodIssue): string {
  const [list, index, ...rest] = issue.path.map(String);
  const rule = isMissing(file, issue.path) ? '缺少 / missing' : broken(issue);
  const isElement = (list === 'nodes' || list === 'edges') && index !== undefined;
  if (!isElement) return placed([], issue.path.map(String), documentFields, rule);
  const elements = file[list];
  const element = Array.isArray(elements) ? elements[Number(index)] : undefined;
  const place = [`${list}[${index}]`, ...(typeof element?.id === 'string' ? [element.id.slice(0, 60)] : [])];
  return placed(place, rest, fieldsOfElement(element), rule);
}

function placed(place: readonly string[], path: readonly string[], fields: z.ZodObject, rule: string): string {
  const dotted = path.join('.');
  const label = labelAt(fields, dotted);
  const field = label.zh === dotted ? dotted : `${dotted} ${label.zh} / ${label.en}`;
  return [place.join(' '), field, rule].filter(Boolean).join(' · ');
}

function fieldsOfElement(element: unknown): z.ZodObject {
  const { kind, type } = (element ?? {}) as { kind?: (typeof KIND_IDS)[number]; type?: (typeof EDGE_TYPE_IDS)[number] };
  if (kind !== undefined && KIND_IDS.includes(kind)) return elementFields({ kind });
  if (type !== undefined && EDGE_TYPE_IDS.includes(type)) return elementFields({ type });
  return z.object({});
}

function isMissing(file: Plain, path: readonly PropertyKey[]): boolean {
  let value: unknown = file;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  return value === undefined;
}

/** The rule in signs rather than words. */
function broken(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `= ${issue.expected}`;
    case 'too_big':
      return `${issue.inclusive ? '≤' : '<'} ${issue.maximum}`;
    case 'too_small':
      return `${issue.inclusive ? '≥' : '>'} ${issue.minimum}`;
    case 'invalid_value':
      return `∈ {${issue.values.map(String).join(', ')}}`;
    case 'invalid_format':
      return `~ ${issue.format === 'regex' ? issue.pattern : issue.format}`;
    case 'not_multiple_of':
      return `÷ ${issue.divisor}`;
    default:
      return issue.message;
  }
}

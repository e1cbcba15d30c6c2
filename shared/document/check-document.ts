// Owns checking the content of a map that is not known to be sound: kinds, ids, ends, members, and the schema.
import type { z } from 'zod';
import { ProblemError } from '../problem.ts';
import { documentSchema, type MapDocument } from './document.ts';
import { describeIssue } from './document-issues.ts';
import { EDGE_TYPE_IDS, KIND_IDS } from './kind-id.ts';
import { RULE_DEPTH } from './kinds/segment-rule.ts';
import { isPlain, type Plain } from './plain.ts';

const MOST_DETAILS = 10;

/**
 * The map in the content of a file in the form of today. Throws `E_MAP_UNKNOWN_KIND`, `E_MAP_UNKNOWN_EDGE_TYPE`,
 * `E_MAP_DUPLICATE_ID`, `E_MAP_DANGLING_EDGE`, `E_MAP_DANGLING_MEMBER`, `E_MAP_RULE_TOO_DEEP`, then
 * `E_MAP_INVALID` for the schema.
 */
export function checkDocument(file: Plain): MapDocument {
  checkReferences(file);
  return checkSchema(file);
}

/** What leads nowhere is told before the schema speaks, in words of its own. */
export function checkReferences(file: Plain): void {
  const nodes = plainList(file.nodes);
  const edges = plainList(file.edges);
  checkKnown('E_MAP_UNKNOWN_KIND', 'kinds', nodes, 'kind', KIND_IDS);
  checkKnown('E_MAP_UNKNOWN_EDGE_TYPE', 'types', edges, 'type', EDGE_TYPE_IDS);
  // Elements that are no objects are for the schema to report, not the ends that they leave loose.
  if (nodes.length === sizeOf(file.nodes) && edges.length === sizeOf(file.edges)) {
    const around = [...plainList(file.groups), ...plainList(file.notes), ...plainList(file.comments)];
    checkIds([...nodes, ...edges, ...around]);
    checkEnds(nodes, edges);
    checkAnnotations(file, nodes, edges);
  }
  checkRules(nodes);
}

/** What a rule holds too deep within is not just one more thing that nobody knows: without it other customers are meant. */
function checkRules(nodes: readonly Plain[]): void {
  const deep = nodes.filter(({ kind, rule }) => kind === 'segment' && levelsOf(rule) > RULE_DEPTH);
  if (deep.length === 0) return;
  const lines = first(deep, ({ id, name, rule }) => `${shortText(id)} ${shortText(name)}: ${levelsOf(rule)}`);
  throw new ProblemError('E_MAP_RULE_TOO_DEEP', { count: deep.length, limit: RULE_DEPTH }, lines);
}

function levelsOf(rule: unknown): number {
  return isPlain(rule) ? 1 + Math.max(0, ...listOf(rule.groups).map(levelsOf)) : 0;
}

function checkKnown(
  code: 'E_MAP_UNKNOWN_KIND' | 'E_MAP_UNKNOWN_EDGE_TYPE',
  param: string,
  elements: readonly Plain[],
  key: string,
  known: readonly string[],
): void {
  const unknown = elements.filter((element) => typeof element[key] === 'string' && !known.includes(element[key]));
  if (unknown.length === 0) return;
  const names = [...new Set(unknown.map((element) => shortText(element[key])))].slice(0, MOST_DETAILS);
  throw new ProblemError(
    code,
    { [param]: names },
    first(unknown, (element) => `${shortText(element.id ?? element.name)}: ${shortText(element[key])}`),
  );
}

/** All elements share one space of ids: findings, selection and edits name any of them. */
function checkIds(elements: readonly Plain[]): void {
  const seen = new Set<unknown>();
  const repeated = new Set<unknown>();
  for (const { id } of elements) {
    if (seen.has(id) && typeof id === 'string') repeated.add(id);
    seen.add(id);
  }
  if (repeated.size === 0) return;
  throw new ProblemError('E_MAP_DUPLICATE_ID', { count: repeated.size }, first([...repeated], shortText));
}

function checkEnds(nodes: readonly Plain[], edges: readonly Plain[]): void {
  const ids = new Set(nodes.map(({ id }) => id));
  const isLoose = (end: unknown) => typeof end === 'string' && !ids.has(end);
  const dangling = edges.filter(({ from, to }) => isLoose(from) || isLoose(to));
  if (dangling.length === 0) return;
  const lines = first(dangling, ({ id, from, to }) => `${shortText(id)}: ${shortText(from)} → ${shortText(to)}`);
  throw new ProblemError('E_MAP_DANGLING_EDGE', { count: dangling.length }, lines);
}

/** Groups hold nodes and notes that exist, comments are about nodes and edges that exist. */
function checkAnnotations(file: Plain, nodes: readonly Plain[], edges: readonly Plain[]): void {
  const standing = new Set([...nodes, ...plainList(file.notes)].map(({ id }) => id));
  const discussed = new Set([...nodes, ...edges].map(({ id }) => id));
  const loose = [
    ...plainList(file.groups).flatMap(({ id, members }) =>
      listOf(members).flatMap((member) => (standing.has(member) ? [] : [{ id, names: member }])),
    ),
    ...plainList(file.comments).flatMap(({ id, about }) => (discussed.has(about) ? [] : [{ id, names: about }])),
  ].filter(({ names }) => typeof names === 'string');
  if (loose.length === 0) return;
  const lines = first(loose, ({ id, names }) => `${shortText(id)}: ${shortText(names)}`);
  throw new ProblemError('E_MAP_DANGLING_MEMBER', { count: loose.length }, lines);
}

/** Throws `E_MAP_INVALID`. */
export function checkSchema(file: Plain): MapDocument {
  const result = documentSchema.safeParse(file);
  if (result.success) return result.data;
  const issues: readonly z.core.$ZodIssue[] = result.error.issues;
  throw new ProblemError(
    'E_MAP_INVALID',
    { count: issues.length },
    first(issues, (issue) => describeIssue(file, issue)),
  );
}

function first<T>(items: readonly T[], describe: (item: T) => string): string[] {
  const lines = items.slice(0, MOST_DETAILS).map(describe);
  return items.length > MOST_DETAILS ? [...lines, `… +${items.length - MOST_DETAILS}`] : lines;
}

/** Something from the file, short enough to be shown. */
function shortText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '?');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function plainList(value: unknown): readonly Plain[] {
  return Array.isArray(value) ? value.filter(isPlain) : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function sizeOf(value: unknown): number | undefined {
  return Array.isArray(value) ? value.length : undefined;
}

// Owns the map file: reading one from text without repairing anything in silence, and writing one.
import type { z } from 'zod';
import type { Message } from '../i18n/message.ts';
import { ProblemError } from '../problem.ts';
import { documentSchema, FORMAT_VERSION, type MapDocument } from './document.ts';
import { describeIssue } from './document-issues.ts';
import { fillGaps } from './fill-gaps.ts';
import { EDGE_TYPE_IDS, KIND_IDS } from './kind-id.ts';
import { parseStrictJson } from './strict-json.ts';

type Plain = Readonly<Record<string, unknown>>;
const MOST_DETAILS = 10;

export interface ReadDocument {
  readonly document: MapDocument;
  /** What the file lacked and was filled in; empty for a file this program wrote. */
  readonly notes: readonly Message[];
}

/**
 * The map in a file's text; `policy` is the contact policy that a file without one gets. Only what `fillGaps` names may be missing; all else that is wrong is refused as a whole:
 * the codes of `parseStrictJson`, then `E_MAP_NOT_A_MAP`, `E_MAP_NEWER_FORMAT`, `E_MAP_UNKNOWN_KIND`,
 * `E_MAP_UNKNOWN_EDGE_TYPE`, `E_MAP_DUPLICATE_ID`, `E_MAP_DANGLING_EDGE`, `E_MAP_DANGLING_MEMBER`, `E_MAP_INVALID`.
 */
export function readDocument(text: string, policy?: () => MapDocument['policy']): ReadDocument {
  const file = parseStrictJson(text);
  if (!isPlain(file)) throw new ProblemError('E_MAP_NOT_A_MAP');
  checkVersion(file.formatVersion);
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
  const { filled, notes } = fillGaps(file, policy);
  return { document: checkSchema(filled), notes };
}

/** The text of a map file: two-space JSON with the keys in the order of the schema, the same for the same document. */
export function writeDocument(document: MapDocument): string {
  // A parsed object has the schema's order; a document that does not fit (an edit in progress) keeps its own.
  const ordered = documentSchema.safeParse(document);
  const whole = ordered.success ? ordered.data : document;
  const numbers = Object.entries(whole.lastNumbers).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ ...whole, lastNumbers: Object.fromEntries(numbers) }, null, 2)}\n`;
}

function checkVersion(version: unknown): void {
  const [, major] = typeof version === 'string' ? (/^(\d{1,9})\.\d{1,9}$/.exec(version) ?? []) : [];
  if (major === undefined) throw new ProblemError('E_MAP_NOT_A_MAP');
  if (Number(major) > Number(FORMAT_VERSION.split('.')[0])) {
    throw new ProblemError('E_MAP_NEWER_FORMAT', { found: String(version), supported: FORMAT_VERSION });
  }
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
    first(unknown, (element) => `${shortText(element.id)}: ${shortText(element[key])}`),
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

function checkSchema(file: Plain): MapDocument {
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

function isPlain(value: unknown): value is Plain {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
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

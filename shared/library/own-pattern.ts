// Owns the patterns that a bank saves of its own: what of a map goes into one, and the library item that keeps it as text.
import { z } from 'zod';
import { clippingFormat } from '../document/clipping.ts';
import type { MapDocument, MapNode } from '../document/document.ts';
import { copyElements } from '../document/edits/clipboard.ts';
import { longText, text } from '../document/field.ts';
import type { KindId } from '../document/kind-id.ts';
import { waveSchema } from '../document/map-fields.ts';
import { readParsed } from '../document/migrations/read-versioned.ts';
import { isPlain } from '../document/plain.ts';
import { reachable } from '../document/reachable.ts';
import { parseStrictJson } from '../document/strict-json.ts';
import type { PatternPath } from './pattern.ts';

/** Characters; so that it fits one cell of a sheet. */
export const LONGEST_PATH = 30_000;

/** The fields of the library item. */
export const patternObject = z
  .looseObject({
    name: text({ zh: '名称', en: 'Name' }, { need: 'save', maxLength: 40 }),
    note: longText({ zh: '用途', en: 'Purpose' }, { maxLength: 200 }),
    path: longText(
      { zh: '路径数据', en: 'Path data' },
      { need: 'save', maxLength: LONGEST_PATH, shownWhen: () => false },
    ),
  })
  .refine(({ path }) => pathOf(path) !== undefined, { path: ['path'], message: 'no path' });

/** The path that an item keeps; undefined for a text that is none, or of a newer format. */
export function pathOf(path: unknown): PatternPath | undefined {
  if (typeof path !== 'string') return undefined;
  try {
    const read: unknown = parseStrictJson(path);
    if (!isPlain(read) || !isPlain(read.clipping)) return undefined;
    const { content } = readParsed(read.clipping, clippingFormat);
    return { clipping: content, waves: z.array(waveSchema).parse(read.waves) };
  } catch {
    return undefined;
  }
}

/** Goals and customers are those of the map that a pattern is placed in. */
const KINDS: ReadonlySet<KindId> = new Set(['scenario', 'product', 'benefit', 'channel', 'script']);

/** The nodes of a path that is chosen; from a single node on, all that it leads to. Empty without a scenario. */
export function nodesForPattern(document: MapDocument, chosen: ReadonlySet<string>): readonly MapNode[] {
  const among = (ids: ReadonlySet<string>) => document.nodes.filter(({ id, kind }) => ids.has(id) && KINDS.has(kind));
  const nodes = among(chosen).length > 1 ? among(chosen) : among(reachable(document, chosen, 'downstream'));
  return nodes.some(({ kind }) => kind === 'scenario') ? nodes : [];
}

/** The text of a pattern made of the nodes, without what belongs to this plan: volumes, approvals, goals, customers. */
export function patternText(document: MapDocument, nodes: readonly MapNode[]): string {
  const clipping = copyElements(document, new Set(nodes.map(({ id }) => id)));
  const { illustrative: _illustrative, metrics: _metrics, ...kept } = clipping;
  const own = { ...kept, mapId: 'PATTERN', groups: [], notes: [], outside: [] };
  const path = { nodes: kept.nodes.map(without), edges: kept.edges.map(without) };
  return JSON.stringify({ clipping: { ...own, ...path }, waves: document.waves });
}

const OF_THE_PLAN: ReadonlySet<string> = new Set([
  ...['expectedVolume', 'approvalNo', 'approvedTo', 'forSegmentIds', 'goalContribution', 'breakpointIds', 'pinned'],
]);

function without<T extends object>(element: T): T {
  return Object.fromEntries(Object.entries(element).filter(([name]) => !OF_THE_PLAN.has(name))) as T;
}

// Owns reading a bank's strategy table into a map: what its columns mean, what it leaves open, and what would become of it.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import type { MapDocument } from '../document/document.ts';
import type { Library } from '../library/library-item.ts';
import { strategyRows } from '../rows/rows.ts';
import { fold } from '../text/fold-search.ts';
import { type Answers, type Question, questionsOf } from './answers.ts';
import { NAMED, type Named } from './columns.ts';
import { type GivenTable, linesOf, type Reading, type TableLines } from './lines.ts';
import { merged } from './merge.ts';
import { placeTree } from './to-map.ts';
import { type TableNode, type TableNote, treeOf } from './tree.ts';

export interface TableContext {
  readonly document: MapDocument;
  readonly library: Library;
  readonly dictionaries: Dictionaries;
}

export interface KindCount {
  readonly kind: Named;
  /** Nodes that are made, those of them that are items of the library, and those that are on the map already. */
  readonly made: number;
  readonly ofLibrary: number;
  readonly there: number;
}

export interface TablePlan {
  readonly lines: TableLines;
  readonly questions: readonly Question[];
  readonly notes: readonly TableNote[];
  readonly counts: readonly KindCount[];
  /** The map as it would be. */
  readonly document: MapDocument;
  /** The ids of the nodes that would be made. */
  readonly made: readonly string[];
  /** Rows of the strategy list that the map has and the table has not: shared nodes lead further than its lines. */
  readonly beyond: number;
}

/** What the table would become on the map; undefined where no line of headings is found. */
export function planTable(
  table: GivenTable,
  reading: Reading,
  answers: Answers,
  { document, library, dictionaries }: TableContext,
): TablePlan | undefined {
  const lines = linesOf(table, reading);
  if (!lines) return undefined;
  const items = [...library.values()];
  const tree = treeOf(lines, { items, dictionaries, answers });
  const joined = merged(tree);
  const placed = placeTree(joined, document, library);
  const nodes = [...joined.nodes.values()];
  const made = nodes.flatMap(({ key }) => {
    const id = placed.ids.get(key);
    return id === undefined || placed.found.has(id) ? [] : [id];
  });
  const fresh = new Set(made);
  return {
    lines,
    questions: [
      ...questionsOf(
        channelCells(lines),
        items.filter(({ kind }) => kind === 'channel'),
        answers,
      ),
      ...together(nodes, channelCells(lines), answers),
    ],
    notes: onceEach(tree.notes),
    counts: NAMED.map((kind) => {
      const own = nodes.filter((node) => node.kind === kind);
      const isMade = ({ key }: TableNode) => fresh.has(placed.ids.get(key) ?? '');
      return {
        kind,
        made: own.filter(isMade).length,
        ofLibrary: own.filter((node) => isMade(node) && node.item).length,
        there: own.filter((node) => !isMade(node)).length,
      };
    }),
    document: placed.document,
    made,
    beyond: beyond(placed.document, document, nodes, lines),
  };
}

/** A cell that stands for several lines is spoken of once. */
function onceEach(notes: readonly TableNote[]): readonly TableNote[] {
  const seen = new Set<string>();
  return notes.filter(({ code, heading, text, value, row }) => {
    const key =
      code === 'figure' || code === 'fault' ? `${code} ${heading} ${text}` : `${code} ${row} ${heading} ${value}`;
    return seen.size < seen.add(key).size;
  });
}

function channelCells({ lines, columns }: TableLines): readonly string[] {
  const place = columns.findIndex(({ column }) => column?.id === 'channelName');
  const coded = columns.findIndex(({ column }) => column?.id === 'channelCode');
  return lines.flatMap(({ cells }) => (coded >= 0 && cells[coded] ? [] : (cells[place] ?? '')));
}

/** From so many cards of one name on it is asked whether they are one. */
const MANY_CARDS = 3;

function together(nodes: readonly TableNode[], cells: readonly string[], answers: Answers): readonly Question[] {
  const cards = new Map<string, TableNode[]>();
  for (const node of nodes) {
    if (node.kind === 'channel' && node.code === undefined)
      cards.set(fold(node.name), [...(cards.get(fold(node.name)) ?? []), node]);
  }
  return [...cards.values()].flatMap((own): Question[] => {
    const about = own[0]?.name ?? '';
    const chosen = answers.together?.[about] === true;
    if (own.length < MANY_CARDS && !chosen) return [];
    const lines = cells.filter((cell) => fold(cell).includes(fold(about))).length;
    return [{ ask: 'together', about, lines, cards: own.length, chosen }];
  });
}

function beyond(
  after: MapDocument,
  before: MapDocument,
  nodes: readonly TableNode[],
  { lines, columns }: TableLines,
): number {
  if (!nodes.some(({ kind }) => kind === 'channel')) return 0;
  const place = (id: string) => columns.findIndex(({ column }) => column?.id === id);
  const [code, script] = [place('rowCode'), place('scriptName')];
  if (code < 0 && script < 0 && place('scriptText') < 0) return 0;
  const known = new Set(strategyRows(before).map(({ rowCode }) => rowCode));
  const rows = strategyRows(after).filter(({ rowCode }) => !known.has(rowCode));
  return Math.max(0, rows.length - Math.max(lines.length, pathsOf(nodes)));
}

/** Cells with several channels are several rows. */
function pathsOf(nodes: readonly TableNode[]): number {
  return nodes.filter(({ kind }) => kind === 'script').reduce((sum, { rows }) => sum + rows.length, 0);
}

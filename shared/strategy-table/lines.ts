// Owns the lines of a strategy table: where its headings stand, what merged and empty cells mean, and which lines are none.

import type { Message } from '../i18n/message.ts';
import { findPersonalData, PERSONAL_DATA } from '../text/personal-data.ts';
import { columnById, type MatchedColumn, matchColumns, type NAMED, type Remembered } from './columns.ts';

/** Cells as text; `merges` are the blocks of merged cells, with the last row and column that belong to each, from 0. */
export interface GivenTable {
  readonly rows: readonly (readonly string[])[];
  readonly merges?: readonly Block[];
}

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface TableLine {
  /** As a spreadsheet counts it, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A line that becomes no path, and why. */
export interface LeftLine {
  readonly row: number;
  readonly why: 'total' | 'personal' | 'noPath';
  /** For `personal`: the heading, and what it looks like. */
  readonly heading?: string;
  readonly what?: Message;
}

export interface TableLines {
  /** The row of the headings, from 1. */
  readonly head: number;
  readonly columns: readonly MatchedColumn[];
  readonly lines: readonly TableLine[];
  readonly left: readonly LeftLine[];
  /** Cells that were empty and took what stands above them. */
  readonly filled: number;
}

export interface Reading {
  /** The row of the headings, where somebody said so; from 1. */
  readonly head?: number | undefined;
  readonly remembered?: Remembered | undefined;
  /** By place of the column, from 0: what somebody said it is; `''` leaves it out. */
  readonly chosen?: Readonly<Record<number, string>> | undefined;
}

/** Headings stand at the top of a table, below its title. */
const MOST_BEFORE_HEAD = 20;

/** The lines of the table; undefined where no row names at least two kinds of a path. */
export function linesOf(table: GivenTable, reading: Reading = {}): TableLines | undefined {
  const rows = spread(table);
  const head = reading.head ?? findHead(rows, reading.remembered);
  const headings = head === undefined ? undefined : rows[head - 1];
  if (head === undefined || !headings) return undefined;
  const last = headings.findLastIndex((heading) => heading.trim() !== '');
  const columns = withChosen(matchColumns(headings.slice(0, last + 1), reading.remembered), reading.chosen ?? {});
  const lines: TableLine[] = [];
  const left: LeftLine[] = [];
  let filled = 0;
  for (const [index, cells] of rows.slice(head).entries()) {
    const row = head + 1 + index;
    const trimmed = columns.map((_, place) => (cells[place] ?? '').trim());
    if (trimmed.every((cell) => cell === '')) continue;
    if (isTotal(trimmed)) {
      left.push({ row, why: 'total' });
      continue;
    }
    const personal = personalIn(trimmed, columns);
    if (personal) {
      left.push({ row, why: 'personal', ...personal });
      continue;
    }
    const whole = withAbove(trimmed, columns, lines.at(-1)?.cells);
    filled += whole.filter((cell, place) => cell !== trimmed[place]).length;
    if (!namesPath(whole, columns)) left.push({ row, why: 'noPath' });
    else lines.push({ row, cells: whole });
  }
  return { head, columns, lines, left, filled };
}

/** Every cell of a merged block says what its first one says. */
function spread({ rows, merges = [] }: GivenTable): readonly (readonly string[])[] {
  if (merges.length === 0) return rows;
  const cells = rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of merges) {
    const text = cells[top]?.[left] ?? '';
    for (let row = top; row <= Math.min(bottom, cells.length - 1); row += 1) {
      for (let place = left; place <= right; place += 1) (cells[row] as string[])[place] = text;
    }
  }
  return cells;
}

/** The row that names most; a title in merged cells names one thing, however often. */
function findHead(rows: GivenTable['rows'], remembered: Remembered | undefined): number | undefined {
  let best: { row: number; known: number } | undefined;
  for (const [index, cells] of rows.slice(0, MOST_BEFORE_HEAD).entries()) {
    const matched = matchColumns(cells, remembered).filter(({ column }) => column);
    const kinds = new Set(matched.map(({ column }) => (column?.field === 'name' ? column.part : undefined)));
    kinds.delete(undefined);
    if (kinds.size >= 2 && (!best || matched.length > best.known)) best = { row: index + 1, known: matched.length };
  }
  return best?.row;
}

function withChosen(columns: readonly MatchedColumn[], chosen: Readonly<Record<number, string>>) {
  const taken = new Set(Object.values(chosen));
  return columns.map(({ heading, unit, column, certainty }, place): MatchedColumn => {
    const plain = { heading, ...(unit !== undefined && { unit }) };
    const said = chosen[place];
    if (said !== undefined) {
      const own = columnById(said);
      return own ? { ...plain, column: own, certainty: 'known' } : plain;
    }
    // What somebody gave to another column is no longer this one's.
    return column && !taken.has(column.id) ? { ...plain, column, ...(certainty && { certainty }) } : plain;
  });
}

function isTotal(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell !== '') ?? '';
  return /^(小计|合计|总计|共计|累计|汇总|subtotal|total|grand total)([:：\s].*)?$/i.test(first.replace(/\s+/g, ' '));
}

function personalIn(cells: readonly string[], columns: readonly MatchedColumn[]) {
  for (const [place, cell] of cells.entries()) {
    const found = findPersonalData(cell)[0];
    if (found) return { heading: columns[place]?.heading ?? '', what: PERSONAL_DATA[found.kind] };
  }
  return undefined;
}

/** Of these a cell that is empty under another means the same again; what is contacted how is told on every line. */
const REPEATED: readonly (typeof NAMED)[number][] = ['goal', 'segment', 'scenario', 'product'];

/**
 * Empty cells at the beginning of a path say what the line above says, as tables with merged cells are saved by programs that
 * know none. Behind the first name that the line gives itself nothing is filled in; fields follow the name that they belong to.
 */
function withAbove(
  cells: readonly string[],
  columns: readonly MatchedColumn[],
  above: readonly string[] | undefined,
): readonly string[] {
  if (!above) return cells;
  const repeated = new Set<string>();
  for (const part of REPEATED) {
    const place = columns.findIndex(({ column }) => column?.part === part && column.field === 'name');
    if (place < 0) continue;
    if (cells[place] !== '' && part !== 'goal') break;
    if (cells[place] === '') repeated.add(part);
  }
  // A goal alone that is empty, of a customer group that is named anew, is not known.
  if (repeated.size === 1 && repeated.has('goal')) return cells;
  return cells.map((cell, place) => {
    const part = columns[place]?.column?.part;
    return cell === '' && part && repeated.has(part) ? (above[place] ?? '') : cell;
  });
}

function namesPath(cells: readonly string[], columns: readonly MatchedColumn[]): boolean {
  const named = columns.filter(({ column }, place) => {
    const isName = column && (column.field === 'name' || column.field === 'code') && column.part !== 'goal';
    return isName && cells[place] !== '';
  });
  return named.some(({ column }) => column?.part === 'segment') && named.length >= 2;
}

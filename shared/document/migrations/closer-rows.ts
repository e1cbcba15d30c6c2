// Owns the step to cards without an x and rows that stand closer, for maps, overlays and packages; notes go with lanes and rows.

import type { Message } from '../../i18n/message.ts';
import { KIND_IDS, type KindId } from '../kind-id.ts';
import { laneOf } from '../layout.ts';
import { isPlain, type Plain } from '../plain.ts';
import type { FormatStep } from './format-step.ts';

export const CLOSER_ROWS: Message = {
  zh: '各列宽度改由画布按窗口分配：已去掉卡片的横坐标，行距由 124 改为 84；行序不变，便签仍在原来的列与行。',
  en: 'Lanes now share the width of the window: cards have no horizontal position of their own, and rows stand 84 apart instead of 124. Order and rows are kept, and sticky notes stay in their lanes and rows.',
};

/** As they were, in world px: rows began at 16, 124 apart; now they are 84 apart. */
const FIRST_ROW = 16;
const CLOSER = 84 / 124;
/** A card and the gap below it, then and now. */
const ROOM = 84;
/** Of each lane its start and its cards' two edges, then the end of the last: in 1.0, and in the lanes of pictures of 1.1. */
const STOPS = [0, 10, 130, 140, 158, 298, 316, 334, 474, 492, 510, 650, 668, 686, 826, 844, 862, 1002, 1020];
const NEW_STOPS = [0, 12, 172, 190, 208, 368, 386, 404, 564, 582, 600, 760, 778, 796, 956, 990, 1024, 1184, 1196];

/** Content with `nodes` and perhaps `notes`. */
export const rowsMovedCloser: FormatStep['up'] = (content) => {
  const nodes = plains(content.nodes).filter(hasKind);
  const down = closerRows(nodes);
  return {
    ...content,
    ...(Array.isArray(content.nodes) && { nodes: content.nodes.map((node) => withoutX(node, down)) }),
    ...(Array.isArray(content.notes) && { notes: content.notes.map((note) => movedNote(note, down)) }),
  };
};

/** Cards that a branch adds; what they stand beside is not known here. */
export const addedMovedCloser: FormatStep['up'] = (content) => {
  const { addedNodes } = content;
  if (!Array.isArray(addedNodes)) return content;
  const down = closerRows(plains(addedNodes).filter(hasKind));
  return { ...content, addedNodes: addedNodes.map((node) => withoutX(node, down)) };
};

/** The map that a package carries. */
export const carriedMovedCloser: FormatStep['up'] = (content) =>
  isPlain(content.map) ? { ...content, map: rowsMovedCloser(content.map) } : content;

function withoutX(node: unknown, down: (y: number) => number): unknown {
  if (!isPlain(node)) return node;
  const { x: _x, ...rest } = node;
  return typeof rest.y === 'number' ? { ...rest, y: down(rest.y) } : rest;
}

function movedNote(note: unknown, down: (y: number) => number): unknown {
  if (!isPlain(note) || typeof note.x !== 'number' || typeof note.y !== 'number') return note;
  return { ...note, x: Math.round(between(note.x, STOPS, NEW_STOPS, 1)), y: down(note.y) };
}

/**
 * Where a y of 1.0 comes to stand. Cards of one row keep one row, the order from top to bottom stays, and no card comes
 * nearer to one of its lane than the gap between cards, or than it was.
 */
function closerRows(nodes: readonly Plain[]): (y: number) => number {
  const rows = new Map<number, Set<string>>();
  for (const { kind, y } of nodes) {
    if (typeof y !== 'number' || !Number.isFinite(y)) continue;
    rows.set(y, (rows.get(y) ?? new Set()).add(laneOf(kind as KindId)));
  }
  const before = [...rows.keys()].sort((a, b) => a - b);
  const after: number[] = [];
  const lowest = new Map<string, { readonly was: number; readonly is: number }>();
  for (const [index, was] of before.entries()) {
    const lanes = [...(rows.get(was) ?? [])];
    const clear = lanes.flatMap((lane) => {
      const above = lowest.get(lane);
      return above ? [above.is + Math.min(was - above.was, ROOM)] : [];
    });
    const last = after[index - 1];
    const ordered = last === undefined ? [] : [last + Math.min(was - (before[index - 1] ?? was), 1)];
    const is = Math.max(Math.round(closer(was)), ...clear, ...ordered);
    after.push(is);
    for (const lane of lanes) lowest.set(lane, { was, is });
  }
  return (y) => Math.round(before.length === 0 ? closer(y) : between(y, before, after, CLOSER));
}

function closer(y: number): number {
  return FIRST_ROW + (y - FIRST_ROW) * CLOSER;
}

/** `value` between the stops `from` as between the stops `to`; outside them distances grow by `scale`. */
function between(value: number, from: readonly number[], to: readonly number[], scale: number): number {
  const right = from.findIndex((stop) => stop > value);
  const left = (right < 0 ? from.length : right) - 1;
  const [a = 0, b] = [from[Math.max(0, left)], right < 0 ? undefined : from[right]];
  const [c = 0, d] = [to[Math.max(0, left)], right < 0 ? undefined : to[right]];
  if (left < 0 || b === undefined || d === undefined) return c + (value - a) * scale;
  return c + ((value - a) * (d - c)) / (b - a);
}

function plains(list: unknown): readonly Plain[] {
  return Array.isArray(list) ? list.filter(isPlain) : [];
}

function hasKind({ kind }: Plain): boolean {
  return KIND_IDS.some((id) => id === kind);
}

// Owns which key does what in a grid, as in a spreadsheet.
import type { KeyboardEvent } from 'react';
import { type GridCursor, HEAD } from './use-grid-cursor.ts';

const PAGE = 12;

export interface GridActions {
  /** How many lines and columns there are. */
  readonly lines: number;
  readonly columns: number;
  /** `typed` replaces what stands in the cell. */
  edit(typed?: string): void;
  reveal(): void;
  copy(withHead: boolean): void;
  clear(): void;
  fillDown(): void;
  fillRight(): void;
  /** Does, or gives up, what waits to be written; false when nothing does. */
  write(): boolean;
  drop(): boolean;
  /** Folds or unfolds the group of the cursor's line; false when it is on a row. */
  fold(fold: boolean | undefined): boolean;
  sort(add: boolean): void;
  openMenu(): void;
  resize(by: number): void;
  moveColumn(step: -1 | 1): void;
  /** Shows the next sheet or the one before; false where there is only one. */
  turn?(step: -1 | 1): boolean;
}

const WIDER = 16;

/** True when the key was one of the grid's. */
export function takeGridKey(event: KeyboardEvent, cursor: GridCursor, actions: GridActions): boolean {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return false;
  const control = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter' && !control && actions.write()) return true;
  if (event.key === 'Escape') return actions.drop();
  if (cursor.line === HEAD && cursor.at !== undefined && takeHeadKey(event, control, actions)) return true;
  if (event.altKey) {
    if (event.key !== 'ArrowDown') return false;
    actions.openMenu();
    return true;
  }
  return takeCellKey(event, control, cursor, actions) || takeMoveKey(event, control, cursor, actions);
}

function takeHeadKey({ key, altKey, shiftKey }: KeyboardEvent, control: boolean, actions: GridActions): boolean {
  const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : undefined;
  if (step && altKey && !control) actions.moveColumn(step);
  else if (step && control && shiftKey) actions.resize(step * WIDER);
  else if (key === 'Enter' && !control) actions.sort(shiftKey);
  else if (key === 'F2' || key === 'ContextMenu') actions.openMenu();
  else return false;
  return true;
}

function takeCellKey(event: KeyboardEvent, control: boolean, cursor: GridCursor, actions: GridActions): boolean {
  const { key, shiftKey } = event;
  const letter = key.toLowerCase();
  if (control && (key === 'PageDown' || key === 'PageUp') && actions.turn?.(key === 'PageDown' ? 1 : -1)) return true;
  if (control && letter === 'c') actions.copy(shiftKey);
  else if (control && letter === 'a') cursor.choose('all');
  else if (control && letter === 'd' && !shiftKey) actions.fillDown();
  else if (control && letter === 'r' && !shiftKey) actions.fillRight();
  else if (key === ' ' && (shiftKey || control)) cursor.choose(control ? 'columns' : 'rows');
  else if (['Enter', 'ArrowLeft', 'ArrowRight'].includes(key) && !control && !shiftKey && actions.fold(foldBy(key))) {
    return true;
  } else if (key === 'Enter' && control) actions.reveal();
  else if (key === 'Enter' || key === 'F2') actions.edit();
  else if (key === 'Delete' || key === 'Backspace') actions.clear();
  else if (key.length === 1 && key !== ' ' && !control) actions.edit(key);
  else return false;
  return true;
}

function foldBy(key: string): boolean | undefined {
  return key === 'Enter' ? undefined : key === 'ArrowLeft';
}

function takeMoveKey({ key, shiftKey }: KeyboardEvent, control: boolean, cursor: GridCursor, actions: GridActions) {
  const last = actions.lines - 1;
  const { line, column, at } = cursor;
  const lines: Partial<Record<string, number>> = {
    ArrowDown: at === undefined ? 0 : control ? last : line + 1,
    ArrowUp: control ? 0 : line - 1,
    PageDown: line + PAGE,
    PageUp: line - PAGE,
    ...(control && { Home: 0, End: last }),
  };
  const columns: Partial<Record<string, number>> = {
    ArrowRight: control ? actions.columns - 1 : column + 1,
    ArrowLeft: control ? 0 : column - 1,
    Home: 0,
    End: actions.columns - 1,
  };
  const [toLine, toColumn] = [lines[key], columns[key]];
  if (toLine === undefined && toColumn === undefined) return false;
  const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
  const top = shiftKey || key !== 'ArrowUp' || at === undefined ? Math.min(line, 0) : HEAD;
  cursor.move(clamp(toLine ?? line, top, last), clamp(toColumn ?? column, 0, actions.columns - 1), shiftKey);
  return true;
}

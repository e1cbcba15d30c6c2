// Owns the keys in the table of a reward's items: up and down in the column, Enter to the next cell, Alt moves the item.
import type { KeyboardEvent } from 'react';
import type { Reward } from '../../shared/document/rewards.ts';
import { moveRewardLine } from '../../shared/plan/rewards.ts';
import { focusOnceDrawn } from '../kit/ui/focus-once-drawn.ts';
import { useDocument } from '../session/document-store.ts';
import { rewardWords as words } from './reward-words.ts';

export function moveInItems(event: KeyboardEvent<HTMLTableElement>, reward: Reward): void {
  const field = event.target as HTMLElement;
  const cell = field.closest('td');
  const row = cell?.closest<HTMLTableRowElement>('tr[data-item]');
  if (!cell || !row || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
  const place = Number(row.dataset.item);
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
  const table = event.currentTarget;
  const cellOf = (item: number, column: number) =>
    table.querySelector<HTMLTableRowElement>(`tr[data-item="${item}"]`)?.cells[column];
  if (event.altKey && step) {
    if (reward.lines[place + step]) {
      useDocument.getState().apply(words.movedItem, moveRewardLine(reward.id, place, step));
      focusOnceDrawn(() => fieldIn(cellOf(place + step, cell.cellIndex)));
    }
    event.preventDefault();
    return;
  }
  // A choice has these keys for itself, and so has a list that is open.
  if (event.altKey || !(field instanceof HTMLInputElement) || field.getAttribute('aria-expanded') !== null) return;
  const next = step
    ? cellOf(place + step, cell.cellIndex)
    : event.key === 'Enter'
      ? cellOf(place, cell.cellIndex + (event.shiftKey ? -1 : 1))
      : undefined;
  const found = fieldIn(next);
  if (!found) return;
  event.preventDefault();
  found.focus();
  if (found instanceof HTMLInputElement) found.select();
}

/** The item that has come to the place of one that is gone, or the one before, or where one is added. */
export function focusItem(place: number): void {
  const itemAt = (at: number) => window.document.querySelector<HTMLElement>(`tr[data-item="${at}"] input`);
  focusOnceDrawn(() => itemAt(place) ?? itemAt(place - 1) ?? window.document.querySelector('.rewards-add > button'));
}

/** The list of rewards, or where one is added. */
export function focusRewards(): void {
  focusOnceDrawn(() =>
    window.document.querySelector<HTMLElement>('.rewards-rows tr[aria-selected="true"], .rewards-foot input'),
  );
}

function fieldIn(cell: HTMLElement | undefined): HTMLElement | null | undefined {
  return cell?.querySelector<HTMLElement>('input, select, button');
}

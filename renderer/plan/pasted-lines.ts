// Owns reading what is pasted into a line that adds: a line each, with the cells that a spreadsheet separates by tabs.
import type { ClipboardEvent } from 'react';

export function pastedLines(event: ClipboardEvent): readonly (readonly string[])[] {
  return event.clipboardData
    .getData('text/plain')
    .split(/\r\n|\r|\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter(([first = '']) => first !== '');
}

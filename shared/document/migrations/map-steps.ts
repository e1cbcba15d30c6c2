// Owns the steps of the map's format, oldest first; clippings and library items, which hold the same elements, take them too.
import { CLOSER_ROWS, rowsMovedCloser } from './closer-rows.ts';
import type { FormatStep } from './format-step.ts';

export const mapSteps: readonly FormatStep[] = [{ from: '1.0', to: '1.1', did: CLOSER_ROWS, up: rowsMovedCloser }];

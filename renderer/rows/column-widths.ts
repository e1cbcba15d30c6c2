// Owns the measures of the strategy list's cells, in px, and their element ids.
import type { CSSProperties } from 'react';
import { rowColumns } from '../../shared/document/row-columns.ts';

export const ROW_HEIGHT = 28;

const DEFAULT_WIDTH = 104;
const WIDTHS: Readonly<Record<string, number>> = {
  rowCode: 200,
  goalCodes: 80,
  segmentCode: 84,
  segmentName: 160,
  scenarioCode: 84,
  scenarioName: 160,
  scenarioClass: 84,
  trigger: 180,
  productCode: 84,
  productName: 160,
  productRole: 72,
  benefit: 140,
  wave: 120,
  channelCode: 84,
  channelName: 160,
  force: 72,
  offsetDay: 104,
  scriptCode: 84,
  scriptName: 160,
  expectedVolume: 160,
  expectedAmount: 180,
  status: 72,
  note: 200,
};

const widths = rowColumns.map(({ id }) => WIDTHS[id] ?? DEFAULT_WIDTH);

/** For the grid as a whole: every line takes its columns from it. */
export const columnsStyle = {
  '--row-columns': widths.map((width) => `${width}px`).join(' '),
  '--row-width': `${widths.reduce((sum, width) => sum + width, 0)}px`,
} as CSSProperties;

/** The element of the cell, for the grid that names its active one. */
export function cellId(index: number, column: number): string {
  return `row-cell-${index}-${column}`;
}

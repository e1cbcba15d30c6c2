// Owns what of the strategy list can be exported now: all rows, those that the filters leave, those that are chosen.
import { create } from 'zustand';
import type { RowColumn } from '../../../shared/rows/row-columns.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';

export interface Exportable {
  readonly mapId: string;
  readonly all: readonly StrategyRow[];
  readonly filtered: readonly StrategyRow[];
  readonly chosen: readonly StrategyRow[];
  readonly columns: readonly RowColumn[];
  readonly shown: readonly RowColumn[];
  readonly chosenColumns: readonly RowColumn[];
}

/** What the list told last; the list of another map, or of none, is none of this one's. */
export const useExportable = create<{ readonly list: Exportable | undefined }>()(() => ({ list: undefined }));

export function setExportable(list: Exportable): void {
  useExportable.setState({ list });
}

/** The list is hidden: an export then takes the whole list of the map. */
export function clearExportable(): void {
  useExportable.setState({ list: undefined });
}

// Owns what the right mouse button offers on a row of the list of maps.
import type { MapSummary } from '../../shared/ipc.ts';
import { type MenuItem, openPointMenu } from '../kit/menus/point-menu-store.ts';
import type { RowActions } from './MapCells.tsx';
import { words } from './words.ts';

/** `at` is where the menu stands, in px of the window. */
export function openMapMenu(map: MapSummary, actions: RowActions, at: { x: number; y: number }): void {
  const item = (id: string, title: MenuItem['title'], run: (map: MapSummary) => void, shortcut?: string): MenuItem => ({
    id: `map.${id}`,
    title,
    shortcut,
    enabled: true,
    run: () => run(map),
  });
  openPointMenu({
    title: words.listName,
    ...at,
    groups: [
      [item('open', words.open, actions.open, 'Enter'), item('rename', words.rename, actions.rename, 'F2')],
      [
        item('duplicate', words.duplicate, actions.duplicate),
        { ...item('nextPeriod', words.nextPeriod, actions.nextPeriod), enabled: map.periodStart !== undefined },
        item('export', words.exportFile, actions.exportFile),
      ],
      [item('remove', words.remove, actions.remove, 'Del')],
    ],
  });
}

// Owns the rows of the library's tree: kinds with their items, those that a search finds.
import type { EventDef } from '../../../shared/dictionary/dictionaries.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { ITEM_KINDS, type ItemKind } from '../../../shared/document/item-kind.ts';
import { materialsOf } from '../../../shared/document/materials.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { itemName, kindTitle, type LibraryItem } from '../../../shared/library/library-item.ts';
import type { TreeRow } from '../../kit/collections/tree-keys.ts';
import { matchesSearch } from '../../kit/ui/matches-search.ts';
import { words } from '../items/words.ts';
import { eventKey } from './placing.ts';

/** Trigger events stand beside the items; they are kept in the dictionaries. */
export type ShelfId = ItemKind | 'event';
export const SHELVES: readonly ShelfId[] = [...ITEM_KINDS.slice(0, -2), 'event', 'material', 'pattern'];

export function shelfTitle(shelf: ShelfId): Message {
  return shelf === 'event' ? words.event : kindTitle(shelf);
}

/** The title inside a sentence. */
export function shelfInText(shelf: ShelfId): Message {
  const { zh, en } = shelfTitle(shelf);
  return { zh, en: en.toLowerCase() };
}

/** What stands on a shelf: `key` is an item's id, or an event's code behind `event:`. */
export interface Entry {
  readonly key: string;
  readonly shelf: ShelfId;
  readonly name: string;
  readonly item: LibraryItem | undefined;
}

export function entriesOf(
  items: Iterable<LibraryItem>,
  events: readonly EventDef[],
  say: (message: Message) => string,
): readonly Entry[] {
  return [
    ...[...items].map((item): Entry => ({ key: item.id, shelf: item.kind, name: itemName(item), item })),
    ...events.map(({ id, label }): Entry => ({ key: eventKey(id), shelf: 'event', name: say(label), item: undefined })),
  ];
}

/** How often the open map places each entry. */
export function countUses(nodes: MapDocument['nodes']): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const count = (key: string) => uses.set(key, (uses.get(key) ?? 0) + 1);
  for (const node of nodes) {
    if (node.libraryId !== undefined) count(node.libraryId);
    for (const id of materialsOf(node)) count(id);
    if (node.kind === 'scenario' && node.trigger.eventCode) count(eventKey(node.trigger.eventCode));
  }
  return uses;
}

export type LibraryRow = ShelfRow | EntryRow;

interface ShelfRow extends TreeRow {
  readonly type: 'shelf';
  readonly shelf: ShelfId;
  readonly count: number;
}

interface EntryRow extends TreeRow {
  readonly type: 'entry';
  readonly entry: Entry;
}

/** While something is searched for, shelves without a find are left out and the others are open. */
export function libraryRows(
  entries: readonly Entry[],
  open: ReadonlySet<string>,
  query: string,
): readonly LibraryRow[] {
  const searching = query.trim() !== '';
  const found = searching ? entries.filter(({ key, name }) => matchesSearch([name, key], query)) : entries;
  const shelves = SHELVES.flatMap((shelf) => {
    const own = found.filter((entry) => entry.shelf === shelf);
    return searching && own.length === 0 ? [] : [{ shelf, own }];
  });
  return shelves.flatMap(({ shelf, own }, index): LibraryRow[] => {
    const isOpen = searching || open.has(shelf);
    const place = { position: index + 1, siblings: shelves.length };
    const head: LibraryRow = {
      type: 'shelf',
      key: shelf,
      shelf,
      count: own.length,
      level: 1,
      open: isOpen,
      isGroup: true,
      ...place,
    };
    if (!isOpen) return [head];
    const rows = own.map((entry, at): LibraryRow => {
      const inShelf = { level: 2, open: undefined, position: at + 1, siblings: own.length };
      return { type: 'entry', key: entry.key, entry, ...inShelf };
    });
    return [head, ...rows];
  });
}

// Owns the edits of groups and sticky notes.
import type { Group, StickyNote } from '../annotations.ts';
import type { Edit, MapDocument } from '../document.ts';
import { GROUP_PREFIX, NOTE_PREFIX, nextId, remember } from './elements.ts';
import { pruneAnnotations } from './prune-annotations.ts';

/** The size of a new note, in world px. */
export const NOTE_SIZE = { width: 140, height: 88 } as const;
export const LEAST_NOTE = { width: 64, height: 40 } as const;

/** Without an x a note is moved up or down alone. */
type Place = { readonly x?: number; readonly y: number };

/** Adds a note; its id is `nextId(document, NOTE_PREFIX)`. */
export const addNote =
  (given: Pick<StickyNote, 'x' | 'y' | 'text'> & Partial<Pick<StickyNote, 'width' | 'height'>>): Edit =>
  (document) => {
    const id = nextId(document, NOTE_PREFIX);
    const note: StickyNote = { ...NOTE_SIZE, ...given, id };
    return remember({ ...document, notes: [...(document.notes ?? []), note] }, NOTE_PREFIX, id);
  };

/** Changes text, place or size of a note. */
export const changeNote =
  (id: string, change: Partial<Pick<StickyNote, 'text' | 'x' | 'y' | 'width' | 'height'>>): Edit =>
  (document) => {
    const notes = replaced(document.notes, id, change);
    return notes === document.notes ? document : ({ ...document, notes } as MapDocument);
  };

/** Moves notes to new places; ids that are no note are passed over. */
export const moveNotes =
  (places: ReadonlyMap<string, Place>): Edit =>
  (document) =>
    [...places].reduce<MapDocument>((current, [id, place]) => changeNote(id, place)(current), document);

/** Puts the nodes and notes among `ids` into one new group; a node is in one group at most, so they leave the ones they were in. */
export const groupElements =
  (ids: ReadonlySet<string>, title: string): Edit =>
  (document) => {
    const members = [...document.nodes, ...(document.notes ?? [])].flatMap(({ id }) => (ids.has(id) ? [id] : []));
    if (members.length === 0) return document;
    const id = nextId(document, GROUP_PREFIX);
    const others = leaveGroups(document.groups ?? [], new Set(members));
    const group: Group = { id, title, members };
    return remember({ ...document, groups: [...others, group] }, GROUP_PREFIX, id);
  };

export const setGroupTitle =
  (id: string, title: string): Edit =>
  (document) => {
    const groups = replaced(document.groups, id, { title });
    return groups === document.groups ? document : ({ ...document, groups } as MapDocument);
  };

/** Takes the frames in `ids` away; their members stay. */
export const ungroup =
  (ids: ReadonlySet<string>): Edit =>
  (document) =>
    pruneAnnotations(document, new Set((document.groups ?? []).flatMap(({ id }) => (ids.has(id) ? [id] : []))));

/** The groups that are in `ids` or have a member in it. */
export function groupsOf(document: MapDocument, ids: ReadonlySet<string>): readonly Group[] {
  return (document.groups ?? []).filter(({ id, members }) => ids.has(id) || members.some((member) => ids.has(member)));
}

/** `ids` with the members of the groups among them. */
export function withMembers(document: MapDocument, ids: ReadonlySet<string>): ReadonlySet<string> {
  const groups = (document.groups ?? []).filter(({ id }) => ids.has(id));
  return groups.length === 0 ? ids : new Set([...ids, ...groups.flatMap(({ members }) => members)]);
}

function leaveGroups(groups: readonly Group[], leaving: ReadonlySet<string>): Group[] {
  return groups.flatMap((group) => {
    const members = group.members.filter((member) => !leaving.has(member));
    if (members.length === group.members.length) return [group];
    return members.length === 0 ? [] : [{ ...group, members }];
  });
}

function replaced<T extends { id: string; [key: string]: unknown }>(
  list: T[] | undefined,
  id: string,
  change: Readonly<Record<string, unknown>>,
): T[] | undefined {
  const index = list?.findIndex((item) => item.id === id) ?? -1;
  const item = list?.[index];
  if (!list || !item) return list;
  const same = Object.entries(change).every(([key, value]) => item[key] === value);
  return same ? list : list.with(index, { ...item, ...change });
}

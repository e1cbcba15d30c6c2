// Owns the edits of lists (名单): giving a segment its counts, and taking them away.
import type { Edit, MapDocument } from '../document.ts';
import { nodeById } from '../element-index.ts';
import type { CustomerList } from '../map-records.ts';
import { LIST_PREFIX, nextId, remember } from './elements.ts';
import { setFields } from './many.ts';

export function listById(document: MapDocument | undefined, id: string | undefined): CustomerList | undefined {
  return id === undefined ? undefined : document?.lists?.find((list) => list.id === id);
}

/** The list that the segment names; undefined where it names none or one that is gone. */
export function listOfSegment(document: MapDocument | undefined, segmentId: string): CustomerList | undefined {
  const segment = nodeById(document, segmentId);
  return segment?.kind === 'segment' ? listById(document, segment.listId) : undefined;
}

/**
 * Gives the segment these counts: in place of those of its list, or as a new list. With `takesSize` the segment's size and
 * its date become those of the list.
 */
export const putList =
  (segmentId: string, given: Omit<CustomerList, 'id'>, takesSize: boolean): Edit =>
  (document) => {
    const known = listOfSegment(document, segmentId);
    const id = known?.id ?? nextId(document, LIST_PREFIX);
    const list = { ...given, id } as CustomerList;
    const lists = known
      ? (document.lists ?? []).map((other) => (other.id === id ? list : other))
      : [...(document.lists ?? []), list];
    const stored = known ? { ...document, lists } : remember({ ...document, lists }, LIST_PREFIX, id);
    return setFields([
      { id: segmentId, path: 'listId', value: id },
      ...(takesSize
        ? [
            { id: segmentId, path: 'size', value: given.totalCount },
            { id: segmentId, path: 'sizeAsOf', value: given.asOf },
          ]
        : []),
    ])(stored);
  };

/** Removes a list; segments that named it name none. */
export const removeList =
  (id: string): Edit =>
  (document) => {
    const lists = (document.lists ?? []).filter((list) => list.id !== id);
    if (lists.length === (document.lists ?? []).length) return document;
    const named = document.nodes.flatMap((node) => (node.kind === 'segment' && node.listId === id ? [node.id] : []));
    return setFields(named.map((segment) => ({ id: segment, path: 'listId', value: undefined })))({
      ...document,
      lists,
    });
  };

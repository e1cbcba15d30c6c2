// Owns the edits that the lists of a map's records share: putting them, removing one, a name that no other has.
import type { Edit, MapDocument } from '../document.ts';
import { setMapField } from './map.ts';

type RecordList = 'phases' | 'milestones' | 'rewards' | 'metrics';

/** A map without records of a kind has no such list. */
export function putRecords<L extends RecordList>(
  document: MapDocument,
  list: L,
  records: readonly NonNullable<MapDocument[L]>[number][],
): MapDocument {
  return setMapField(list, records.length === 0 ? undefined : records)(document);
}

/** By its place; the same map where there is none. */
export const removeRecord =
  (list: RecordList, place: number): Edit =>
  (document) => {
    const records: readonly NonNullable<MapDocument[typeof list]>[number][] = document[list] ?? [];
    return records[place] === undefined ? document : putRecords(document, list, records.toSpliced(place, 1));
  };

/** The first name from the next number on that is not `taken`. */
export function freeName(taken: readonly string[], nameOf: (number: number) => string): string {
  let number = taken.length + 1;
  while (taken.includes(nameOf(number))) number += 1;
  return nameOf(number);
}

// Owns the three-way merge of a field's value: what two sides made of the same old value, and whether both can stand.
import { type Fields, recordsByKey } from './elements.ts';
import { isSameValue } from './same-value.ts';

export interface Sides {
  readonly old: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/**
 * `holds`: theirs is the old value, so ours stands. `agreed`: both made the same of it. `yields`: ours is the old value,
 * so theirs stands. `joined`: both changed a list, in different places. `conflict`: somebody has to decide.
 */
export interface Merged {
  readonly outcome: 'holds' | 'agreed' | 'yields' | 'joined' | 'conflict';
  /** Ours for a conflict. */
  readonly value: unknown;
}

/** `key` names the field by which the records of a list are told apart; a list without one is merged in one piece. */
export function mergeValue({ old, ours, theirs }: Sides, key?: string): Merged {
  if (isSameValue(old, theirs)) return { outcome: 'holds', value: ours };
  if (isSameValue(ours, theirs)) return { outcome: 'agreed', value: theirs };
  if (isSameValue(old, ours)) return { outcome: 'yields', value: theirs };
  const joined = key === undefined ? undefined : joinLists({ old, ours, theirs }, key);
  return joined ? { outcome: 'joined', value: joined } : { outcome: 'conflict', value: ours };
}

/** In the order of `theirs`, what is ours alone behind it; undefined where one record is in conflict or has no key. */
function joinLists({ old, ours, theirs }: Sides, key: string): readonly Fields[] | undefined {
  const lists = [old, ours, theirs].map((list) => recordsByKey(list, key));
  const [was, own, other] = lists;
  if (!was || !own || !other) return undefined;
  const joined: Fields[] = [];
  for (const id of new Set([...other.keys(), ...own.keys()])) {
    const record = joinRecords({ old: was.get(id), ours: own.get(id), theirs: other.get(id) });
    if (record === 'conflict') return undefined;
    if (record) joined.push(record);
  }
  return joined;
}

/** Undefined for a record that one side took out. */
function joinRecords(sides: {
  readonly old: Fields | undefined;
  readonly ours: Fields | undefined;
  readonly theirs: Fields | undefined;
}): Fields | undefined | 'conflict' {
  const { outcome, value } = mergeValue(sides);
  if (outcome !== 'conflict') return value as Fields | undefined;
  const { old, ours, theirs } = sides;
  if (!old || !ours || !theirs) return 'conflict';
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  const fields = [...names].map((name) => {
    return [name, mergeValue({ old: old[name], ours: ours[name], theirs: theirs[name] })] as const;
  });
  if (fields.some(([, merged]) => merged.outcome === 'conflict')) return 'conflict';
  return Object.fromEntries(
    fields.flatMap(([name, merged]) => (merged.value === undefined ? [] : [[name, merged.value]])),
  );
}

// Owns the whole difference between two versions of an element: its fields, the records of its lists one by one, and what no form shows.
import type { z } from 'zod';
import { fieldInfo } from '../document/field.ts';
import { labelAt } from '../document/field-path.ts';
import { innerObject } from '../document/inner-object.ts';
import { stateFields } from '../document/kinds/common.ts';
import { leafFields } from '../document/leaf-fields.ts';
import { MEMBERS } from '../document/member-words.ts';
import { type Fields, recordsByKey } from './elements.ts';
import { type FieldDifference, fieldDifferences } from './fields.ts';
import { isSameValue } from './same-value.ts';

/** Members named by `ignored` are no difference. A path leads through a list by the key of a record: `variables.姓名.sample`. */
export function allDifferences(
  object: z.ZodObject,
  before: Fields,
  after: Fields,
  ignored: ReadonlySet<string>,
): readonly FieldDifference[] {
  const fields = fieldDifferences(object, before, after);
  const shown = new Set([...fields.map(({ path }) => path.split('.', 1)[0]), ...ignored]);
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const others = [...names].flatMap((path): readonly FieldDifference[] => {
    if (shown.has(path) || isSameValue(before[path], after[path])) return [];
    const whole = { path, label: MEMBERS[path] ?? labelAt(object, path), before: before[path], after: after[path] };
    return OPENED[path]?.(object, whole) ?? [whole];
  });
  return [...fields.flatMap((difference) => byRecord(object, difference)), ...others];
}

/** What is a table of keys is told key by key. */
const OPENED: Readonly<Record<string, (object: z.ZodObject, whole: FieldDifference) => readonly FieldDifference[]>> = {
  fieldLocks: (object, whole) => {
    const info = fieldInfo(stateFields.lockLevel);
    const locks = keysThatDiffer(whole).map(([path, before, after]) => {
      return { path, label: labelAt(object, path), info, before, after };
    });
    return beneath(whole, locks);
  },
  /** The scripts whose signed words differ; a digest says nothing to people. */
  covers: (_, whole) => {
    const scripts = keysThatDiffer(whole);
    const there = (at: 1 | 2) => scripts.flatMap((entry) => (entry[at] === undefined ? [] : entry[0]));
    return [{ ...whole, before: there(1), after: there(2) }];
  },
};

function keysThatDiffer({ before, after }: FieldDifference): readonly (readonly [string, unknown, unknown])[] {
  const [was, is] = [(before ?? {}) as Fields, (after ?? {}) as Fields];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return keys.flatMap((key) => (was[key] === is[key] ? [] : [[key, was[key], is[key]] as const]));
}

/** The differences of a part, as those of the whole. */
export function beneath(
  { path, label }: Pick<FieldDifference, 'path' | 'label'>,
  differences: readonly FieldDifference[],
): readonly FieldDifference[] {
  return differences.map((each) => ({
    ...each,
    path: `${path}.${each.path}`,
    label: { zh: `${label.zh}·${each.label.zh}`, en: `${label.en} · ${each.label.en}` },
  }));
}

/** A list whose records have keys is told record by record, unless only their order differs. */
function byRecord(object: z.ZodObject, difference: FieldDifference): readonly FieldDifference[] {
  const { path, info, before, after } = difference;
  const schema = leafFields(object).get(path)?.schema;
  const record = info?.control === 'list' && schema ? innerObject(schema) : undefined;
  const key = info?.key;
  const [was, is] = key === undefined ? [] : [recordsByKey(before, key), recordsByKey(after, key)];
  if (!record || key === undefined || !was || !is) return [difference];
  const ids = new Set([...is.keys(), ...was.keys()]);
  const found = [...ids].flatMap((id) => recordDifferences(record, key, id, was.get(id), is.get(id)));
  return found.length > 0 ? beneath(difference, found) : [difference];
}

function recordDifferences(
  record: z.ZodObject,
  key: string,
  id: string,
  was: Fields | undefined,
  is: Fields | undefined,
): readonly FieldDifference[] {
  const options = leafFields(record).get(key)?.info.options;
  const own = { path: id, label: options?.find(({ value }) => value === id)?.label ?? { zh: id, en: id } };
  const found = allDifferences(record, was ?? {}, is ?? {}, NOTHING).filter(({ path }) => path !== key);
  if (found.length > 0) return beneath(own, found);
  return was && is ? [] : [{ ...own, before: was?.[key], after: is?.[key] }];
}

const NOTHING: ReadonlySet<string> = new Set();

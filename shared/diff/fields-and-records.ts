// Owns the whole difference between two versions of an element: its fields, the records of its lists one by one, and what no form shows.
import type { z } from 'zod';
import { labelAt } from '../document/field-path.ts';
import { innerObject } from '../document/inner-object.ts';
import { leafFields } from '../document/leaf-fields.ts';
import type { Message } from '../i18n/message.ts';
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
  const told = new Set([...fields.map(({ path }) => path.split('.', 1)[0]), ...ignored]);
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const others = [...names].flatMap((path): FieldDifference[] => {
    if (told.has(path) || isSameValue(before[path], after[path])) return [];
    return [{ path, label: UNSHOWN[path] ?? labelAt(object, path), before: before[path], after: after[path] }];
  });
  return [...fields.flatMap((difference) => byRecord(object, difference)), ...others];
}

/** What elements have beside the fields of their forms; what a later version of the program brought goes by its own name. */
const UNSHOWN: Readonly<Record<string, Message>> = {
  fieldLocks: { zh: '字段锁定', en: 'Field locks' },
  type: { zh: '连线类型', en: 'Connection type' },
  from: { zh: '起点', en: 'From' },
  to: { zh: '终点', en: 'To' },
  illustrative: { zh: '示例数字', en: 'Sample figures' },
  edgeRef: { zh: '所在位置', en: 'Where' },
  title: { zh: '标题', en: 'Title' },
  members: { zh: '成员', en: 'Members' },
  about: { zh: '所在位置', en: 'Where' },
  author: { zh: '作者', en: 'Author' },
  at: { zh: '时间', en: 'Time' },
  text: { zh: '内容', en: 'Text' },
  resolved: { zh: '已解决', en: 'Resolved' },
  ruleId: { zh: '规则', en: 'Rule' },
};

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

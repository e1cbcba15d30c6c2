// Owns how a field’s value is written in a line: labels for options and entries, units behind numbers.
import type { Entry } from '../../../shared/dictionary/dictionaries.ts';
import { valueAt } from '../../../shared/document/edits/set-at.ts';
import type { FieldInfo } from '../../../shared/document/field.ts';
import type { ItemKind } from '../../../shared/document/item-kind.ts';
import { withUnit } from '../../../shared/document/unit-names.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import { columnsOf } from '../../../shared/library/import/columns.ts';
import { type ItemFields, itemName } from '../../../shared/library/library-item.ts';
import type { Say } from '../../kit/ui/say.ts';
import { mapKnowledge } from '../../session/map-knowledge.ts';
import { useLibrary } from './library-store.ts';

/** The info of the field at `path` of items of `kind`. */
export function infoAt(kind: ItemKind, path: string): FieldInfo | undefined {
  return columnsOf(kind).find((column) => column.path === path)?.info;
}

export function fieldText(kind: ItemKind, fields: ItemFields, path: string, say: Say): string {
  return valueText(infoAt(kind, path), valueAt(fields, path), say);
}

export function valueText(info: FieldInfo | undefined, value: unknown, say: Say): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) {
    if (value.some((each) => typeof each === 'object')) return say(ENTRIES, { count: value.length });
    return value.map((each) => valueText(info, each, say)).join(say({ zh: '、', en: ', ' }));
  }
  if (typeof value === 'boolean') return say(value ? YES : NO);
  if (typeof value === 'number') {
    if (info?.said) return say(info.said(value));
    return info?.unit ? say(withUnit(value, info.unit)) : figure(value);
  }
  return typeof value === 'string' ? wordOf(info, value, say) : JSON.stringify(value);
}

function wordOf(info: FieldInfo | undefined, value: string, say: Say): string {
  const option = info?.options?.find((each) => each.value === value);
  if (option) return say(option.label);
  if (info?.dictionary) {
    const entries: readonly Entry[] = mapKnowledge().dictionaries[info.dictionary];
    const entry = entries.find(({ id }) => id === value);
    if (entry) return say(entry.label);
  }
  const item = info?.itemKind ? useLibrary.getState().items.get(value) : undefined;
  return item ? itemName(item) : value;
}

const YES = { zh: '是', en: 'yes' };
const NO = { zh: '否', en: 'no' };
const ENTRIES = { zh: '{count} 项', en: '{count, plural, one {# entry} other {# entries}}' };

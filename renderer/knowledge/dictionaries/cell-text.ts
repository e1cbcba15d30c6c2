// Owns what stands in a cell of a dictionary's table, in words.

import type { Dictionaries, Entry } from '../../../shared/dictionary/dictionaries.ts';
import type { FieldInfo } from '../../../shared/document/field.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import type { Say } from '../../kit/ui/say.ts';
import { words } from './words.ts';

export function cellText(info: FieldInfo, value: unknown, say: Say, dictionaries: Dictionaries): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return say(value ? words.yes : words.no);
  if (Array.isArray(value)) {
    return value.map((item) => cellText(info, item, say, dictionaries)).join(say(words.separator));
  }
  const option = info.options?.find((one) => one.value === value);
  if (option) return say(option.label);
  if (info.dictionary) {
    const entries: readonly Entry[] = dictionaries[info.dictionary];
    const found = entries.find(({ id }) => id === value);
    if (found) return say(found.label);
  }
  return typeof value === 'number' ? figure(value) : String(value);
}

// Owns the fields that entries of dictionaries share: an id, a name and other words in both languages.
import { z } from 'zod';
import { group, text } from '../../document/field.ts';
import type { Message } from '../../i18n/message.ts';

/** One text in both languages, as a group of two fields. */
export const words = (label: Message, extra: { maxLength?: number; section?: Message } = {}) => {
  const { maxLength = 60, section } = extra;
  return z.object({
    zh: text({ zh: label.zh, en: `${label.en} (Chinese)` }, { need: 'save', maxLength, ...(section && { section }) }),
    en: text({ zh: `${label.zh}（英文）`, en: label.en }, { need: 'save', maxLength, ...(section && { section }) }),
  });
};

const NAME: Message = { zh: '名称', en: 'Name' };

/** A name in both languages that no entry lacks. */
export const label = () => group(NAME, words(NAME), { need: 'save' });

export const id = (hint?: Message) =>
  text({ zh: '编号', en: 'ID' }, { need: 'save', ...(hint && { hint }), pattern: /^\S(.*\S)?$/ });

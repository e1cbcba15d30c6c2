// Owns finding personal data in what an item of the library says, field by field.
import { valueAt } from '../document/edits/set-at.ts';
import type { Message } from '../i18n/message.ts';
import { findPersonalData, type PersonalData } from '../text/personal-data.ts';
import { columnsOf } from './import/columns.ts';
import type { LibraryItem } from './library-item.ts';

export interface PersonalField extends Pick<PersonalData, 'kind' | 'masked'> {
  readonly label: Message;
}

/** The first find of each field; a number is an amount or a count, however many digits it has. */
export function personalFields({ kind, fields }: Pick<LibraryItem, 'kind' | 'fields'>): readonly PersonalField[] {
  return columnsOf(kind).flatMap(({ path, label }) => {
    const found = textsIn(valueAt(fields, path)).flatMap((text) => findPersonalData(text))[0];
    return found ? [{ kind: found.kind, masked: found.masked, label }] : [];
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

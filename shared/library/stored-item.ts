// Owns reading the fields of a library item of any version: they are brought up as those of the node or material that it is.
import type { ItemKind } from '../document/item-kind.ts';
import { readParsed } from '../document/migrations/read-versioned.ts';
import { isPlain, type Plain } from '../document/plain.ts';
import { mapFormat } from '../document/read-document.ts';
import { ProblemError } from '../problem.ts';
import { itemObject } from './item-fields.ts';
import type { ItemFields } from './library-item.ts';

const elements = mapFormat((content: Plain) => content);

/** In the form of today; undefined for what does not fit the item's kind, or is of a newer format. */
export function readItemFields(kind: ItemKind, fields: unknown, formatVersion: string): ItemFields | undefined {
  if (!isPlain(fields)) return undefined;
  if (kind === 'pattern') return itemObject(kind).safeParse(fields).data;
  const list = kind === 'material' ? 'materials' : 'nodes';
  const element = kind === 'material' ? fields : { ...fields, kind };
  try {
    const { content } = readParsed({ formatVersion, [list]: [element] }, elements);
    const [brought] = content[list] as readonly Plain[];
    const { kind: _kind, ...own } = brought ?? {};
    const read = itemObject(kind).safeParse(kind === 'material' ? brought : own);
    return read.success ? read.data : undefined;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

// Owns the door from a form to the document: one undo entry per stay in a field, named after the field.
import { createContext, useContext } from 'react';
import type { Edit } from '../../../shared/document/document.ts';
import type { FieldInfo } from '../../../shared/document/field.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { useDocument } from '../../session/document-store.ts';

/** What a form edits. */
export interface FormTarget {
  /** The element's id; the document's own for the map's header. */
  readonly id: string;
  /** True for the map's header: findings without any anchor are shown here. */
  readonly isMap?: boolean;
  /** The edit that puts a value at a dotted path. */
  readonly set: (path: string, value: unknown) => Edit;
  /** Takes the value instead of the map, for forms of what is kept elsewhere. */
  readonly put?: (path: string, value: unknown) => void;
}

/** The id of the element whose form this is, so that references can leave it out. */
export const FormElementId = createContext('');

/** True where the form changes the open map itself, so that it may make what a field names. */
export const EditsTheMap = createContext(false);

export function useFormElementId(): string {
  return useContext(FormElementId);
}

/** Applies a value of a field as an edit; equal `mergeKey`s in a row are one undo entry. */
export function applyField(target: FormTarget, path: string, info: FieldInfo, value: unknown, mergeKey?: string): void {
  if (target.put) target.put(path, value);
  else useDocument.getState().apply(changeTitle(info), target.set(path, value), mergeKey);
}

export function changeTitle(info: FieldInfo): Message {
  return { zh: `修改${info.label.zh}`, en: `Change ${info.label.en.toLowerCase()}` };
}

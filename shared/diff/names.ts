// Owns the names of what fields refer to by an id: nodes, lists and materials of a map, its own metrics, entries of dictionaries.
import type { DictionaryId } from '../document/dictionary-id.ts';
import type { MapDocument } from '../document/document.ts';
import { nodeById } from '../document/element-index.ts';
import type { FieldInfo } from '../document/field.ts';
import type { Message } from '../i18n/message.ts';

/** Undefined for an id that nothing has. */
export type Named = (info: FieldInfo, id: string) => Message | undefined;

type Entries = Partial<Record<DictionaryId, readonly { readonly id: string; readonly label: Message }[]>>;

export function namesIn(document: MapDocument, dictionaries: Entries = {}): Named {
  const plain = (name: string | undefined): Message | undefined =>
    name === undefined ? undefined : { zh: name, en: name };
  const own = (list: readonly { readonly id: string; readonly name: string }[] | undefined, id: string) =>
    plain(list?.find((each) => each.id === id)?.name);
  return ({ control, dictionary }, id) => {
    if (control === 'nodeRef') return plain(nodeById(document, id) && `${id} ${nodeById(document, id)?.name}`);
    if (control === 'listRef') return own(document.lists, id);
    if (control === 'itemRef') return own(document.materials, id);
    const metric = dictionary === 'metrics' ? own(document.metrics, id) : undefined;
    return metric ?? (dictionary && dictionaries[dictionary]?.find((entry) => entry.id === id)?.label);
  };
}

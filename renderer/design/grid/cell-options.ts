// Owns what a cell is chosen from: options, entries of a dictionary, nodes, lists and library items, each by its name.
import type { MapDocument } from '../../../shared/document/document.ts';
import type { FieldInfo } from '../../../shared/document/field.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { itemName } from '../../../shared/library/library-item.ts';
import type { CellField } from '../../../shared/rows/row-fields.ts';
import { OPEN_DICTIONARIES } from '../../knowledge/forms/DictionaryControl.tsx';
import { entriesOf } from '../../knowledge/forms/dictionary-entries.ts';
import { useLibrary } from '../../knowledge/items/library-store.ts';
import { mapKnowledge } from '../../session/map-knowledge.ts';

/** A value that a cell offers; `value` is what the field stores. */
interface CellOption {
  readonly value: string | number | boolean;
  readonly label: Message;
  /** Other names that it is known by. */
  readonly also?: readonly string[];
}

export interface CellOptions {
  readonly options: readonly CellOption[];
  /** What is typed may be taken as it stands. */
  readonly own: boolean;
  /** Several may be named. */
  readonly many: boolean;
}

const both = (text: string): Message => ({ zh: text, en: text });

/** What the cell is chosen from; undefined for a cell that is typed. */
export function optionsOf(document: MapDocument, { ids, path, info }: CellField): CellOptions | undefined {
  if (path === 'waveNo') {
    const options = document.waves.map(({ no, name }) => ({ value: no, label: both(`W${no} ${name}`) }));
    return options.length > 0 ? { options, own: true, many: false } : undefined;
  }
  const many = info.many === true;
  switch (info.control) {
    case 'choice':
      return { options: info.options ?? [], own: false, many: false };
    case 'choices':
      return { options: info.options ?? [], own: false, many: true };
    case 'switch':
      return { options: YES_NO, own: false, many: false };
    case 'texts':
      return { options: [], own: true, many: true };
    case 'dictionary':
      return { options: entriesFor(document, info), own: isOpen(info), many };
    case 'nodeRef':
      return { options: nodesFor(document, ids, info), own: false, many };
    case 'listRef':
      return { options: (document.lists ?? []).map(named), own: false, many };
    case 'itemRef':
      return { options: itemsOf(info), own: false, many };
    default:
      return undefined;
  }
}

/** A node never refers to itself. */
function nodesFor(document: MapDocument, ids: readonly string[], info: FieldInfo): readonly NodeOption[] {
  const { list, byId } = nodesOf(document, info);
  return ids.some((id) => byId.has(id)) ? list.filter(({ value }) => !ids.includes(value)) : list;
}

const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: both(name) });

function isOpen({ dictionary }: FieldInfo): boolean {
  return dictionary !== undefined && OPEN_DICTIONARIES.includes(dictionary);
}

function entriesFor({ lifecycleScheme }: MapDocument, { dictionary }: FieldInfo): readonly CellOption[] {
  const entries = entriesOf(mapKnowledge().dictionaries, dictionary, lifecycleScheme);
  return entries.map(({ entry }) => ({ value: entry.id, label: entry.label }));
}

type NodeOption = CellOption & { readonly value: string };
interface NodeOptions {
  readonly list: readonly NodeOption[];
  readonly byId: ReadonlyMap<string, NodeOption>;
}
const nodeOptions = new WeakMap<MapDocument['nodes'], Map<FieldInfo['refersTo'], NodeOptions>>();

/** From top to bottom, two of one name with their codes; put together once for all the cells of a paste. */
function nodesOf({ nodes }: MapDocument, { refersTo }: FieldInfo): NodeOptions {
  const known = nodeOptions.get(nodes) ?? new Map<FieldInfo['refersTo'], NodeOptions>();
  nodeOptions.set(nodes, known);
  let options = known.get(refersTo);
  if (!options) {
    const ofKind = nodes.filter(({ kind }) => kind === refersTo).sort((a, b) => a.y - b.y);
    const twice = new Set(repeated(ofKind.map(({ name }) => name)));
    const list = ofKind.map(({ id, name, code }) => ({
      value: id,
      label: both(twice.has(name) ? `${name}（${code}）` : name),
      also: [name, code],
    }));
    options = { list, byId: new Map(list.map((option) => [option.value, option])) };
    known.set(refersTo, options);
  }
  return options;
}

function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

function itemsOf({ itemKind }: FieldInfo): readonly CellOption[] {
  const items = [...useLibrary.getState().items.values()].filter(({ kind }) => kind === itemKind);
  return items.map((item) => ({ value: item.id, label: both(itemName(item)) }));
}

/** What one stored value is called; the value itself where nothing is known of it. */
export function labelOfValue(document: MapDocument, field: CellField, value: string | number | boolean): Message {
  if (field.info.control === 'nodeRef') {
    return nodesOf(document, field.info).byId.get(String(value))?.label ?? both(String(value));
  }
  const option = optionsOf(document, field)?.options.find((candidate) => candidate.value === value);
  return option?.label ?? both(String(value));
}

const YES_NO: readonly CellOption[] = [
  { value: true, label: { zh: '是', en: 'Yes' } },
  { value: false, label: { zh: '否', en: 'No' } },
];

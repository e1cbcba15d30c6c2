// Owns what candidates from a file mean for the library: add or update, and what is wrong between them.
import type { Dictionaries } from '../../dictionary/dictionaries.ts';
import { fieldDifferences } from '../../diff/fields.ts';
import type { ItemKind } from '../../document/item-kind.ts';
import { PERSONAL_DATA } from '../../text/personal-data.ts';
import { itemObject, linksOf } from '../item-fields.ts';
import type { ImportRow } from '../library-calls.ts';
import { type ItemFields, itemId, itemName, type LibraryItem, newItemFields } from '../library-item.ts';
import { personalFields } from '../personal-data.ts';
import type { Fault } from './faults.ts';

export interface ImportContext {
  readonly items: ReadonlyMap<string, LibraryItem>;
  readonly dictionaries: Dictionaries;
  readonly newId: () => string;
  /** `skip` for maps and workspaces, where the second of two equal things is no mistake of anybody. */
  readonly repeated?: 'skip';
}

export interface Candidate {
  readonly line: number;
  readonly kind: ItemKind;
  readonly id: string | undefined;
  readonly idPlace: string;
  /** Only what the file says. */
  readonly fields: ItemFields;
  /** The columns of the fields, for what is told about them. */
  readonly places: ReadonlyMap<string, string>;
  /** A fault was told already. */
  readonly broken: boolean;
}

/** The rows in order, with every fault between them added to `faults`. */
export function judgeCandidates(candidates: readonly Candidate[], context: ImportContext, faults: Fault[]) {
  const byName = nameIndex(context.items);
  const seen = new Map<string, number>();
  const rows: ImportRow[] = [];
  for (const candidate of candidates) {
    const match = matchOf(candidate, context.items, byName);
    const name = String(candidate.fields.name ?? (match ? itemName(match) : ''));
    const place = candidate.places.get('name') ?? candidate.idPlace;
    const tell = (code: Fault['code'], params?: Fault['params'], column = place) =>
      faults.push({ line: candidate.line, column, code, ...(params && { params }) });
    if (name === '') {
      if (!candidate.broken) tell('L_REQUIRED');
      continue;
    }
    if (!checkId(candidate, context.items, tell)) continue;
    const target = candidate.id ?? match?.id;
    const key = target === undefined ? nameKey(candidate.kind, name) : `id\n${target}`;
    const before = seen.get(key);
    if (before !== undefined && context.repeated === 'skip') continue;
    if (before !== undefined) tell('L_DUPLICATE', { line: before });
    seen.set(key, candidate.line);
    if (context.repeated === 'skip') tellPersonal(candidate, tell);
    const fields = match
      ? { ...match.fields, ...merged(match.fields, candidate.fields) }
      : { ...newItemFields(candidate.kind, name), ...candidate.fields };
    tellReversed(candidate, fields, tell);
    const result = itemObject(candidate.kind).safeParse(fields);
    const issue = result.error?.issues[0];
    if (issue && !candidate.broken) {
      const field = String(issue.path[0] ?? '');
      tell('L_VALUE', { value: issue.path.join('.') }, candidate.places.get(field) ?? place);
    }
    rows.push({
      line: candidate.line,
      id: match?.id ?? candidate.id ?? context.newId(),
      freshId: context.newId(),
      kind: candidate.kind,
      name,
      fields,
      ...(match && { match: { id: match.id, name: itemName(match) } }),
      changes: match
        ? fieldDifferences(itemObject(candidate.kind), match.fields, fields).map(({ info }) => info.label)
        : [],
    });
  }
  const linked = rows.map((row) => withLinks(row, rows));
  tellCycles(linked, candidates, context.items, faults);
  faults.sort((a, b) => a.line - b.line);
  return { rows: linked, faults };
}

/** The texts of a table are looked at cell by cell; those of a map or workspace here. */
function tellPersonal(
  { kind, fields }: Candidate,
  tell: (code: Fault['code'], params: Fault['params'], column: string) => void,
): void {
  for (const found of personalFields({ kind, fields })) {
    tell('L_PERSONAL', { what: PERSONAL_DATA[found.kind] }, `${fields.name} · ${found.label.zh}`);
  }
}

function matchOf(
  { id, kind, fields }: Candidate,
  items: ReadonlyMap<string, LibraryItem>,
  byName: ReadonlyMap<string, LibraryItem>,
): LibraryItem | undefined {
  if (id !== undefined) return items.get(id);
  return byName.get(nameKey(kind, String(fields.name ?? '')));
}

function checkId(
  { id, kind, idPlace }: Candidate,
  items: ReadonlyMap<string, LibraryItem>,
  tell: (code: Fault['code'], params: Fault['params'], column: string) => void,
): boolean {
  if (id === undefined) return true;
  const value = id.slice(0, 40);
  if (!itemId.safeParse(id).success) tell('L_ID', { value }, idPlace);
  else if (items.has(id) && items.get(id)?.kind !== kind) tell('L_OTHER_KIND', { value }, idPlace);
  else return true;
  return false;
}

/** Groups are merged field by field: a column says nothing about its neighbours. */
function merged(old: ItemFields, given: ItemFields): ItemFields {
  const isGroup = (value: unknown) => value !== null && typeof value === 'object' && !Array.isArray(value);
  const entries = Object.entries(given).map(([name, value]) =>
    isGroup(value) && isGroup(old[name]) ? [name, { ...(old[name] as object), ...(value as object) }] : [name, value],
  );
  return Object.fromEntries(entries);
}

const ORDERED = [
  ['saleFrom', 'saleTo'],
  ['ageMin', 'ageMax'],
  ['asOf', 'expireDate'],
] as const;

function tellReversed(
  { places }: Candidate,
  fields: ItemFields,
  tell: (code: Fault['code'], params: Fault['params'], column?: string) => void,
): void {
  for (const [from, to] of ORDERED) {
    const [a, b] = [fields[from], fields[to]];
    const wrong =
      (typeof a === 'number' && typeof b === 'number' && a > b) ||
      (typeof a === 'string' && typeof b === 'string' && a > b);
    if (!wrong || !(places.has(from) || places.has(to))) continue;
    tell('L_REVERSED', { value: String(b), from: String(a) }, places.get(to) ?? places.get(from));
  }
}

/** References to rows that got their ids only now. */
function withLinks(row: ImportRow, rows: readonly ImportRow[]): ImportRow {
  const follow = (id: unknown) => {
    if (typeof id !== 'string' || !id.startsWith('name:')) return id;
    return rows.find((other) => other.name === id.slice(5))?.id;
  };
  const changed = [...linksOf(row.kind), 'materialIds'].flatMap((name) => {
    const value = row.fields[name];
    if (value === undefined) return [];
    return [[name, Array.isArray(value) ? value.map(follow) : follow(value)] as const];
  });
  return changed.length === 0 ? row : { ...row, fields: { ...row.fields, ...Object.fromEntries(changed) } };
}

/** Parents of segments over file and library together. */
function tellCycles(
  rows: readonly ImportRow[],
  candidates: readonly Candidate[],
  items: ReadonlyMap<string, LibraryItem>,
  faults: Fault[],
): void {
  const parents = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { id, kind, fields } of [...items.values(), ...rows]) {
    if (kind !== 'segment') continue;
    names.set(id, String(fields.name));
    if (typeof fields.parentSegmentId === 'string') parents.set(id, fields.parentSegmentId);
    else parents.delete(id);
  }
  for (const row of rows) {
    const path = [row.id];
    for (let at = parents.get(row.id); at !== undefined && !path.includes(at); at = parents.get(at)) path.push(at);
    const last = parents.get(path.at(-1) as string);
    if (row.kind !== 'segment' || last !== row.id) continue;
    const value = [...path, row.id].map((id) => names.get(id) ?? id).join(' → ');
    const column = candidates.find(({ line }) => line === row.line)?.places.get('parentSegmentId') ?? '';
    faults.push({ line: row.line, column, code: 'L_CYCLE', params: { value: value.slice(0, 120) } });
  }
}

function nameIndex(items: ReadonlyMap<string, LibraryItem>): Map<string, LibraryItem> {
  const index = new Map<string, LibraryItem>();
  for (const item of items.values()) {
    const key = nameKey(item.kind, itemName(item));
    if (!index.has(key)) index.set(key, item);
  }
  return index;
}

function nameKey(kind: ItemKind, name: string): string {
  return `${kind}\n${name.normalize('NFKC').trim().toLowerCase()}`;
}

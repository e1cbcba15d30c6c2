// Owns what all views read: the package's rows, nodes by code and id, script cards, and how things are called.
import { type EventWords, eventSentence } from '../../../shared/dictionary/event-words.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import type { MapNode, NodeOf } from '../../../shared/document/kinds/index.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { type Listed, listedFor } from '../../../shared/package/listed.ts';
import { type PackageDays, packageDays } from '../../../shared/package/package-days.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import type { OpenedPackage } from '../open-package.ts';
import { type Differences, differencesOf } from './overlay.ts';
import { type PageRow, pageRow } from './page-row.ts';

export interface Card {
  /** From 1, in the order of the rows. */
  readonly number: number;
  readonly script: NodeOf<'script'>;
  readonly rows: readonly PageRow[];
}

export interface PageData extends OpenedPackage {
  readonly rows: readonly PageRow[];
  readonly cards: readonly Card[];
  readonly differences: Differences;
  readonly byId: ReadonlyMap<string, MapNode>;
  readonly byCode: ReadonlyMap<string, MapNode>;
  readonly waves: PackagePayload['map']['waves'];
  /** When rows fall due. */
  readonly days: PackageDays;
  /** How many customers of this branch a row is for, by its code. */
  readonly listed: ReadonlyMap<string, Listed>;
}

export function pageDataOf(opened: OpenedPackage): PageData {
  const { payload } = opened;
  const rows = payload.rows.map(pageRow);
  const { nodes } = payload.map;
  return {
    ...opened,
    rows,
    cards: cardsOf(nodes, rows),
    differences: differencesOf(payload),
    byId: new Map(nodes.map((node) => [node.id, node])),
    byCode: new Map(nodes.map((node) => [node.code, node])),
    waves: [...payload.map.waves].sort((a, b) => a.no - b.no),
    days: packageDays(payload),
    listed: new Map(
      payload.rows.flatMap((row) => {
        const listed = listedFor(payload, row);
        return listed ? [[row.rowCode, listed] as const] : [];
      }),
    ),
  };
}

/** Scripts that rows use, in their order, then those that none uses. */
function cardsOf(nodes: readonly MapNode[], rows: readonly PageRow[]): Card[] {
  const scripts = nodes.filter((node) => node.kind === 'script');
  const place = (script: MapNode) => {
    const found = rows.findIndex((row) => row.scriptCode === script.code);
    return found < 0 ? rows.length : found;
  };
  const sorted = scripts.map((script) => ({ script, at: place(script) })).sort((a, b) => a.at - b.at);
  return sorted.map(({ script }, index) => ({
    number: index + 1,
    script,
    rows: rows.filter((row) => row.scriptCode === script.code),
  }));
}

/** The node with `code` when it is of `kind`. */
export function nodeOf<K extends KindId>(data: PageData, kind: K, code: string | undefined): NodeOf<K> | undefined {
  const node = code === undefined ? undefined : data.byCode.get(code);
  return node?.kind === kind ? (node as NodeOf<K>) : undefined;
}

/** How the package's dictionaries call an entry; the id itself where they do not know it. */
function entryLabel(data: PageData, dictionary: string, id: string): Message {
  const entry = data.payload.map.dictionaries[dictionary]?.find((candidate) => candidate.id === id);
  return entry?.label ?? { zh: id, en: id };
}

/** A role as people call it. */
export function roleLabel(data: PageData, role: string | undefined): Message | undefined {
  return role === undefined ? undefined : entryLabel(data, 'executorRoles', role);
}

/** The trigger of a row: the event's name, the schedule or the rule. */
export function triggerLabel(data: PageData, row: PageRow): Message {
  return entryLabel(data, 'events', row.trigger ?? '');
}

/** What makes the row's event happen; undefined for rows that no event triggers. */
export function triggerSentence({ payload }: PageData, row: PageRow): Message | undefined {
  const events = (payload.map.dictionaries.events ?? []) as unknown as readonly EventWords[];
  const event = events.find(({ id }) => id === row.trigger);
  return event && eventSentence(event, events);
}

export type Validity = 'before' | 'valid' | 'expired';

export function validityOn(payload: PackagePayload, day: string): Validity {
  if (day < payload.validFrom) return 'before';
  return day > payload.validTo ? 'expired' : 'valid';
}

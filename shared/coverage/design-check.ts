// Owns the shape of what the design pages ask of a map: checks made of places, each done or missing.
import type { KindId } from '../document/kind-id.ts';
import type { Message } from '../i18n/message.ts';

export interface MissingPlace {
  /** Of a node or edge; empty for the map itself. */
  readonly id: string;
  /** Dotted path of the field to open. */
  readonly field?: string;
  /** Its name; empty for the map itself. */
  readonly name: string;
  /** In place of a name, for what is no element. */
  readonly title?: Message;
  /** There is no such node yet: the kind to create. */
  readonly create?: KindId;
}

export interface DesignCheck {
  readonly id: string;
  readonly title: Message;
  readonly done: number;
  /** 0 where the map has nothing to ask this of. */
  readonly total: number;
  readonly missing: readonly MissingPlace[];
}

/** Asks every element; `field` is opened where it is missing. */
export function checkEach<T extends { readonly id: string }>(
  id: string,
  title: Message,
  elements: readonly T[],
  ask: { isDone: (element: T) => boolean; field?: string; nameOf: (element: T) => string },
): DesignCheck {
  const missing = elements
    .filter((element) => !ask.isDone(element))
    .map((element) => ({
      id: element.id,
      name: ask.nameOf(element),
      ...(ask.field !== undefined && { field: ask.field }),
    }));
  return { id, title, done: elements.length - missing.length, total: elements.length, missing };
}

/** Asks for at least one node of a kind. */
export function checkExists(id: string, title: Message, kind: KindId, exists: boolean): DesignCheck {
  const missing = exists ? [] : [{ id: '', name: '', create: kind }];
  return { id, title, done: exists ? 1 : 0, total: 1, missing };
}

/** Asks one thing of the map itself. */
export function checkMap(id: string, title: Message, isDone: boolean, field?: string): DesignCheck {
  const missing = isDone ? [] : [{ id: '', name: '', ...(field !== undefined && { field }) }];
  return { id, title, done: isDone ? 1 : 0, total: 1, missing };
}

/** The share of what is done, 0 to 100; 0 for a page that has nothing to ask. */
export function percentDone(checks: readonly DesignCheck[]): number {
  const total = checks.reduce((sum, check) => sum + check.total, 0);
  const done = checks.reduce((sum, check) => sum + check.done, 0);
  // Never 100 while anything is missing.
  return total === 0 ? 0 : Math.floor((done / total) * 100);
}

/** True for text that says something. */
export function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

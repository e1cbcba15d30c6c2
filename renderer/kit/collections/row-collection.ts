// Owns a list of rows as react-aria walks through it: straight from the array, so that ten thousand rows cost one map of their keys.
import type { Collection, Key, Node } from 'react-stately';

export interface Row {
  readonly key: string;
  /** Stands between rows; keys pass over it and it cannot be chosen. */
  readonly isHeading?: boolean;
}

export class RowCollection<R extends Row> implements Collection<Node<R>> {
  readonly size: number;
  readonly rows: readonly R[];
  /** Rows without headings. */
  readonly count: number;
  readonly #places: ReadonlyMap<Key, number>;

  constructor(rows: readonly R[]) {
    this.rows = rows;
    this.size = rows.length;
    this.count = rows.reduce((sum, { isHeading }) => (isHeading ? sum : sum + 1), 0);
    this.#places = new Map(rows.map(({ key }, place) => [key, place]));
  }

  /** Which of the rows without headings it is, counted from 1. */
  positionOf(place: number): number {
    if (this.count === this.size) return place + 1;
    return this.rows.slice(0, place + 1).filter(({ isHeading }) => !isHeading).length;
  }

  /** The place of a row; -1 for none. */
  placeOf(key: Key | null | undefined): number {
    return key === null || key === undefined ? -1 : (this.#places.get(key) ?? -1);
  }

  /** The first row from `place` on, in steps of `step`, that keys may stop at. */
  stopFrom(place: number, step: 1 | -1): string | null {
    for (let at = place; at >= 0 && at < this.size; at += step) {
      const row = this.rows[at];
      if (row && !row.isHeading) return row.key;
    }
    return null;
  }

  at(place: number): Node<R> | null {
    const row = this.rows[place];
    return row ? nodeOf(row, place) : null;
  }

  getItem(key: Key): Node<R> | null {
    return this.at(this.placeOf(key));
  }

  getKeys(): Iterable<Key> {
    return this.#places.keys();
  }

  getKeyBefore(key: Key): Key | null {
    return this.rows[this.placeOf(key) - 1]?.key ?? null;
  }

  getKeyAfter(key: Key): Key | null {
    const place = this.placeOf(key);
    return place < 0 ? null : (this.rows[place + 1]?.key ?? null);
  }

  getFirstKey(): Key | null {
    return this.rows[0]?.key ?? null;
  }

  getLastKey(): Key | null {
    return this.rows.at(-1)?.key ?? null;
  }

  *[Symbol.iterator](): Iterator<Node<R>> {
    for (const [place, row] of this.rows.entries()) yield nodeOf(row, place);
  }
}

const NO_PROPS = {};

export function nodeOf<R extends Row>(row: R, place: number): Node<R> {
  return {
    type: row.isHeading ? 'section' : 'item',
    key: row.key,
    value: row,
    level: 0,
    hasChildNodes: false,
    childNodes: [],
    rendered: null,
    textValue: '',
    index: place,
    parentKey: null,
    props: NO_PROPS,
  };
}

// Tests how keys pass through rows: headings are passed over, positions leave them out.
import { describe, expect, it } from 'vitest';
import { RowCollection } from '../../../../renderer/kit/collections/row-collection.ts';
import { keysThrough } from '../../../../renderer/kit/collections/row-keys.ts';

const rows = ['=a', 'b', 'c', '=d', 'e', '=f'].map((key) => ({ key, isHeading: key.startsWith('=') }));
const collection = new RowCollection(rows);
const keys = keysThrough(collection, { current: null });

describe('rows', () => {
  it('are walked without their headings', () => {
    expect(keys.getFirstKey()).toBe('b');
    expect(keys.getKeyBelow('c')).toBe('e');
    expect(keys.getKeyBelow('e')).toBeNull();
    expect(keys.getKeyAbove('e')).toBe('c');
    expect(keys.getKeyAbove('b')).toBeNull();
    expect(keys.getLastKey()).toBe('e');
  });
  it('are walked by pages to the ends, and no further', () => {
    expect(keys.getKeyPageBelow('b')).toBe('e');
    expect(keys.getKeyPageAbove('e')).toBe('b');
    const many = new RowCollection(Array.from({ length: 30 }, (_, n) => ({ key: `${n}` })));
    expect(keysThrough(many, { current: null }).getKeyPageBelow('3')).toBe('13');
    expect(keysThrough(many, { current: null }).getKeyPageAbove('13')).toBe('3');
  });
  it('have positions that leave headings out', () => {
    expect(['b', 'c', 'e'].map((key) => collection.positionOf(collection.placeOf(key)))).toEqual([1, 2, 3]);
    expect(collection.count).toBe(3);
  });
  it('are none in an empty list', () => {
    const none = keysThrough(new RowCollection([]), { current: null });
    expect([none.getFirstKey(), none.getLastKey(), none.getKeyBelow('x'), none.getKeyPageBelow('x')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

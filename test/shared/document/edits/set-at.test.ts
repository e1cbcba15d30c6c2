import { expect, test } from 'vitest';
import { setAt, valueAt } from '../../../../shared/document/edits/set-at.ts';
import { deepFreeze } from '../../build-map.ts';

const object = deepFreeze({ a: 1, b: { c: 2, list: [{ d: 3 }, { d: 4 }] } });

test('reads a value at a path, in lists too', () => {
  expect(valueAt(object, 'b.list.1.d')).toBe(4);
  expect(valueAt(object, 'b.none.d')).toBeUndefined();
});

test('sets a value and keeps what is beside it', () => {
  expect(setAt(object, 'b.c', 5)).toEqual({ a: 1, b: { c: 5, list: object.b.list } });
  expect(setAt(object, 'b.c', 5).b.list).toBe(object.b.list);
  expect(setAt({} as object, 'x.y', 1)).toEqual({ x: { y: 1 } });
});

test('sets a value inside a list and keeps it a list', () => {
  expect(setAt(object, 'b.list.1.d', 5).b.list).toEqual([{ d: 3 }, { d: 5 }]);
  expect(setAt(object, 'b.list.0', undefined).b.list).toEqual([{ d: 4 }]);
});

test('clears a value with undefined', () => {
  expect(setAt(object, 'a', undefined)).toEqual({ b: object.b });
});

test('gives the same object when nothing changes', () => {
  expect(setAt(object, 'a', 1)).toBe(object);
  expect(setAt(object, 'none', undefined)).toBe(object);
  expect(setAt(object, 'b.list.7.d', 1)).toBe(object);
  expect(setAt(object, 'b.list.length', 0)).toBe(object);
});

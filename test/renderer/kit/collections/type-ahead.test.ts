// Tests what typed letters find in a list.
import { describe, expect, it } from 'vitest';
import { typeAhead } from '../../../../renderer/kit/collections/type-ahead.ts';

const rows = [
  ['养老客群', 'S1'],
  ['有车一族', 'S2'],
  ['AUM 提升', 'G1'],
  ['代发客群', 'S3'],
];
const find = (at: number, typed: string) => typeAhead(rows, at, typed, (texts) => texts);

describe('typeAhead', () => {
  it('goes on to the next with that beginning and round', () => {
    expect(find(0, 's')).toBe(1);
    expect(find(1, 's')).toBe(3);
    expect(find(3, 's')).toBe(0);
    expect(find(0, 'zz')).toBeUndefined();
    expect(find(-1, 's')).toBe(0);
    expect(typeAhead([], -1, 's', () => [])).toBeUndefined();
  });
  it('stays on a row that still fits a longer text', () => {
    expect(find(1, 's2')).toBe(1);
    expect(find(1, 's3')).toBe(3);
  });
  it('takes Chinese by its characters and by their pinyin, of whatever width and case', () => {
    expect(find(0, '代')).toBe(3);
    expect(find(0, 'dfkq')).toBe(3);
    expect(find(0, 'y')).toBe(1);
    expect(find(0, 'yl')).toBe(0);
    expect(find(0, 'ａＵｍ')).toBe(2);
    expect(find(0, 'aum t')).toBe(2);
    expect(find(0, 'kq')).toBeUndefined();
  });
});

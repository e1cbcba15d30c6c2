import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tabTitle } from '../../../renderer/maps/tab-title.ts';

const ELDER = '养老客群经营图谱（备老＋乐退）';
const read = (title: string, ...others: string[]) => {
  const { head, tail } = tabTitle(title, [title, ...others]);
  return `${head}|${tail}`;
};

test('a title is cut before what tells it from the others', () => {
  expect(read(ELDER, `${ELDER} 副本`)).toBe('养老客群经营图谱（备老|＋乐退）');
  expect(read(`${ELDER} 副本`, ELDER)).toBe(`${ELDER}| 副本`);
  expect(read('养老客群经营图谱 2026', '养老客群经营图谱 2027')).toBe('养老客群经营图谱 202|6');
  expect(read(ELDER, '代发客群经营图谱')).toBe(`${ELDER}|`);
  expect(read('养老', '养老客群')).toBe('养老|');
});

test('nothing of a title is lost, and two that are told apart by their end keep different ends', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 6 }),
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1 }),
      (begin, a, b) => {
        fc.pre([...a][0] !== [...b][0]);
        const [one, other] = [begin + a, begin + b];
        for (const title of [one, other]) {
          const { head, tail } = tabTitle(title, [one, other]);
          expect(head + tail).toBe(title);
        }
        expect(tabTitle(one, [other]).tail).not.toBe(tabTitle(other, [one]).tail);
      },
    ),
    { numRuns: 200 },
  );
});

import { expect, test } from 'vitest';
import { freeTitle } from '../../../renderer/maps/free-title.ts';

test('a title that is taken counts up until it is free', () => {
  const maps = [{ title: '代发客群经营图谱' }, { title: '代发客群经营图谱（2）' }];
  expect(freeTitle('村民客群经营图谱', maps)).toBe('村民客群经营图谱');
  expect(freeTitle('代发客群经营图谱', maps)).toBe('代发客群经营图谱（3）');
});

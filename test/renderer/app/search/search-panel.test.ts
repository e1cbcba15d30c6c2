// Owns the tests of small parts of the search panel: filter buttons and the marking of words.
import { expect, it } from 'vitest';
import { markedParts } from '../../../../renderer/app/search/Marked.tsx';
import { toggleFilter } from '../../../../renderer/app/search/search-panel-store.ts';

it('puts a filter into the query and takes it out again', () => {
  expect(toggleFilter('养老', 'error')).toBe('养老 error');
  expect(toggleFilter('养老 ERROR  kind:客群', 'error')).toBe('养老 kind:客群');
  expect(toggleFilter('', 'unused')).toBe('unused');
});

it('marks every occurrence of every word, overlapping ones once', () => {
  expect(markedParts('到期承接，到期续存', ['到期', '期承'])).toEqual([
    ['到期承', true],
    ['接，', false],
    ['到期', true],
    ['续存', false],
  ]);
  expect(markedParts('App PUSH', ['push'])).toEqual([
    ['App ', false],
    ['PUSH', true],
  ]);
  expect(markedParts('无', [])).toEqual([['无', false]]);
});

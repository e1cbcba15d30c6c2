// The search in help: pieces of two characters, synonyms, codes, English with a slip, and the nearest pages.
import { describe, expect, it } from 'vitest';
import { readHelp } from '../../../electron/dev/help-pages.ts';
import { makeSearch } from '../../../renderer/help/help-search.ts';
import { searchWords } from '../../../shared/help/search-words.ts';

const pages = readHelp();
const zh = makeSearch(pages, 'zh');
const en = makeSearch(pages, 'en');
const first = (found: ReturnType<typeof zh>) => found.hits[0]?.anchor;

describe('the search', () => {
  it('cuts Chinese into pieces of two characters', () => {
    expect(searchWords('路径错配 SM007，错')).toEqual(['路径', '径错', '错配', 'sm007', '错']);
  });

  it.each([
    ['错配', 'rule.SM007'],
    ['SM009', 'rule.SM009'],
    ['频控', 'guide.waves'],
    ['备份', 'guide.backup'],
    ['恢复演练', 'guide.backup'],
    ['撤消', 'guide.cards'],
    ['教程', 'guide.first-map'],
    ['E_MAP_CONFLICT', 'problem.E_MAP_CONFLICT'],
  ])('finds %s', (query, anchor) => {
    const found = zh(query);
    expect(found.isNearest).toBe(false);
    expect(found.hits.slice(0, 3).map((hit) => hit.anchor)).toContain(anchor);
  });

  it('takes English with a slip', () => {
    expect(first(en('simulation'))).toBe('guide.simulation');
    expect(en('simulatoin').hits.map(({ anchor }) => anchor)).toContain('guide.simulation');
  });

  it('offers the three nearest pages where nothing has all of the words', () => {
    const found = zh('恐龙的备份化石');
    expect(found.isNearest).toBe(true);
    expect(found.hits).toHaveLength(3);
    expect(found.hits.map(({ anchor }) => anchor)).toContain('guide.backup');
    expect(zh('鹞').hits).toHaveLength(3);
  });
});

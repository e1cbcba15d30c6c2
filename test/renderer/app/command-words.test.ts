// Owns the tests that every command is found by what people call it, in both languages.
import { expect, it } from 'vitest';
import { commands } from '../../../renderer/app/commands.ts';
import { commandItems, wordsOf } from '../../../renderer/app/palette/palette-items.ts';

const first = (query: string) => commandItems(commands, query)[0]?.key;

it('every command has other words in both languages, none is claimed twice', () => {
  const missing = commands.filter(({ keywords }) => !keywords?.zh.trim() || !keywords.en.trim()).map(({ id }) => id);
  expect(missing, 'give these commands `keywords`').toEqual([]);
  const claimed = new Map<string, string>();
  const twice = commands.flatMap(({ id, keywords }) =>
    (keywords ? wordsOf(keywords) : []).flatMap((word) => {
      const other = claimed.get(word);
      claimed.set(word, id);
      return other ? [`${word}: ${other}, ${id}`] : [];
    }),
  );
  expect(twice).toEqual([]);
});

it('each title and each other word finds its command first', () => {
  const wrong = commands.flatMap(({ id, title, keywords }) =>
    [title.zh, title.en, ...(keywords ? wordsOf(keywords) : [])].flatMap((word) =>
      first(word) === id ? [] : [`${word} finds ${first(word)}, not ${id}`],
    ),
  );
  expect(wrong).toEqual([]);
});

it.each([
  ['教程', 'tour.start'],
  ['tutorial', 'tour.start'],
  ['设置', 'screen.settings'],
  ['打印', 'pictures.export'],
  ['print', 'pictures.export'],
  ['保存', 'map.save'],
  ['save', 'map.save'],
  ['备份', 'screen.safe'],
  ['撤消', 'edit.undo'],
  ['导出支行包', 'screen.export'],
  ['回收站', 'screen.safe'],
  ['字典', 'screen.dictionaries'],
  ['excel', 'rows.export'],
  ['运行周期', 'map.period'],
  ['运行期', 'map.period'],
  ['恢复删除', 'edit.history'],
  ['新增场景', 'add.scenario'],
  ['字体', 'screen.settings'],
  ['套路', 'patterns.place'],
])('whoever types %s finds %s', (word, id) => {
  expect(first(word)).toBe(id);
});

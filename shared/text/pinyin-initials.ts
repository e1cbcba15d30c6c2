// Owns the first pinyin letter of Chinese characters, read off the collation order that the browser brings along.

/** The first characters, in pinyin order, of each letter that pinyin syllables begin with. */
const FIRSTS: readonly (readonly [letter: string, first: string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '痳'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '扨'],
  ['t', '它'],
  ['w', '穵'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
];

const order = new Intl.Collator('zh-CN-u-co-pinyin');

/** `撤销` becomes `cx`; a character with several readings gets the one it is sorted by, other characters stay. */
export function pinyinInitials(text: string): string {
  return text.replace(/\p{Script=Han}/gu, initialOf);
}

const known = new Map<string, string>();

function initialOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  let initial = character;
  for (const [letter, first] of FIRSTS) {
    if (order.compare(character, first) < 0) break;
    initial = letter;
  }
  known.set(character, initial);
  return initial;
}

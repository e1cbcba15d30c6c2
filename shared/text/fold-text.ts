// Owns folding a text so that 保 本, full-width, traditional and zero-width-spaced spellings of 保本 compare equal.

/** A folded text; character i of `text` came from the raw text at `starts[i]`. */
export interface FoldedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly raw: string;
}

/** Traditional characters, in pairs with the simplified one, as far as the starter wording rules need them. */
const TRADITIONAL =
  '無无風风險险穩稳賺赚漲涨隻只祇只證证絕绝對对國国擔担剛刚兌兑內内預预額额僅仅過过業业績绩後后產产財财須须謹谨資资貸贷' +
  '與与實实際际購购銀银現现領领條条戶户質质權权責责務务損损價价費费週周轉转讓让說说數数據据開开關关長长聯联續续給给還还' +
  '這这個个們们來来時时間间動动態态報报當当準准約约變变發发錄录辦办單单記记載载為为爲为並并幷并銷销機机構构審审結结請请' +
  // Radicals that stand for characters in text copied out of a PDF; NFKC leaves them.
  '⻛风⻓长⻔门⻅见⻉贝⻋车⻚页⻢马⻩黄⻬齐⺠民⻰龙夲本' +
  '賬账帳账閉闭運运稅税規规貴贵屬属';
const SIMPLE = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) SIMPLE.set(TRADITIONAL.charAt(i), TRADITIONAL.charAt(i + 1));

const INVISIBLE = /[^\S\n]|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/;

/**
 * NFKC, lower case, traditional to simplified, without spaces and zero-width characters. Line breaks stay: the end
 * of one line and the start of the next are not one word.
 */
export function foldText(raw: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  let index = 0;
  for (const character of raw) {
    const folded = foldCharacter(character);
    for (let i = 0; i < folded.length; i += 1) starts.push(index);
    text += folded;
    index += character.length;
  }
  return { text, starts, raw };
}

const INVISIBLES = new RegExp(INVISIBLE, 'g');
const TRADITIONALS = new RegExp(`[${[...SIMPLE.keys()].join('')}]`, 'g');

/** The folded text alone, in a fraction of the time; accents that are signs of their own join their letter. */
export function fold(raw: string): string {
  return raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLES, '')
    .replace(TRADITIONALS, (character) => SIMPLE.get(character) ?? character);
}

/** The raw text behind folded positions `from` (included) to `to` (excluded, above `from`), without what was folded away after it. */
export function rawSlice({ raw, starts }: FoldedText, from: number, to: number): string {
  const last = starts[to - 1] ?? 0;
  const width = (raw.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  return raw.slice(starts[from] ?? 0, last + width);
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return SIMPLE.get(character) ?? character;
  if (code > 0x20 && code < 0x7f) return character.toLowerCase();
  if (INVISIBLE.test(character)) return '';
  return SIMPLE.get(character) ?? character.normalize('NFKC').toLowerCase().replace(/ /g, '');
}

// Owns where a name may be broken into lines: between words of the field or of the language, never between a number and its unit.

/** A place where a line may end that takes no room. */
const BREAK = '\u200b';
const TIE = '\u00a0';
/** Forbids the break that a dash allows, within a range of numbers. */
const JOIN = '\u2060';
/** Words that the language's own dictionary takes apart. */
const FIELD_WORDS = (
  '企业微信 企微 代发 客群 话术 首薪 厅堂 外呼 网点 支行 短债 固收 存单 权益 理财经理 客户经理 大堂经理 一对一 ' +
  '临界 留存 归集 社群 弹窗 首登 动账 绑卡 到账 面谈 宣讲'
).split(' ');
const NUMBER = String.raw`(?:[≥≤<>]? ?\d[\d.,]*(?:[–~-]\d[\d.,]*)?|[一二三四五六七八九十百两半](?=[天日年月周步次户人位分小])) ?(?:万元|亿元|万户|个月|分钟|小时|年期|万|亿|元|天|日|户|个|次|月|年|周|岁|人|点|折|倍|%|‰)?(?:内|后|前|以上|以下)?`;
const TOKEN = new RegExp(`^(?:${FIELD_WORDS.join('|')}|${NUMBER}|[A-Za-z]+)`);
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const OPENING = /[（([【《“‘「]$/;
const WIDE = /[\u2e80-\u9fff]/;
const WORD = /[\p{L}\p{N}]/u;
const LONGEST_LOOK = 16;

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** The name with marks where its lines may end; for text that is set with `word-break: keep-all`. */
export function breakable(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size > MOST_KNOWN) known.clear();
  const broken = marked(paired(wordsOf(name)));
  known.set(name, broken);
  return broken;
}

function wordsOf(name: string): string[] {
  const words: string[] = [];
  for (let rest = name; rest !== ''; ) {
    const found = TOKEN.exec(rest)?.[0] ?? firstSegment(rest);
    words.push(found);
    rest = rest.slice(found.length);
  }
  return words;
}

function firstSegment(text: string): string {
  const [first] = segmenter.segment(text.slice(0, LONGEST_LOOK));
  return first?.segment ?? text;
}

/** Single characters stand two by two; an odd one goes with the word before them, or else with what is behind it. */
function paired(words: readonly string[]): string[] {
  const chunks: string[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] ?? '';
    let end = i;
    while (isSingle(words[end] ?? '')) end += 1;
    if (end === i) {
      chunks.push(word);
      i += 1;
      continue;
    }
    const last = chunks.at(-1) ?? '';
    const isOdd = (end - i) % 2 === 1;
    if (isOdd && WIDE.test(last.at(-1) ?? '')) {
      chunks.splice(-1, 1, `${last}${word}`);
      i += 1;
    } else if (isOdd && end - i === 1 && WIDE.test(words[end]?.[0] ?? '')) {
      chunks.push(`${word}${words[end]}`);
      i = end + 1;
      continue;
    }
    for (; i < end; i += 2) chunks.push(words.slice(i, Math.min(i + 2, end)).join(''));
    i = end;
  }
  return chunks;
}

function isSingle(word: string): boolean {
  return word.length === 1 && WIDE.test(word);
}

function marked(words: readonly string[]): string {
  let line = '';
  for (const word of words) {
    if (line !== '' && mayBreak(line, word)) line += BREAK;
    line += /\d/.test(word) ? word.replaceAll(' ', TIE).replaceAll('–', `–${JOIN}`) : word;
  }
  return line;
}

/** A single character is no word to begin a line with, and punctuation stays with what it belongs to. */
function mayBreak(line: string, word: string): boolean {
  const last = line.at(-1) ?? '';
  if (OPENING.test(last) || !WORD.test(word[0] ?? '') || /\s/.test(last)) return false;
  if (!WIDE.test(last) && !WIDE.test(word)) return false;
  return [...word].length > 1;
}

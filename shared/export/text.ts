// Owns text in pictures: what a file can hold of it, how wide it is, and where its lines break.

/** Advance widths of U+0020 to U+007E in thousandths of the size, from Noto Sans SC; tested against the font. */
// biome-ignore format: a table of numbers
const REGULAR = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555, 555,
  555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812, 723, 742,
  633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620, 554, 325, 564,
  607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
];
// biome-ignore format: a table of numbers
const BOLD = [
  226, 357, 546, 580, 580, 951, 723, 311, 367, 367, 495, 580, 311, 364, 311, 389, 580, 580, 580, 580, 580, 580, 580, 580,
  580, 580, 311, 311, 580, 580, 580, 503, 990, 632, 674, 651, 707, 608, 576, 709, 749, 319, 559, 675, 568, 842, 742, 762,
  658, 762, 669, 616, 618, 740, 606, 904, 611, 566, 610, 367, 389, 367, 580, 565, 620, 583, 637, 522, 637, 573, 359, 588,
  631, 296, 297, 589, 306, 953, 632, 620, 637, 637, 423, 487, 408, 629, 560, 846, 544, 559, 501, 367, 289, 367, 580,
];
/** Other fonts than Noto Sans SC, where a picture is read without it, draw Latin letters a little wider. */
const SLACK = 1.05;

/** Control characters and halves of pairs, which XML 1.0 cannot hold, become U+FFFD; marks that turn the direction of text around go. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}

/** `cleanText` on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** The width of one line in px. */
export function textWidth(text: string, size: number, bold = false): number {
  const table = bold ? BOLD : REGULAR;
  let width = 0;
  for (const character of text) {
    const known = table[(character.codePointAt(0) ?? 0) - 32];
    width += known === undefined ? size : (known * size * SLACK) / 1000;
  }
  return width;
}

/** Signs that may not begin a line, and those that may not end one. */
const NOT_FIRST = /^[，。、；：？！）》」』】〕”’%‰,.;:?!)\]}·…]/;
const NOT_LAST = /[（《「『【〔“‘([{]$/;

/**
 * `text` in lines no wider than `width`. Chinese breaks anywhere but before closing signs, Latin between words; a word wider
 * than a line is cut. Beyond `most` lines the last one ends in an ellipsis.
 */
export function wrapText(text: string, width: number, size: number, bold = false, most = Infinity): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) wrapParagraph(paragraph, width, size, bold, lines, most + 1);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = fitLine(`${kept[most - 1] ?? ''}…`, width, size, bold);
  return kept;
}

/** `text` on one line, with an ellipsis where it is too wide. */
export function fitLine(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const characters = [...text.replace(/…$/, '')];
  let used = size;
  let count = 0;
  for (const character of characters) {
    used += textWidth(character, size, bold);
    if (used > width) break;
    count += 1;
  }
  return `${characters.slice(0, count).join('').trimEnd()}…`;
}

function wrapParagraph(text: string, width: number, size: number, bold: boolean, lines: string[], most: number): void {
  let line = '';
  let used = 0;
  const flush = () => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const piece of piecesOf(text)) {
    if (lines.length >= most) return;
    const needed = textWidth(piece.trimEnd(), size, bold);
    if (used > 0 && used + needed > width) flush();
    if (needed <= width) {
      if (line === '' && piece.trim() === '') continue;
      line += piece;
      used += textWidth(piece, size, bold);
      continue;
    }
    for (const character of piece) {
      const wide = textWidth(character, size, bold);
      if (used > 0 && used + wide > width) flush();
      line += character;
      used += wide;
    }
  }
  if (line !== '' || text === '') flush();
}

/** The parts between which a line may break. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const token of text.match(/[\u0021-\u024f]+\s*|\s+|./gsu) ?? []) {
    const last = pieces.at(-1);
    const joins = last !== undefined && (NOT_FIRST.test(token) || NOT_LAST.test(last)) && last.length < 24;
    if (joins && !/\s$/.test(last)) pieces[pieces.length - 1] = last + token;
    else pieces.push(token);
  }
  return pieces;
}

// Owns what a workbook says and its parser does not tell: rows out of sight, and formulas that nothing has counted yet.

export interface SheetMarks {
  /** How many rows there are down to the last one that holds more than formats; undefined where rows are not numbered. */
  readonly filled: number | undefined;
  /** Rows from 0 that are hidden or filtered out. */
  readonly hidden: readonly number[];
  /** Formulas without a result, by the address of their cell. */
  readonly bare: ReadonlyMap<string, string>;
}

export interface MarkReader {
  visit(name: string, content: string): void;
  /** In the order of the workbook's sheets; undefined for one whose part is not found. */
  marks(): readonly (SheetMarks | undefined)[];
}

const BOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';
const SHEET = /<(?:\w+:)?sheet\s([^>]*)>/g;
const LINK = /<(?:\w+:)?Relationship\s([^>]*)>/g;
const HIDDEN_ROW = /<(?:\w+:)?row\s(?=[^>]*\bhidden\s*=\s*["'](?:1|true)["'])[^>]*\br\s*=\s*["'](\d+)["']/g;
const BARE =
  /<(?:\w+:)?c\s([^>]*)>\s*<(?:\w+:)?f\b[^>]*?(?:\/>|>([^<]*)<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function markReader(): MarkReader {
  const parts = new Map<string, SheetMarks>();
  const texts = new Map<string, string>();
  return {
    visit: (name, content) => {
      const part = name.toLowerCase();
      if (part === BOOK || part === LINKS) texts.set(part, content);
      if (part.startsWith('xl/worksheets/') && part.endsWith('.xml')) parts.set(part, marksOf(content));
    },
    marks: () => {
      const targets = new Map(attributesOf(LINK, texts.get(LINKS)).map((link) => [link('Id'), link('Target') ?? '']));
      return attributesOf(SHEET, texts.get(BOOK)).map((sheet) => {
        const target = (targets.get(sheet('id')) ?? '').replace(/^\/?(?:xl\/)?/, 'xl/').toLowerCase();
        return parts.get(target);
      });
    },
  };
}

/** `content` is read byte by byte as Latin-1, which any UTF-8 survives. */
function marksOf(content: string): SheetMarks {
  const hidden = !content.includes('hidden') ? [] : [...content.matchAll(HIDDEN_ROW)].map(([, row]) => Number(row) - 1);
  const bare = new Map<string, string>();
  for (const [, attributes = '', formula = ''] of content.matchAll(BARE)) {
    // A text as the result may be empty.
    const address = attributeIn(attributes, 'r');
    if (address && attributeIn(attributes, 't') !== 'str') bare.set(address, `=${decoded(formula)}`);
  }
  return { filled: filledRows(content), hidden, bare };
}

function filledRows(content: string): number | undefined {
  const last = Math.max(...['v>', 'is>'].map((end) => content.lastIndexOf(end)));
  if (last < 0) return 0;
  const opens = content.lastIndexOf('row ', last);
  const number = attributeIn(content.slice(opens + 3, content.indexOf('>', opens)), 'r');
  return number === undefined ? undefined : Number(number);
}

function attributesOf(tag: RegExp, text = '') {
  return [...text.matchAll(tag)].map(
    ([, attributes = '']) =>
      (name: string) =>
        attributeIn(attributes, name),
  );
}

function attributeIn(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
}

function decoded(formula: string): string {
  return Buffer.from(formula, 'latin1')
    .toString('utf8')
    .replace(/&(amp|lt|gt|quot|apos);/g, (all, name: string) => ENTITIES[name] ?? all);
}

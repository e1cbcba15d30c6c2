// Owns the slides of lists: the segments of a map too large for one slide, and the strategy list, as native tables.
import type { MapDocument } from '../../document/document.ts';
import { dayName } from '../../document/relative-days.ts';
import { figure } from '../../i18n/figure.ts';
import { formatMessage, type Language, type Message } from '../../i18n/message.ts';
import { strategyRows } from '../../rows/rows.ts';
import { cleanLine, fitLine } from '../text.ts';
import type { Slide } from './package.ts';
import { SlideShapes } from './slide-shapes.ts';
import { slideTable, type TableRow } from './slide-table.ts';

const PLACE = { x: 40, y: 90 } as const;
const ROW = 34;
const SIZE = 15;
/** Slides are read with fonts that draw wider letters than the one that is measured. */
const LETTERS = 0.88;
/** Rows that a slide has room for, below its headings. */
const ROWS_ON_SLIDE = 17;
/** A list of more slides than this is a file of its own. */
const MOST_SLIDES = 30;

interface Column<T> {
  readonly title: Message;
  readonly width: number;
  readonly text: (row: T) => string;
}

/** The strategy list of the map; what there is no room for is said on the last slide. */
export function listSlides(document: MapDocument, language: Language): readonly Slide[] {
  const rows = strategyRows(document);
  const day = (offset: number | undefined) => (offset === undefined ? '' : dayName(offset)[language]);
  return tableSlides(LIST, rows, language, [
    { title: { zh: '客群', en: 'Segment' }, width: 190, text: (row) => row.segmentName },
    { title: { zh: '场景', en: 'Scenario' }, width: 190, text: (row) => row.scenarioName },
    { title: { zh: '产品', en: 'Product' }, width: 190, text: (row) => row.productName },
    { title: { zh: '渠道', en: 'Channel' }, width: 190, text: (row) => row.channelName },
    { title: { zh: '波次', en: 'Wave' }, width: 110, text: (row) => row.waveName ?? figure(row.wave ?? 0) },
    { title: { zh: '相对日', en: 'Day' }, width: 120, text: (row) => day(row.offsetDay) },
    { title: { zh: '话术', en: 'Script' }, width: 210, text: (row) => row.scriptName ?? '' },
  ]);
}

/** The whole of a map in a table of its segments. */
export function segmentSlides(document: MapDocument, language: Language): readonly Slide[] {
  const rows = strategyRows(document);
  const segments = document.nodes.filter((node) => node.kind === 'segment');
  const ofSegment = new Map(segments.map(({ id }) => [id, rows.filter(({ ids }) => ids.segment === id)]));
  const count = (id: string, part: 'scenario' | 'product' | 'channel' | 'script') =>
    figure(new Set((ofSegment.get(id) ?? []).flatMap(({ ids }) => ids[part] ?? [])).size);
  return tableSlides(OVERVIEW, segments, language, [
    { title: { zh: '客群', en: 'Segment' }, width: 500, text: ({ name }) => name },
    {
      title: { zh: '客户数', en: 'Customers' },
      width: 160,
      text: ({ size }) => (size === undefined ? '—' : figure(size)),
    },
    { title: { zh: '场景', en: 'Scenarios' }, width: 110, text: ({ id }) => count(id, 'scenario') },
    { title: { zh: '产品', en: 'Products' }, width: 110, text: ({ id }) => count(id, 'product') },
    { title: { zh: '渠道', en: 'Channels' }, width: 110, text: ({ id }) => count(id, 'channel') },
    { title: { zh: '话术', en: 'Scripts' }, width: 110, text: ({ id }) => count(id, 'script') },
    { title: { zh: '策略行', en: 'Rows' }, width: 100, text: ({ id }) => figure(ofSegment.get(id)?.length ?? 0) },
  ]);
}

function tableSlides<T>(
  heading: Message,
  rows: readonly T[],
  language: Language,
  columns: readonly Column<T>[],
): readonly Slide[] {
  const count = Math.min(MOST_SLIDES, Math.ceil(rows.length / ROWS_ON_SLIDE));
  const head: TableRow = { cells: columns.map(({ title }) => title[language]), look: 'head' };
  return Array.from({ length: count }, (_, index): Slide => {
    const part = rows.slice(index * ROWS_ON_SLIDE, (index + 1) * ROWS_ON_SLIDE);
    const lines = part.map((row): TableRow => {
      return { cells: columns.map(({ width, text }) => fitLine(cleanLine(text(row)), (width - 22) * LETTERS, SIZE)) };
    });
    const shapes = new SlideShapes({ scale: 1, dx: 0, dy: 0 });
    const name = heading[language];
    const table = slideTable(shapes.next(), name, [head, ...lines], {
      ...{ ...PLACE, widths: columns.map(({ width }) => width), rowHeight: ROW, size: SIZE, areWords: true },
    });
    const beyond = index === count - 1 ? rows.length - count * ROWS_ON_SLIDE : 0;
    const title = count > 1 ? `${name} ${index + 1}/${count}` : name;
    const notes = beyond > 0 ? [formatMessage(BEYOND, language, { n: beyond })] : [];
    return { title: beyond > 0 ? `${title} · ${notes[0]}` : title, shapes: table, notes };
  });
}

const LIST: Message = { zh: '策略清单', en: 'Strategy list' };
const OVERVIEW: Message = { zh: '客群一览', en: 'Segments' };
const BEYOND: Message = {
  zh: '另有 {n} 行，见策略清单文件',
  en: '{n, plural, one {# more row} other {# more rows}} in the file of the strategy list',
};

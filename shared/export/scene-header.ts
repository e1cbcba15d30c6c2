// Owns the title block of a picture: title, version, state, classification, date, and what a reader must not overlook.

import type { MapDocument } from '../document/document.ts';
import { fieldInfo } from '../document/field.ts';
import { mapFields } from '../document/map-fields.ts';
import { localDay } from '../i18n/local-day.ts';
import type { Language } from '../i18n/message.ts';
import { isApproved, TRIAL_MARK } from '../package/trial.ts';
import { palette } from './palette.ts';
import { MARGIN, type SceneText, type TitleBlock, worded } from './scene.ts';
import { cleanLine, textWidth, wrapText } from './text.ts';

const TITLE_SIZE = 20;
const TITLE_LEADING = 27;
const META_SIZE = 12;
const META_LEADING = 19;
const MARK_HEIGHT = 30;
const MARK_SIZE = 16;
const GAP = 14;

interface HeaderOrder {
  readonly language: Language;
  readonly generatedAt: string;
  readonly width: number;
  readonly isPart: boolean;
}

export function titleBlock(document: MapDocument, order: HeaderOrder): TitleBlock {
  const { language, width } = order;
  const titles = wrapText(cleanLine(document.title), width, TITLE_SIZE, true);
  let y = MARGIN;
  const texts: SceneText[] = titles.map((text) => {
    y += TITLE_LEADING;
    return { text, x: MARGIN, y: y - 7, size: TITLE_SIZE, bold: true, colour: palette.text };
  });
  for (const text of wrapText(metaOf(document, order).join('  ·  '), width, META_SIZE)) {
    y += META_LEADING;
    texts.push({ text, x: MARGIN, y: y - 6, size: META_SIZE, colour: palette['text-2'] });
  }
  const marks: TitleBlock['marks'][number][] = [];
  let x = MARGIN;
  for (const { text, look } of marksOf(document, language)) {
    const wide = textWidth(text, MARK_SIZE, true) + 24;
    if (x > MARGIN && x + wide > MARGIN + width) {
      x = MARGIN;
      y += MARK_HEIGHT + 6;
    }
    const at = { text, x: x + 12, y: y + 6 + 20.5, size: MARK_SIZE, bold: true, colour: look.text };
    const { fill, line, ink } = look;
    marks.push({ x, y: y + 6, width: wide, height: MARK_HEIGHT, fill, line, ink, text: at });
    x += wide + 8;
  }
  if (marks.length > 0) y += MARK_HEIGHT + 6;
  return { height: y - MARGIN + GAP, texts, marks };
}

function metaOf(document: MapDocument, { language, generatedAt, isPart }: HeaderOrder): readonly string[] {
  const { periodStart, periodEnd, shape } = { ...document, shape: mapFields.shape };
  const period = periodStart && periodEnd ? `${periodStart} – ${periodEnd}` : (periodStart ?? periodEnd);
  const nodes = document.nodes.length;
  const edges = document.edges.length;
  return [
    cleanLine(document.code),
    worded(words.version, language, { n: document.version }),
    labelOf(shape.approvalStatus, document.approvalStatus, language),
    `${worded(words.classification, language)} ${labelOf(shape.classification, document.classification, language)}`,
    ...(period ? [`${worded(words.period, language)} ${period}`] : []),
    worded(isPart ? words.part : words.size, language, { nodes, edges }),
    `${worded(words.made, language)} ${localDay(new Date(generatedAt))}`,
  ].filter((text) => text !== '');
}

const SAMPLE = {
  ...{ fill: palette['warn-bg'], line: palette['warn-line'], text: palette['warn-text'] },
  ink: palette['warn-text'],
};
const TRIAL = { fill: palette.err, line: palette.err, text: palette['n-0'], ink: palette.err };

/** The marks for formats that have no title block. */
export function markTexts(document: MapDocument, language: Language): readonly string[] {
  return marksOf(document, language).map(({ text }) => text);
}

/** What a reader must not overlook, the gravest first. */
function marksOf(document: MapDocument, language: Language) {
  return [
    ...(isApproved(document) ? [] : [{ text: TRIAL_MARK[language], look: TRIAL }]),
    ...(document.illustrative ? [{ text: worded(words.illustrative, language), look: SAMPLE }] : []),
  ];
}

function labelOf(schema: Parameters<typeof fieldInfo>[0], value: string, language: Language): string {
  const option = fieldInfo(schema).options?.find((candidate) => candidate.value === value);
  return option ? option.label[language] : cleanLine(value);
}

const words = {
  version: { zh: '第 {n, number, ::group-off} 版', en: 'Version {n, number, ::group-off}' },
  classification: { zh: '密级', en: 'Classification:' },
  period: { zh: '运行期', en: 'Period:' },
  size: { zh: '{nodes} 个节点，{edges} 条连线', en: '{nodes} nodes, {edges} edges' },
  part: { zh: '节选：{nodes} 个节点，{edges} 条连线', en: 'Excerpt: {nodes} nodes, {edges} edges' },
  made: { zh: '生成', en: 'Made on' },
  illustrative: { zh: '示例图谱，数字均为虚构', en: 'Sample map: all figures are fictitious' },
};

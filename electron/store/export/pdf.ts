// Owns PDF: vectors and text that can be selected, in a subset of Noto Sans SC; one page of its own size, or sheets of paper.
import PDFDocument from 'pdfkit';
import { drawScene, type Shape } from '../../../shared/export/drawing.ts';
import type { ExportInput, Paper } from '../../../shared/export/format.ts';
import { palette } from '../../../shared/export/palette.ts';
import { type Box, buildScene, type Scene } from '../../../shared/export/scene.ts';
import { pagesOf } from '../../../shared/export/scene-pages.ts';
import { fitLine } from '../../../shared/export/text.ts';
import { readAsset } from './assets.ts';

/** Points per px. */
const POINTS = 0.75;
/** The longest side of a page in points. */
const LONGEST = 14_400;
const SHEETS = { A4: [841.89, 595.28], A3: [1190.55, 841.89] } as const;
const EDGE = 30;
const FOOT = 16;
const REGULAR = 'regular';
const BOLD = 'bold';

type Pdf = InstanceType<typeof PDFDocument>;
type Sheet = Exclude<Paper, 'single'>;

export async function writePdf(input: ExportInput): Promise<Uint8Array> {
  const {
    language,
    generatedAt,
    options: { paper },
  } = input;
  const scene = buildScene(paper === 'single' ? input : { ...input, fitWidth: roomOn(paper).width });
  const date = new Date(generatedAt);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    // Its own fonts hold no Chinese and are files that a packed app would have to carry.
    font: null as unknown as string,
    info: {
      Title: scene.title,
      CreationDate: date,
      ModDate: date,
      Producer: 'Strategy Map Workbench',
      Creator: 'Strategy Map Workbench',
    },
  });
  pdf.registerFont(REGULAR, await readAsset('regular'));
  pdf.registerFont(BOLD, await readAsset('bold'));
  const bytes = collect(pdf);
  if (paper === 'single') onePage(pdf, scene);
  else sheets(pdf, scene, paper);
  pdf.end();
  return bytes;
}

function collect(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}

/** A page of its own size; where no page is so long it is made smaller, and says so. */
function onePage(pdf: Pdf, scene: Scene): void {
  const scale = Math.min(POINTS, LONGEST / scene.width, LONGEST / (scene.height + FOOT));
  const [width, height] = [scene.width * scale, scene.height * scale];
  const shrunk = scale / POINTS;
  pdf.addPage({ size: [width, height + (shrunk < 1 ? FOOT : 0)], margin: 0 });
  pdf.save().scale(scale);
  for (const shape of drawScene(scene)) draw(pdf, shape);
  pdf.restore();
  if (shrunk < 1) foot(pdf, scene, { width, height: height + FOOT, page: 1, pages: 1, shrunk });
}

/** The room of a sheet within its edges, in px of the scene. */
function roomOn(paper: Sheet): { readonly width: number; readonly height: number } {
  const [width, height] = SHEETS[paper];
  return { width: (width - 2 * EDGE) / POINTS, height: (height - 2 * EDGE - FOOT) / POINTS };
}

/** Landscape sheets one below the other, as wide as the map; what is wider than that is made smaller, and the sheet says so. */
function sheets(pdf: Pdf, scene: Scene, paper: Sheet): void {
  const [width, height] = SHEETS[paper];
  const room = roomOn(paper);
  const shrunk = Math.min(1, room.width / scene.width);
  const pages = pagesOf(scene, room.height / shrunk);
  for (const [index, page] of pages.entries()) {
    pdf.addPage({ size: [width, height], margin: 0 });
    pdf.save();
    pdf.translate(EDGE, EDGE).scale(POINTS * shrunk);
    for (const shape of drawScene(page.ground)) draw(pdf, shape);
    pdf.save();
    const { x, y, width: wide, height: high } = page.window;
    pdf.rect(x, y, wide, high).clip();
    for (const shape of drawScene(page.lines)) if (isIn(shape, page.window)) draw(pdf, shape);
    pdf.restore();
    for (const shape of drawScene(page.cards)) draw(pdf, shape);
    pdf.restore();
    if (index > 0) head(pdf, scene);
    foot(pdf, scene, { width, height, page: index + 1, pages: pages.length, shrunk });
  }
}

interface Foot {
  readonly width: number;
  readonly height: number;
  readonly page: number;
  readonly pages: number;
  /** How much smaller than its own size the map is, 1 for not at all. */
  readonly shrunk: number;
}

/** A sheet that is taken alone says what the first one says: sample figures, no approval. */
function head(pdf: Pdf, { header }: Scene): void {
  pdf.font(BOLD).fontSize(10);
  let x = EDGE + 6;
  for (const { text, ink } of header.marks) {
    pdf.fillColor(ink).text(text.text, x, 12, { lineBreak: false });
    x += pdf.widthOfString(text.text) + 16;
  }
}

function foot(pdf: Pdf, { title, language }: Scene, { width, height, page, pages, shrunk }: Foot): void {
  const percent = Math.round(shrunk * 100);
  const smaller = shrunk < 1 ? (language === 'zh' ? `缩至 ${percent}% · ` : `at ${percent}% · `) : '';
  const place = smaller + (language === 'zh' ? `第 ${page}/${pages} 页` : `page ${page}/${pages}`);
  const y = height - 22;
  pdf.font(REGULAR).fontSize(9).fillColor(palette['text-3']);
  pdf.text(fitLine(title, width / 2, 9), EDGE, y, { lineBreak: false });
  pdf.text(place, width - EDGE - pdf.widthOfString(place), y, { lineBreak: false });
}

/** Only what is large in number is looked at; the rest is cut by the sheet. */
function isIn(shape: Shape, window: Box): boolean {
  if (shape.type !== 'group') return true;
  const { y, height } = shape.box;
  return y - 10 < window.y + window.height && y + height + 10 > window.y;
}

function draw(pdf: Pdf, shape: Shape): void {
  if (shape.type === 'group') {
    for (const inner of shape.shapes) draw(pdf, inner);
  } else if (shape.type === 'text') {
    pdf
      .font(shape.bold ? BOLD : REGULAR)
      .fontSize(shape.size)
      .fillColor(shape.colour);
    pdf.text(shape.text, shape.x, shape.y, { lineBreak: false, baseline: 'alphabetic' });
  } else {
    drawPath(pdf, shape);
  }
}

function drawPath(pdf: Pdf, shape: Extract<Shape, { type: 'rect' | 'path' }>): void {
  pdf.save();
  if (shape.type === 'path') {
    if (shape.at) pdf.translate(shape.at.x, shape.at.y).scale(shape.at.scale);
    pdf.path(shape.path);
    if (shape.round) pdf.lineCap('round').lineJoin('round');
  } else if (shape.radius) {
    pdf.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
  } else {
    pdf.rect(shape.x, shape.y, shape.width, shape.height);
  }
  const { fill, stroke, lineWidth = 1, dash, opacity } = shape;
  if (opacity !== undefined) pdf.opacity(opacity);
  if (stroke) pdf.lineWidth(lineWidth);
  // pdfkit's own dash() takes two lengths, some lines have four.
  if (dash) pdf.addContent(`[${dash.join(' ')}] 0 d`);
  if (fill && stroke) pdf.fillAndStroke(fill, stroke);
  else if (fill) pdf.fill(fill);
  else if (stroke) pdf.stroke(stroke);
  pdf.restore();
}

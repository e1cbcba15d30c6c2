// Owns PDF: vectors and text that can be selected, in a subset of Noto Sans SC; one page, or tiles to be put together.
import PDFDocument from 'pdfkit';
import { drawScene, type Shape } from '../../../shared/export/drawing.ts';
import type { ExportInput, Paper } from '../../../shared/export/format.ts';
import { palette } from '../../../shared/export/palette.ts';
import { type Box, buildScene, type Scene } from '../../../shared/export/scene.ts';
import { fitLine } from '../../../shared/export/text.ts';
import { readAsset } from './assets.ts';

/** Points per px. */
const POINTS = 0.75;
/** The longest side of a page in points. */
const LONGEST = 14_400;
const SHEETS = { A4: [841.89, 595.28], A3: [1190.55, 841.89] } as const;
const EDGE = 30;
const FOOT = 16;
/** What neighbouring sheets both show, in px. */
const OVERLAP = 28;
const REGULAR = 'regular';
const BOLD = 'bold';

type Pdf = InstanceType<typeof PDFDocument>;

export async function writePdf(input: ExportInput): Promise<Uint8Array> {
  const scene = buildScene(input);
  const { language, generatedAt, options } = input;
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
  const shapes = drawScene(scene);
  if (options.paper === 'single') onePage(pdf, scene, shapes);
  else tiles(pdf, scene, shapes, options.paper);
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

function onePage(pdf: Pdf, scene: Scene, shapes: readonly Shape[]): void {
  const scale = Math.min(POINTS, LONGEST / scene.width, LONGEST / scene.height);
  pdf.addPage({ size: [scene.width * scale, scene.height * scale], margin: 0 });
  pdf.scale(scale);
  for (const shape of shapes) draw(pdf, shape);
}

/** Landscape sheets in rows; corner marks show where the next sheet lies over. */
function tiles(pdf: Pdf, scene: Scene, shapes: readonly Shape[], paper: Exclude<Paper, 'single'>): void {
  const [width, height] = SHEETS[paper];
  const inner = { width: (width - 2 * EDGE) / POINTS, height: (height - 2 * EDGE - FOOT) / POINTS };
  const columns = countOf(scene.width, inner.width);
  const rows = countOf(scene.height, inner.height);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const window = { x: column * (inner.width - OVERLAP), y: row * (inner.height - OVERLAP), ...inner };
      pdf.addPage({ size: [width, height], margin: 0 });
      pdf.save();
      pdf.rect(EDGE, EDGE, width - 2 * EDGE, height - 2 * EDGE - FOOT).clip();
      pdf.translate(EDGE, EDGE).scale(POINTS).translate(-window.x, -window.y);
      for (const shape of shapes) if (isIn(shape, window)) draw(pdf, shape);
      pdf.restore();
      marks(pdf, width, height);
      if (row + column > 0) head(pdf, scene);
      foot(pdf, scene, { width, height, row, column, rows, columns });
    }
  }
}

function countOf(length: number, inner: number): number {
  return length <= inner ? 1 : Math.ceil((length - OVERLAP) / (inner - OVERLAP));
}

/** Where what neighbouring sheets share begins: a short cross at each corner. */
function marks(pdf: Pdf, width: number, height: number): void {
  const [right, bottom] = [width - EDGE, height - EDGE - FOOT];
  pdf.lineWidth(0.5).undash().strokeColor(palette['n-300']);
  const inset = OVERLAP * POINTS;
  for (const x of [EDGE + inset, right - inset])
    pdf
      .moveTo(x, EDGE - 10)
      .lineTo(x, EDGE - 2)
      .moveTo(x, bottom + 2)
      .lineTo(x, bottom + 10);
  for (const y of [EDGE + inset, bottom - inset])
    pdf
      .moveTo(EDGE - 10, y)
      .lineTo(EDGE - 2, y)
      .moveTo(right + 2, y)
      .lineTo(right + 10, y);
  pdf.stroke();
}

interface Tile {
  readonly width: number;
  readonly height: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet that is taken alone says what the first one says: sample figures, no approval. */
function head(pdf: Pdf, { header }: Scene): void {
  pdf.font(BOLD).fontSize(10);
  let x = EDGE + OVERLAP * POINTS + 6;
  for (const { text, ink } of header.marks) {
    pdf.fillColor(ink).text(text.text, x, 12, { lineBreak: false });
    x += pdf.widthOfString(text.text) + 16;
  }
}

function foot(pdf: Pdf, { title, language }: Scene, { width, height, row, column, rows, columns }: Tile): void {
  const page = row * columns + column + 1;
  const place =
    language === 'zh'
      ? `第 ${row + 1}/${rows} 行 · 第 ${column + 1}/${columns} 列 · 第 ${page}/${rows * columns} 页`
      : `Row ${row + 1}/${rows} · column ${column + 1}/${columns} · page ${page}/${rows * columns}`;
  const y = height - 22;
  pdf.font(REGULAR).fontSize(9).fillColor(palette['text-3']);
  pdf.text(fitLine(title, width / 2, 9), EDGE, y, { lineBreak: false });
  pdf.text(place, width - EDGE - pdf.widthOfString(place), y, { lineBreak: false });
}

/** Only what is large in number is looked at; the rest is cut by the sheet. */
function isIn(shape: Shape, window: Box): boolean {
  if (shape.type !== 'group') return true;
  const { x, y, width, height } = shape.box;
  return (
    x - 10 < window.x + window.width &&
    x + width + 10 > window.x &&
    y - 10 < window.y + window.height &&
    y + height + 10 > window.y
  );
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

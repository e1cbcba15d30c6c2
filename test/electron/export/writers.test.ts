// Tests of the formats that need the machine: pictures of the right size, pages, tables, and widths that are the font's.
import { inflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { readAsset } from '../../../electron/store/export/assets.ts';
import { runExport } from '../../../electron/store/export/run-export.ts';
import { writeFormat } from '../../../electron/store/export/writers.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { defaultOptions } from '../../../shared/export/format.ts';
import { buildScene } from '../../../shared/export/scene.ts';
import { textWidth } from '../../../shared/export/text.ts';
import { hostileMap, hostileTexts } from '../../shared/export/hostile.ts';
import { inputFor } from '../../shared/export/input.ts';

const [template] = allTemplates();
if (!template) throw new Error('no template');
const small = inputFor(template, { scope: new Set(['S1', 'SC1', 'P1']) });
const never = new AbortController().signal;
const bytesOf = async (id: string, input = small) => Buffer.from(await writeFormat(id, input));

test('a PNG has the size of the scene, times the scale', async () => {
  const scene = buildScene(small);
  const png = await bytesOf('png', { ...small, options: { ...defaultOptions, scale: 1, transparent: true } });
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(Math.abs(png.readUInt32BE(16) - scene.width)).toBeLessThan(1.01);
  // Colour with transparency.
  expect(png[25]).toBe(6);
});

test('a picture that is too large is refused before it is drawn', async () => {
  const nodes = template.nodes.map((node, index) => ({ ...node, y: index * 40_000 }));
  const input = inputFor({ ...template, nodes }, { options: { ...defaultOptions, scale: 4 } });
  await expect(writeFormat('png', input)).rejects.toMatchObject({ problem: { code: 'E_PICTURE_TOO_LARGE' } });
});

test('a PDF is one page, or sheets with fonts of its own', async () => {
  const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
  const one = await bytesOf('pdf', inputFor(template));
  const sheets = await bytesOf('pdf', inputFor(template, { options: { ...defaultOptions, paper: 'A4' } }));
  expect(pages(one)).toBe(1);
  expect(pages(sheets)).toBeGreaterThan(1);
  expect(one.toString('latin1')).toMatch(/\/ToUnicode/);
  expect(one.length).toBeLessThan(400_000);
});

test('hostile texts have pictures and pages too', async () => {
  const map = hostileMap(hostileTexts.join(' ').slice(0, 400));
  expect((await bytesOf('pdf', inputFor(map))).length).toBeGreaterThan(5_000);
  expect((await bytesOf('png', inputFor(map))).length).toBeGreaterThan(5_000);
});

test('a list is a table, and nothing in it a formula', async () => {
  expect((await bytesOf('csv', inputFor(template))).toString()).toMatch(/^\uFEFF策略行编号/);
  expect((await bytesOf('xlsx', inputFor(template))).subarray(0, 2).toString()).toBe('PK');
  await expect(writeFormat('gif', small)).rejects.toMatchObject({ problem: { code: 'E_EXPORT_FORMAT' } });
});

test('a run in its thread gives the same, and stops when it is cancelled', async () => {
  expect(await runExport({ format: 'svg', input: small }, never)).toBe(await writeFormat('svg', small));
  const stop = new AbortController();
  const run = runExport({ format: 'png', input: small }, stop.signal);
  stop.abort();
  await expect(run).rejects.toMatchObject({ problem: { code: 'E_PICTURE_CANCELLED' } });
});

test.each(['regular', 'bold'] as const)('widths of %s letters are the font’s', async (weight) => {
  const pdf = new PDFDocument({ font: null as unknown as string });
  pdf.registerFont('tested', await readAsset(weight));
  pdf.font('tested').fontSize(100);
  for (let code = 32; code < 127; code += 1) {
    const letter = String.fromCharCode(code);
    const ours = textWidth(letter, 100, weight === 'bold') / 1.05;
    expect(Math.abs(ours - pdf.widthOfString(letter)), letter).toBeLessThan(0.06);
  }
  expect(textWidth('图', 100)).toBe(100);
});

test('every sheet of a map says that it is not approved', async () => {
  // Texts begin with BT; the fonts of two files number their letters differently.
  const textsByPage = async (map: MapDocument) => {
    const pdf = await bytesOf('pdf', inputFor(map, { options: { ...defaultOptions, paper: 'A4' } }));
    return contentsOf(pdf).map((page) => page.match(/\bBT\b/g)?.length ?? 0);
  };
  const [marked, plain] = [await textsByPage(template), await textsByPage({ ...template, approvalStatus: 'approved' })];
  expect(marked.length).toBeGreaterThan(1);
  expect(marked).toEqual(plain.map((texts) => texts + 1));
});

/** The drawing of each page. */
function contentsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1');
  const numbers = [...text.matchAll(/\/Contents (\d+) 0 R/g)].map(([, number]) => number);
  return numbers.map((number) => {
    const at = text.indexOf(`\n${number} 0 obj`);
    const from = text.indexOf('stream\n', at) + 'stream\n'.length;
    return inflateSync(pdf.subarray(from, text.indexOf('\nendstream', from))).toString('latin1');
  });
}

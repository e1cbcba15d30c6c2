// Owns PNG: the SVG drawn by resvg with Noto Sans SC, the same on every machine.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { ExportInput } from '../../../shared/export/format.ts';
import { sceneToSvg } from '../../../shared/export/formats/svg.ts';
import { buildScene } from '../../../shared/export/scene.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { readAsset } from './assets.ts';

/** Four bytes each while it is drawn; a picture of more helps nobody. */
const MOST_PIXELS = 120_000_000;

let ready: Promise<readonly Uint8Array[]> | undefined;

/** The library is set up once per process. */
async function setUp(): Promise<readonly Uint8Array[]> {
  await initWasm(new Uint8Array(await readAsset('resvg')));
  return Promise.all([readAsset('regular'), readAsset('bold')]);
}

/** Throws E_PICTURE_TOO_LARGE. */
export async function writePng(input: ExportInput): Promise<Uint8Array> {
  const scene = buildScene(input);
  const { scale } = input.options;
  const pixels = scene.width * scene.height * scale ** 2;
  if (pixels > MOST_PIXELS) {
    throw new ProblemError('E_PICTURE_TOO_LARGE', { pixels: Math.round(pixels / 1e6), limit: MOST_PIXELS / 1e6 });
  }
  const svg = sceneToSvg(scene, input.options);
  ready ??= setUp();
  const fontBuffers = [...(await ready)];
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers, defaultFontFamily: 'Noto Sans SC', sansSerifFamily: 'Noto Sans SC' },
  });
  const picture = drawing.render();
  try {
    return picture.asPng();
  } finally {
    picture.free();
    drawing.free();
  }
}

// Owns `npm run icons`: draws resources/icons/icon.svg at every size and packs the pictures for Windows, macOS and Linux.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launchElectron } from './launch.ts';
import { prepareMachine } from './prepare.ts';
import { runMain, say } from './progress.ts';
import { projectRoot } from './project.ts';

const ICONS = path.join(projectRoot, 'resources', 'icons');
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Apple's name of each size, px, among the entries of an .icns file that hold PNG. */
const ICNS_TYPES: readonly (readonly [string, number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];
const BLANK_APP = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1100, height: 1100, useContentSize: true, frame: false, transparent: true }).loadURL('about:blank'));`;

await runMain(async () => {
  const { launch, display } = await prepareMachine();
  const blankApp = await mkdtemp(path.join(tmpdir(), 'icons-'));
  await writeFile(path.join(blankApp, 'package.json'), '{"name":"icons","version":"0.0.0","main":"main.cjs"}');
  await writeFile(path.join(blankApp, 'main.cjs'), BLANK_APP);
  const { app, window } = await launchElectron({
    executable: launch.executable,
    args: [...launch.args.slice(0, -1), blankApp],
    env: launch.env,
  });
  try {
    await drawAll(window);
  } finally {
    await app.close();
    display?.stop();
    await rm(blankApp, { recursive: true, force: true });
  }
  return 0;
});

async function drawAll(page: Page): Promise<void> {
  const svg = await readFile(path.join(ICONS, 'icon.svg'), 'utf8');
  const sizes = [...new Set([...ICO_SIZES, ...ICNS_TYPES.map(([, size]) => size)])];
  const pictures = new Map<number, Buffer>();
  for (const size of sizes) pictures.set(size, await draw(page, svg, size));
  const picture = (size: number): Buffer => pictures.get(size) ?? Buffer.alloc(0);
  await writeFile(path.join(ICONS, 'icon.png'), picture(512));
  await writeFile(path.join(ICONS, 'icon.ico'), packIco(ICO_SIZES.map((size) => ({ size, png: picture(size) }))));
  await writeFile(
    path.join(ICONS, 'icon.icns'),
    packIcns(ICNS_TYPES.map(([type, size]) => ({ type, png: picture(size) }))),
  );
  say(`Written: ${ICONS}`);
}

async function draw(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setContent(
    `<style>body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
}

/** An .ico file: a directory of 16 bytes per picture after a header of 6, then the pictures. */
function packIco(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length + 16 * pictures.length;
  const directory = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    // 0 stands for 256.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...directory, ...pictures.map(({ png }) => png)]);
}

/** An .icns file: a header and one chunk per picture, each with its name and its length including these 8 bytes. */
function packIcns(pictures: readonly { type: string; png: Buffer }[]): Buffer {
  const chunk = (name: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(name, 0, 'ascii');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return chunk('icns', Buffer.concat(pictures.map(({ type, png }) => chunk(type, png))));
}

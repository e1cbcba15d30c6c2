// Owns finding the fonts and the picture library's code: copied beside the bundle by the build, or in node_modules for the command line.
import { readFile } from 'node:fs/promises';
import { errorCode } from '../database/sqlite-problem.ts';

/** electron/dev/export-assets.ts copies the same files to out/export-assets. */
const ASSETS = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  resvg: '@resvg/resvg-wasm/index_bg.wasm',
} as const;

export async function readAsset(name: keyof typeof ASSETS): Promise<Buffer> {
  const path = ASSETS[name];
  const copied = path.slice(path.lastIndexOf('/') + 1);
  let missing: unknown;
  for (const place of [`../export-assets/${copied}`, `../../../node_modules/${path}`]) {
    try {
      return await readFile(new URL(place, import.meta.url));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      missing = error;
    }
  }
  throw missing;
}

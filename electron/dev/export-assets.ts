// Owns copying fonts and the picture library's code beside the bundles, so that a packed app has them without node_modules.
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** electron/store/export/assets.ts reads them. */
const FILES = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-sc/LICENSE_FONT',
  '@resvg/resvg-wasm/index_bg.wasm',
];

export function exportAssets(): Plugin {
  return {
    name: 'export-assets',
    apply: 'build',
    closeBundle: async () => {
      const folder = 'out/export-assets';
      await mkdir(folder, { recursive: true });
      for (const file of FILES)
        await copyFile(join('node_modules', file), join(folder, file.slice(file.lastIndexOf('/') + 1)));
    },
  };
}

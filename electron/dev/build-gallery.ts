// Owns the build of the gallery: the kit's parts on one page of their own, which goes into no release.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { cacheFolder, projectRoot } from './project.ts';

/** Builds it; gives the folder that holds its `index.html`. */
export async function buildGallery(): Promise<string> {
  const outDir = path.join(cacheFolder, 'gallery');
  await build({
    configFile: false,
    root: path.join(projectRoot, 'renderer', 'gallery'),
    logLevel: 'warn',
    plugins: [react()],
    // The runtime reads its gallery from the disk: one large file costs nothing.
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: false,
      chunkSizeWarningLimit: 4_000,
    },
  });
  return outDir;
}

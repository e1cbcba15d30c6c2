// Owns how the bundles are made: main and store, preload, window, and the page that goes to branches.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { branchPage } from './electron/dev/branch-page.ts';
import { exportAssets } from './electron/dev/export-assets.ts';
import { helpPages } from './electron/dev/help-pages.ts';
import { licenceModule } from './electron/dev/licences.ts';

// The oldest runtime that the code must run on: Electron 33, that is Chromium 130 and Node 20.
const NODE_TARGET = 'node20';
const CHROME_TARGET = 'chrome130';

export default defineConfig(({ command }) => ({
  main: {
    // `serve` is `npm run dev` alone.
    define: { WITH_DEV_SERVER: String(command === 'serve') },
    // Fonts and the picture library's code are copied to out/export-assets: 24 MB that no repository has to hold.
    plugins: [exportAssets()],
    build: {
      outDir: 'out/main',
      // Chunks of earlier builds would be packed too; while developing, the running store still reads them.
      emptyOutDir: command === 'build',
      target: NODE_TARGET,
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: 'electron/main/main.ts',
          store: 'electron/store/serve.ts',
          'export-worker': 'electron/store/export/export-worker.ts',
          'sheet-worker': 'electron/store/files/sheet-worker.ts',
        },
        // CommonJS, as the sandboxed preload must be: main is loaded whole before Electron can be ready. The package is of
        // type module, hence `.cjs`.
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'shared-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: NODE_TARGET,
      sourcemap: true,
      rolldownOptions: {
        input: { preload: 'electron/main/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), branchPage(), licenceModule(), helpPages()],
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      target: CHROME_TARGET,
      minify: true,
      // Read from the disk, not over a network.
      chunkSizeWarningLimit: 4_000,
      sourcemap: true,
      rolldownOptions: { input: { index: 'renderer/index.html' } },
    },
  },
}));

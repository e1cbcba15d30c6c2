// Owns `npm run package` (releases) and `npm run package:dir` (an unpacked app to try), both by electron-builder.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Configuration, Platform } from 'electron-builder';
import { buildApp } from './prepare.ts';
import { PlainError, runMain, say, startHeartbeat } from './progress.ts';
import { projectRoot } from './project.ts';
import { type Runtime, resolveRuntime } from './runtime.ts';

const CONFIG = 'electron-builder.yml';
/** What Electron could do besides running the app, switched off in its executable. */
const FUSES = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
} satisfies Configuration['electronFuses'];

await runMain(async () => {
  const { values } = parseArgs({ options: { dir: { type: 'boolean' }, 'no-build': { type: 'boolean' } } });
  const runtime = await resolveRuntime();
  if (runtime.kind === 'fallback' && !values.dir) {
    throw new PlainError('Releases are packed with the official Electron only, and it cannot be downloaded here.');
  }
  if (!values['no-build']) await buildApp();
  say('Packing …');
  const heartbeat = startHeartbeat('packing');
  try {
    const files = await build({
      projectDir: projectRoot,
      targets: values.dir ? Platform.current().createTarget('dir') : Platform.current().createTarget(),
      publish: 'never',
      config: { extends: CONFIG, ...runtimeConfig(runtime) },
    });
    say(`Packed: ${values.dir ? path.join(projectRoot, 'dist') : files.join(', ')}`);
  } finally {
    heartbeat.stop();
  }
  return 0;
});

function runtimeConfig(runtime: Runtime): Configuration {
  const found = { electronDist: runtime.folder, ...(runtime.version && { electronVersion: runtime.version }) };
  if (runtime.kind === 'fallback') return { ...found, ...fallbackConfig() };
  return { ...found, electronFuses: FUSES };
}

/**
 * The fallback cannot load better-sqlite3, so in this build, which is for the smoke test and never handed out, the store runs
 * on the project's Node: it is put beside the app, and the store's files outside the archive, which a plain Node cannot read.
 */
function fallbackConfig(): Configuration {
  return {
    extraResources: [{ from: process.execPath, to: 'node/node' }],
    asarUnpack: [
      'node_modules/better-sqlite3/**',
      'out/main/store.cjs',
      'out/main/export-worker.cjs',
      'out/main/shared-*.cjs',
      'out/branch-page/**',
      'out/export-assets/**',
    ],
    electronFuses: FUSES,
    // What makes the fallback usable in development has no place in an app.
    afterPack: ({ appOutDir }) => rm(path.join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
  };
}

// Owns `npm run dev`: the window with every edit of it at once, the store anew with every edit of the store.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { resolveConfig } from 'electron-vite';
import { branchPageFile, buildBranchPage } from './branch-page.ts';
import { startDevApp } from './dev/dev-app.ts';
import { startViteServer } from './dev/vite-server.ts';
import { watchBundle } from './dev/watch-bundle.ts';
import { prepareMachine } from './prepare.ts';
import { PlainError, runMain, say } from './progress.ts';
import { projectRoot } from './project.ts';

const USAGE = `npm run dev [-- --gallery] [--data DIR] [--debug-port N]

  --gallery       show the parts of the kit instead of the workbench: light and dark, Chinese and English
  --data DIR      keep the data there instead of in out/dev-data
  --debug-port N  let a debugger or a program attach to the window on this port of this machine

Without a display the window opens on an invisible screen; attach to it by --debug-port.`;

await runMain(async () => {
  const options = readArguments();
  if (options.help) {
    say(USAGE);
    return 0;
  }
  process.chdir(projectRoot);
  const { launch, display } = await prepareMachine();
  try {
    const { config } = await resolveConfig({}, 'serve', 'development');
    const { main, preload, renderer } = config ?? {};
    if (!main || !preload || !renderer) throw new PlainError('electron.vite.config.ts has not all three parts.');
    if (!existsSync(branchPageFile)) await buildBranchPage();
    say('Building main and store …');
    let app: ReturnType<typeof startDevApp> | undefined;
    await watchBundle(main, (entries) => {
      if (entries.includes('main')) restart();
      else {
        say('  New store.');
        app?.renewStore();
      }
    });
    const restart = (): void => {
      say('  New main: the workbench starts anew.');
      app?.restart();
    };
    await watchBundle(preload, restart);
    const { server, address } = await startViteServer(renderer);
    try {
      const dataDir = path.resolve(
        process.env.INIT_CWD ?? projectRoot,
        options.data ?? path.join(projectRoot, 'out', 'dev-data'),
      );
      await mkdir(dataDir, { recursive: true });
      say(`Opening the workbench with the sources as they are; its data: ${dataDir}`);
      app = startDevApp(launch, debugFlags(options['debug-port']), {
        STRATEGY_MAP_DEV_SERVER: address,
        STRATEGY_MAP_DEV_PAGE: options.gallery ? 'gallery/index.html#four' : 'index.html',
        STRATEGY_MAP_DATA_DIR: dataDir,
      });
      return await app.ended;
    } finally {
      await server.close();
    }
  } finally {
    display?.stop();
    // The watchers would keep this process alive.
    setImmediate(() => process.exit());
  }
});

function debugFlags(port: string | undefined): readonly string[] {
  if (port === undefined) return [];
  if (!/^\d{4,5}$/.test(port)) throw new PlainError(USAGE);
  return [`--remote-debugging-port=${port}`, '--remote-allow-origins=http://127.0.0.1'];
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        gallery: { type: 'boolean' },
        data: { type: 'string' },
        'debug-port': { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

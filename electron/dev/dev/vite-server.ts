// Owns the server that gives the window its files while it is being developed: on this machine only, each edit at once.
import { createServer as createListener } from 'node:net';
import { createServer, type InlineConfig, mergeConfig, type ViteDevServer } from 'vite';
import { projectRoot } from '../project.ts';

const HOST = '127.0.0.1';
/** The window's policy lets through what carries it (electron/main/dev-server.ts). */
const NONCE = 'development';

export async function startViteServer(config: InlineConfig): Promise<{ server: ViteDevServer; address: string }> {
  const port = await freePort();
  const server = await createServer(
    mergeConfig(config, {
      html: { cspNonce: NONCE },
      server: {
        host: HOST,
        port,
        strictPort: true,
        // The page's own address is no server's: it is told where to listen for edits.
        hmr: { protocol: 'ws', host: HOST, clientPort: port },
        fs: { allow: [projectRoot] },
      },
      // Known before the first page asks, else each library that is met reloads the window.
      optimizeDeps: { entries: ['index.html', 'gallery/index.html', '**/*-worker.ts'] },
      clearScreen: false,
    } satisfies InlineConfig),
  );
  await server.listen();
  return { server, address: `http://${HOST}:${port}` };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener = createListener().once('error', reject);
    listener.listen(0, HOST, () => {
      const address = listener.address();
      listener.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

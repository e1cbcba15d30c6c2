// Owns what is different while the window is being developed: its files come from Vite on this machine, and the launcher may
// ask for a new store. Only the bundle of `npm run dev` holds this file; no build for people does.
import { app } from 'electron';
import { ORIGIN } from './own-pages.ts';

export interface DevServer {
  /** The page to open instead of the window's own. */
  readonly startPage: string;
  /** What the window may reach beside its own files. */
  readonly reaches: readonly string[];
  /** Exceptions to the rule that no host name is looked up. */
  readonly hostRules: string;
  /** The policy of a release, loosened by this server alone. */
  policyOf(released: string): string;
  /** A file of the window as Vite has it now. */
  serve(request: Request, policy: string): Promise<Response>;
}

/** On this machine only; Vite marks what it writes into pages with the nonce (electron/dev/dev/vite-server.ts). */
const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+$/;
const NONCE = "'nonce-development'";
const KEPT_HEADERS = ['content-type', 'etag', 'cache-control'];

/** Undefined where the launcher named no server. */
export function findDevServer(): DevServer | undefined {
  const address = process.env.STRATEGY_MAP_DEV_SERVER ?? '';
  if (app.isPackaged || !ADDRESS.test(address)) return undefined;
  const socket = address.replace('http', 'ws');
  const more: Readonly<Record<string, string>> = {
    'script-src': ` ${NONCE}`,
    'style-src': ` ${NONCE}`,
    'connect-src': ` ${socket}`,
    'frame-ancestors': '',
  };
  return {
    startPage: `${ORIGIN}/${process.env.STRATEGY_MAP_DEV_PAGE ?? 'index.html'}`,
    reaches: [`${socket}/`],
    hostRules: ', EXCLUDE 127.0.0.1',
    policyOf: (released) =>
      released
        .split('; ')
        .map((rule) => {
          const [name = ''] = rule.split(' ');
          return name in more ? `${rule.replace(" 'none'", " 'self'")}${more[name]}` : rule;
        })
        // The gallery shows itself four times.
        .concat("frame-src 'self'")
        .join('; '),
    serve: async (request, policy) => {
      const { pathname, search } = new URL(request.url);
      const accept = request.headers.get('accept') ?? '*/*';
      const answer = await fetch(`${address}${pathname}${search}`, { headers: { accept } });
      const headers = new Headers({ 'Content-Security-Policy': policy });
      for (const name of KEPT_HEADERS) {
        const value = answer.headers.get(name);
        if (value !== null) headers.set(name, value);
      }
      return new Response(await answer.arrayBuffer(), { status: answer.status, headers });
    },
  };
}

/** The launcher sends it when the store's sources have changed. */
export function onNewStore(restart: () => void): void {
  process.on('message', (message) => {
    if (message === 'new-store') restart();
  });
}

// Owns what the window may reach: only the program's own files, no network, no permission, no other page.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, protocol, type Session, session } from 'electron';
import { CONTENT_SECURITY_POLICY, policyFor } from './content-policy.ts';
import { findDevServer } from './dev-server.ts';
import { fileFor, isOwnPage, ORIGIN, SCHEME, START_PAGE } from './own-pages.ts';

const DEV_SERVER = WITH_DEV_SERVER ? findDevServer() : undefined;
const POLICY = DEV_SERVER?.policyOf(CONTENT_SECURITY_POLICY) ?? CONTENT_SECURITY_POLICY;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The page that the window opens with. */
export const FIRST_PAGE = DEV_SERVER?.startPage ?? START_PAGE;

/** To be called before the app is ready. */
export function setUpSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: 'branch-page', privileges: { standard: true, secure: true } },
  ]);
  // No host name is ever looked up, whatever asks for it.
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${DEV_SERVER?.hostRules ?? ''}`);
  app.commandLine.appendSwitch('disable-background-networking');
  if (!app.isPackaged) return;
  for (const name of [
    'remote-debugging-port',
    'remote-debugging-pipe',
    'remote-allow-origins',
    'inspect',
    'inspect-brk',
  ]) {
    app.commandLine.removeSwitch(name);
  }
  // Chromium refuses to start as root without `--no-sandbox`, and enabling the sandbox for all would override that flag.
  // The window is sandboxed either way.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** Serves the files below `folder`, and closes every other way out of the default session. To be called when the app is ready. */
export function setUpSecurity(folder: string): void {
  const own = session.defaultSession;
  own.protocol.handle(
    SCHEME,
    (request) => DEV_SERVER?.serve(request, policyFor(request.url, POLICY)) ?? serveFile(folder, request),
  );
  refuseRequests(own);
  refusePermissions(own);
  turnOffSpellChecker(own);
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview'] as const) {
      contents.on(name as 'will-navigate', (event) => event.preventDefault());
    }
  });
}

async function serveFile(folder: string, request: Request): Promise<Response> {
  const file = request.method === 'GET' ? fileFor(folder, request.url) : undefined;
  const type = file && TYPES[path.extname(file)];
  if (!file || !type) return new Response(null, { status: 404 });
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': policyFor(request.url, POLICY),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-cache',
      },
    });
  } catch {
    return new Response(null, { status: 404 });
  }
}

function refuseRequests(own: Session): void {
  const allowed = [`${ORIGIN}/`, 'data:', ...(app.isPackaged ? [] : ['devtools:']), ...(DEV_SERVER?.reaches ?? [])];
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !allowed.some((start) => details.url.startsWith(start)) });
  });
}

function refusePermissions(own: Session): void {
  // Only what a copy button does: putting text on the clipboard after a click.
  const isAllowed = (permission: string, url: string): boolean =>
    permission === 'clipboard-sanitized-write' && isOwnPage(url);
  own.setPermissionRequestHandler((_, permission, answer, details) =>
    answer(isAllowed(permission, details.requestingUrl)),
  );
  own.setPermissionCheckHandler((_, permission, origin) => isAllowed(permission, origin));
  own.setDevicePermissionHandler(() => false);
}

function turnOffSpellChecker(own: Session): void {
  own.setSpellCheckerEnabled(false);
  // macOS uses the system's own checker, which has no dictionaries to download.
  if (process.platform === 'darwin') return;
  own.setSpellCheckerDictionaryDownloadURL(`${ORIGIN}/no-dictionaries/`);
  own.setSpellCheckerLanguages([]);
}

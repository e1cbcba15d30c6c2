// Owns the windows that show a branch's page: sandboxed, without a bridge, and with no way to any other page or address.
import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';

/** Never written to disk and known to these windows only. */
const PARTITION = 'branch-pages';
const ORIGIN = 'branch-page://page';
const pages = new Map<string, string>();
let isSetUp = false;

/** Shows `page` read-only in a window of its own. */
export async function showBranchPage(page: string, title: string): Promise<void> {
  const own = session.fromPartition(PARTITION);
  setUp();
  const id = randomUUID();
  pages.set(id, page);
  const window = new BrowserWindow({
    width: 1200,
    height: 800,
    title,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
  });
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('closed', () => pages.delete(id));
  await window.loadURL(`${ORIGIN}/${id}`);
}

function setUp(): void {
  if (isSetUp) return;
  isSetUp = true;
  const own = session.fromPartition(PARTITION);
  own.protocol.handle('branch-page', (request) => {
    const page = pages.get(new URL(request.url).pathname.slice(1));
    if (page === undefined || request.method !== 'GET') return new Response(null, { status: 404 });
    return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } });
  });
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !['branch-page:', 'data:', 'blob:'].some((start) => url.startsWith(start)) });
  });
  own.setPermissionRequestHandler((_, permission, answer) => answer(permission === 'clipboard-sanitized-write'));
  own.setPermissionCheckHandler((_, permission) => permission === 'clipboard-sanitized-write');
}

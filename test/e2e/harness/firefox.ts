// Owns opening a page in the system's Firefox, which Playwright cannot drive: by WebDriver BiDi, Firefox's own remote protocol.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const FIREFOX = [process.env.STRATEGY_MAP_FIREFOX, '/usr/bin/firefox-esr'].find(
  (file) => file && existsSync(file),
);
const LIMIT_MS = 60_000;

export interface FirefoxReading {
  readonly fingerprint: string | null;
  /** The text of `main` in each view. */
  readonly texts: Readonly<Record<string, string>>;
  /** Whether the page says nothing of a storage that is refused. */
  readonly isKept: boolean;
  readonly pdf: Buffer;
  readonly pictures: Readonly<Record<string, Buffer>>;
}

/** Opens `html` from the disk and reads each view. */
export async function readInFirefox(html: string, views: readonly string[]): Promise<FirefoxReading> {
  const folder = await mkdtemp(path.join(tmpdir(), 'firefox-page-'));
  const file = path.join(folder, 'page.html');
  await writeFile(file, html);
  const args = ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port', '0', '--width', '1366'];
  const child = spawn(FIREFOX ?? '', args, {
    env: { ...process.env, HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const session = await connect(await addressOf(child));
    return await read(session, `${pathToFileURL(file)}`, views);
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

async function read(send: Send, address: string, views: readonly string[]): Promise<FirefoxReading> {
  await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: [{ context: string }] };
  const { context } = contexts[0];
  await send('browsingContext.setViewport', { context, viewport: { width: 1366, height: 768 } });
  await send('browsingContext.navigate', { context, url: address, wait: 'complete' });
  const evaluate = async (expression: string) => {
    const params = { expression, target: { context }, awaitPromise: true };
    const { result } = (await send('script.evaluate', params)) as { result: { value: string } };
    return result.value;
  };
  const texts: Record<string, string> = {};
  const pictures: Record<string, Buffer> = {};
  for (const view of views) {
    // Two frames: the address changes, then the view is drawn.
    const wait =
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))';
    texts[view] = await evaluate(
      `location.hash = '${view}'; ${wait}.then(() => document.querySelector('main').innerText)`,
    );
    const shot = (await send('browsingContext.captureScreenshot', { context })) as { data: string };
    pictures[view] = Buffer.from(shot.data, 'base64');
  }
  const fingerprint = await evaluate(`document.querySelector('[data-fingerprint]').dataset.fingerprint`);
  const printed = (await send('browsingContext.print', { context })) as { data: string };
  return {
    fingerprint,
    texts,
    isKept: !texts.return?.includes('不允许页面保存'),
    pdf: Buffer.from(printed.data, 'base64'),
    pictures,
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`Firefox did not begin to listen:\n${output}`)), LIMIT_MS);
    child.stderr?.on('data', (chunk) => {
      output += chunk;
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(`${address}/session`);
    });
    child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}:\n${output}`)));
  });
}

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve(result: never): void; reject(error: Error): void }>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data));
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.type === 'success') call?.resolve(answer.result as never);
    else call?.reject(new Error(`${answer.error}: ${answer.message}`));
  };
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('Firefox refused the connection.'));
  });
  let last = 0;
  return (method, params) => {
    last += 1;
    const id = last;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  };
}

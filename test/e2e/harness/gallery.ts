// Owns the gallery in a real window: the kit's parts by themselves, served under the policy of the app, with the network off.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { buildGallery } from '../../../electron/dev/build-gallery.ts';
import { launchElectron } from '../../../electron/dev/launch.ts';
import { projectRoot } from '../../../electron/dev/project.ts';
import { CONTENT_SECURITY_POLICY } from '../../../electron/main/content-policy.ts';
import { readLaunchInfo } from './launch-info.ts';

export interface Gallery {
  readonly page: Page;
  /** What the page threw, was refused, or asked for elsewhere. */
  readonly complaints: readonly string[];
  /** Shows the page anew. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

const ORIGIN = 'https://gallery.test';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export async function openGallery(): Promise<Gallery> {
  const folder = await buildGallery();
  const { executable, args, env } = readLaunchInfo();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gallery-'));
  const {
    app,
    window: page,
    pageErrors,
  } = await launchElectron({
    executable,
    args: [...args.slice(0, -1), path.join(projectRoot, 'test/e2e/harness/page-window')],
    env: { ...env, PAGE_WINDOW_DATA: dataDir },
  });
  const strangers: string[] = [];
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== ORIGIN) {
      strangers.push(route.request().url());
      return route.abort();
    }
    const headers = { 'Content-Security-Policy': CONTENT_SECURITY_POLICY };
    const body = await readFile(path.join(folder, pathname));
    return route.fulfill({ body, headers, contentType: TYPES[path.extname(pathname)] ?? 'text/plain' });
  });
  return {
    page,
    async reload() {
      await page.goto(`${ORIGIN}/index.html`);
      await page.locator('main').waitFor();
    },
    get complaints() {
      return [...pageErrors, ...strangers];
    },
    async close() {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

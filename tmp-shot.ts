import { mkdtemp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { driveWorkbench } from './electron/dev/drive.ts';
import { buildApp, prepareMachine } from './electron/dev/prepare.ts';
import { setWindowSize } from './electron/dev/workbench-page.ts';
const { launch, display } = await prepareMachine();
if (process.argv.includes('--build')) await buildApp();
const dataDir = path.join(await mkdtemp(path.join(tmpdir(), 'geo-')), 'data');
await mkdir('/tmp/geo-shots', { recursive: true });
const node = process.execPath;
const map = process.argv.find((a) => a.endsWith('.json')) ?? '/work/shared/cases/job.json';
try { console.log(execFileSync(node, ['electron/cli/main.ts', 'import', map, '--data', dataDir]).toString()); } catch (e) { console.log(String(e).slice(0, 500)); }
const { app, window, close, pageErrors } = await driveWorkbench(launch, { dataDir });
await setWindowSize(app, 1440, 900);
await window.waitForTimeout(1500);
const title = process.argv.includes('--title') ? process.argv[process.argv.indexOf('--title') + 1]! : '代发客群经营';
await window.getByText(title).first().dblclick();
await window.waitForTimeout(1500);
const measure = () => window.evaluate(() => {
  const names = [...document.querySelectorAll<HTMLElement>('.react-flow__node .card-name, .react-flow__node .card-head > .ellipsis')];
  const cut = names.filter((n) => { const h = n.clientHeight; n.style.webkitLineClamp = 'none'; const whole = n.clientHeight; n.style.webkitLineClamp = ''; return whole > h || n.scrollWidth > n.clientWidth; });
  const c = document.querySelector('.canvas')!;
  const lines = names.map((n) => Math.round((n.clientHeight - 4) / parseFloat(getComputedStyle(n).lineHeight)));
  return { cards: names.length, cut: cut.map((n) => n.textContent), cls: c.className, w: c.clientWidth, h: c.clientHeight, lines: [1,2,3,4].map((k)=>lines.filter((l)=>l===k).length), size: names[0] && getComputedStyle(names[0]).fontSize, card: document.querySelector('.react-flow__node')?.getBoundingClientRect().toJSON() };
});
const take = async (name: string) => {
  await window.mouse.move(2, 2);
  await window.waitForTimeout(700);
  await window.screenshot({ path: `/tmp/geo-shots/${name}.png` });
  console.log(name, JSON.stringify(await measure()));
};
const sizes = [[1440, 900], [1366, 768], [1280, 680], [1920, 1080]] as const;
for (const [w, h] of sizes) {
  await setWindowSize(app, w, h);
  await window.waitForTimeout(500);
  await window.locator('.canvas').focus();
  await window.keyboard.press('Shift+Digit1');
  await take(`map-${w}`);
}
if (process.argv.includes('--more')) {
  await setWindowSize(app, 1440, 900);
  for (const z of [1, 2, 3, 4, 5, 6, 7]) { await window.keyboard.press('Control+Minus'); await window.waitForTimeout(300); if ([1, 3, 5, 7].includes(z)) await take(`out-${z}`); }
  await window.keyboard.press('Control+Digit0');
  await take('zoom-100');
  await window.keyboard.press('Shift+Digit1');
  await window.keyboard.press('Control+Alt+KeyL');
  await take('en-1440');
  await window.keyboard.press('Control+Alt+KeyD');
  await take('en-dark-1440');
  await setWindowSize(app, 1366, 768); await window.waitForTimeout(400); await window.keyboard.press('Shift+Digit1');
  await take('en-dark-1366');
}
console.log(pageErrors);
await close();
display?.stop();
process.exit(0);

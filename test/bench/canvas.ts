// Owns `npm run bench:canvas`: load, pan and drag at four sizes, ours and plain React Flow in turn in the same window.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { driveWorkbench } from '../../electron/dev/drive.ts';
import { buildApp, prepareMachine } from '../../electron/dev/prepare.ts';
import { setWindowSize } from '../../electron/dev/workbench-page.ts';
import type { Bench, LooseMap } from '../../renderer/app/bench/bench.ts';
import { syntheticMap } from './synthetic-map.ts';

declare global {
  interface Window {
    bench: Bench;
    benchBaseline: Bench & { unload(): void };
  }
}

interface Frames {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}
interface Times {
  readonly load: number;
  readonly pan: Frames;
  readonly drag: Frames;
  readonly panFar: Frames;
  readonly panFit: Frames;
  readonly drawnFar: number;
  readonly drawnFit: number;
  /** MB. */
  readonly heap: number;
}

const SIZES = (process.argv[2] ?? '200,1000,5000,10000').split(',').map(Number);
const { launch, display } = await prepareMachine();
await buildApp();
const dataDir = await mkdtemp(path.join(tmpdir(), 'strategy-map-canvas-'));
const {
  app,
  window: page,
  kill9,
} = await driveWorkbench(launch, { dataDir, args: ['--bench', '--js-flags=--expose-gc'] });
await setWindowSize(app, 1440, 900);
await page.waitForFunction(() => 'bench' in window);
await page.evaluate(() => window.bench.load({ nodes: [{ id: 'S1', kind: 'segment', y: 0 }], edges: [] }));

const floor = await page.evaluate(measureFrames, { count: 120, step: undefined, which: 'ours', map: undefined });
console.log(`empty frame: p50 ${floor.p50} ms, p95 ${floor.p95} ms, worst ${floor.worst} ms`);
console.log(
  'nodes   what                    ours p50/p95/worst        baseline p50/p95/worst    p95 ÷ floor   p95 ÷ baseline',
);
for (const size of SIZES) {
  const { nodes, edges } = syntheticMap(size);
  const map = { nodes, edges } as LooseMap;
  const ours = await measure(page, 'ours', map);
  const base = await measure(page, 'baseline', map);
  console.log(row(size, 'load, ms', [ours.load], [base.load], undefined, ours.load / base.load));
  for (const [name, key] of [
    ['pan at zoom 1', 'pan'],
    ['drag one node', 'drag'],
    ['pan at zoom 0.1', 'panFar'],
    ['pan at fit', 'panFit'],
  ] as const) {
    const [a, b] = [ours[key], base[key]];
    const cells = ({ p50, p95, worst }: Frames) => [p50, p95, worst];
    console.log(row(size, name, cells(a), cells(b), a.p95 / floor.p50, a.p95 / b.p95));
  }
  console.log(row(size, 'heap, MB', [ours.heap], [base.heap], undefined, ours.heap / base.heap));
  console.log(row(size, 'cards drawn at 0.1 / fit', [ours.drawnFar, ours.drawnFit], [base.drawnFar, base.drawnFit]));
}
await kill9();
await rm(dataDir, { recursive: true, force: true });
display?.stop();
process.exit(0);

async function measure(driven: Page, which: 'ours' | 'baseline', map: LooseMap): Promise<Times> {
  // Handed over first: the page works on a large argument for a while after it has been given.
  const given = await driven.evaluateHandle((loose) => loose, map);
  await driven.waitForTimeout(500);
  const load = await driven.evaluate(
    async ({ which: name, given: loose }) => {
      const start = performance.now();
      await (name === 'ours' ? window.bench : window.benchBaseline).load(loose);
      return Math.round(performance.now() - start);
    },
    { which, given },
  );
  // Checking, saving and the outline of the fresh map come to their end.
  await driven.waitForTimeout(2500);
  const bottom = Math.max(...map.nodes.map(({ y }) => y)) + 100;
  const steps = { pan: 'pan', drag: 'drag', panFar: 'far', panFit: String(700 / bottom) };
  const times: Partial<Record<keyof typeof steps, Frames>> = {};
  for (const [key, step] of Object.entries(steps) as [keyof typeof steps, string][]) {
    times[key] = await driven.evaluate(measureFrames, { count: 150, step, which, map });
    await driven.waitForTimeout(600);
  }
  const counted = await driven.evaluate(
    async ({ which: name, fit }) => {
      const bench = name === 'ours' ? window.bench : window.benchBaseline;
      const look = async (zoom: number) => {
        bench.setViewport({ x: 300, y: 40, zoom });
        await new Promise((resolve) => setTimeout(resolve, 400));
        return bench.drawnNodes();
      };
      const drawn = [await look(0.1), await look(fit)];
      (globalThis as { gc?: () => void }).gc?.();
      const { memory } = performance as unknown as { memory: { usedJSHeapSize: number } };
      const heap = Math.round(memory.usedJSHeapSize / 1e6);
      if (name === 'baseline') window.benchBaseline.unload();
      return { drawn, heap };
    },
    { which, fit: 700 / bottom },
  );
  const [drawnFar = 0, drawnFit = 0] = counted.drawn;
  return { load, ...(times as Record<keyof typeof steps, Frames>), drawnFar, drawnFit, heap: counted.heap };
}

/** Runs in the page: one step per animation frame, the times between frames in ms. */
async function measureFrames(order: {
  count: number;
  step: string | undefined;
  which: string;
  map: LooseMap | undefined;
}): Promise<Frames> {
  const bench = order.which === 'ours' ? window.bench : window.benchBaseline;
  const node = order.map?.nodes[Math.min(5, order.map.nodes.length - 1)];
  const times: number[] = [];
  const step = (i: number) => {
    if (order.step === undefined) return;
    if (order.step === 'pan') bench.setViewport({ x: -i * 2, y: -200 - i * 12, zoom: 1 });
    else if (order.step === 'drag') bench.moveNode(node?.id ?? '', 0, i % 40 < 20 ? 4 : -4);
    else if (order.step === 'far') bench.setViewport({ x: 300 + i, y: -i * 6, zoom: 0.1 });
    else bench.setViewport({ x: 300 + i, y: 40 - i, zoom: Number(order.step) });
  };
  if (order.step === 'drag') bench.setViewport({ x: 0, y: 100 - (node?.y ?? 0), zoom: 1 });
  await new Promise((resolve) => setTimeout(resolve, 400));
  await new Promise<void>((resolve) => {
    let last: number | undefined;
    let i = 0;
    const tick = (now: number) => {
      if (last !== undefined) times.push(now - last);
      last = now;
      if (i >= order.count) return resolve();
      step(i);
      i += 1;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}

function row(
  size: number,
  name: string,
  ours: readonly number[],
  base: readonly number[],
  toFloor?: number,
  toBase?: number,
): string {
  const cell = (value?: number) => (value === undefined ? '' : value.toFixed(2)).padStart(12);
  return [
    String(size).padEnd(7),
    name.padEnd(25),
    ours.join(' / ').padEnd(24),
    base.join(' / ').padEnd(24),
    cell(toFloor),
    cell(toBase),
  ].join('');
}

// Owns `npm run bench`: every figure of the program beside a baseline of the same run, in one table.
import { buildApp, prepareMachine } from '../../electron/dev/prepare.ts';
import { measureEditLatency } from './edit-latency.ts';
import { measureExport } from './export-branches.ts';
import { measureLint } from './lint-time.ts';
import { measureLists } from './list-times.ts';
import type { Percentiles } from './percentiles.ts';
import { measurePictures } from './picture-time.ts';
import { measureSimulation } from './simulation-time.ts';
import { measureWindow } from './window-times.ts';

const { launch, display } = await prepareMachine();
await buildApp();

console.log('\nfigure                                        p50 ms    p95 ms   baseline p50   ratio  baseline');
const window = await measureWindow(launch);
report('launch to first interactive canvas', window.launch, window.emptyLaunch, 'empty Electron window');
report('open a map of 1,000 nodes', window.open, window.openSmall, 'a map of 25 nodes');
const latency = await measureEditLatency();
report('edit to durable at 1,000 nodes, store', latency.edit, latency.plainFile, 'whole map to a file, fsync');
report('edit to “saved” at 1,000 nodes, window', window.edit, latency.edit, 'the store alone');
const lint = measureLint();
report('lint of 1,000 nodes', lint.lint, lint.jsonRoundTrip, 'JSON there and back');
report('lint of 1,000 nodes after an edit of one', lint.afterEdit, lint.jsonRoundTrip, 'JSON there and back');
const simulated = measureSimulation();
report('simulation, 200 segments × 2,000 placements', simulated.apart, simulated.reference, 'the plain reference');
report('the same, every pair may share customers', simulated.overlapping, simulated.apart, 'without pairs');
const pictures = await measurePictures();
report('SVG of 1,000 nodes', pictures.svg, pictures.json, 'the map as JSON');
report('PDF of 1,000 nodes, one page', pictures.pdf, pictures.svg, 'SVG');
report('PowerPoint of 1,000 nodes', pictures.pptx, pictures.svg, 'SVG');
const lists = await measureLists();
report('200,000 rows by a name and a code', lists.sort, lists.plainSort, 'as many texts, by code unit');
report('a branch’s workbook of 200 rows', lists.sheet, lists.json, 'the package as JSON');
for (const branches of [200, 1000]) {
  const out = await measureExport(200, branches);
  report(
    `folders for ${out.branches} branches × ${out.nodes} nodes`,
    once(out.exportSeconds),
    once(out.plainFilesSeconds),
    `as many files of ${Math.round(out.folderBytes / 1024)} KB a folder, made durable; at most ${out.memoryPeak} MB`,
  );
  report('the same again, nothing changed', once(out.againSeconds), once(out.exportSeconds), 'the first time');
}
display?.stop();
process.exit(0);

/** A figure that is measured once, seconds in, ms out. */
function once(seconds: number): Percentiles {
  return { p50: seconds * 1000, p95: seconds * 1000 };
}

function report(name: string, ours: Percentiles, baseline: Percentiles, what: string): void {
  const cells = [ours.p50, ours.p95, baseline.p50].map((value) => value.toFixed(1));
  console.log(
    [
      name.padEnd(44),
      (cells[0] ?? '').padStart(8),
      (cells[1] ?? '').padStart(9),
      (cells[2] ?? '').padStart(14),
      (ours.p50 / baseline.p50).toFixed(2).padStart(7),
      ` ${what}`,
    ].join(' '),
  );
}

// Owns the tests of the log on disk: bounds, several writers, and folders that cannot be written.
import { execFileSync, fork } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../../electron/diagnostics/log.ts';
import { openLogFiles, readLogFiles } from '../../../electron/diagnostics/log-files.ts';
import { formatLine } from '../../../shared/diagnostics/log-line.ts';
import { readOnlyFolder, temporaryFolder } from '../store/store-under-test.ts';

const TIME = new Date('2025-03-04T05:06:07.089Z');
const numbered = (n: number) => formatLine(TIME, 'main', { event: 'slow', fields: { call: 'maps.open', ms: n } });
const lostLine = (lines: number) => formatLine(TIME, 'main', { event: 'dropped', fields: { lines } });
const numberOf = (line: string) => Number(/ms=(\d+)$/.exec(line)?.[1]);

function filesIn(folder: string) {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
}

describe('the files', () => {
  it('hold every line in order, go on in the next file when one is full, and keep the newest few', async () => {
    const folder = temporaryFolder('日志 folder');
    const files = openLogFiles(folder, lostLine, { fileBytes: 20_000, files: 3 });
    for (let n = 0; n < 2_000; n += 1) {
      files.write(numbered(n));
      if (n % 40 === 0) await files.flush();
    }
    await files.flush();
    const found = filesIn(folder);
    expect(found).toHaveLength(3);
    for (const { bytes } of found) expect(bytes).toBeLessThanOrEqual(20_000);
    const kept = found.flatMap(({ name }) => readFileSync(join(folder, name), 'utf8').trim().split('\n')).map(numberOf);
    expect(kept.length).toBeGreaterThan(300);
    expect(kept).toEqual(kept.map((_, index) => 2_000 - kept.length + index));
    expect(files.held()).toEqual([]);
    expect(files.failure()).toBeUndefined();
  });

  it('go on where an earlier run ended, whatever else lies in the folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'workbench-000041.log'), `${numbered(1)}\n`);
    writeFileSync(join(folder, 'workbench-客户.log'), 'x');
    const files = openLogFiles(folder, lostLine);
    files.write(numbered(2));
    await files.flush();
    expect(readFileSync(join(folder, 'workbench-000041.log'), 'utf8')).toBe(`${numbered(1)}\n${numbered(2)}\n`);
    expect(filesIn(folder)).toHaveLength(2);
  });

  it('lead into no other file: links, folders and pipes under their names are passed over', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const foreign = join(folder, 'notes.txt');
    writeFileSync(foreign, `${numbered(7)}\n`);
    symlinkSync(foreign, join(folder, 'workbench-000001.log'));
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'workbench-000002.log')]);
    mkdirSync(join(folder, 'workbench-000003.log'));
    const files = openLogFiles(folder, lostLine);
    files.write(numbered(1));
    await files.flush();
    expect([files.failure(), await readLogFiles(folder)]).toEqual([undefined, { lines: [numbered(1)], leftOut: 0 }]);
    expect(readFileSync(foreign, 'utf8')).toBe(`${numbered(7)}\n`);
  });

  it('take whole lines of several processes at once, within the bounds', async () => {
    const folder = temporaryFolder();
    const script = join(import.meta.dirname, 'log-writer.ts');
    const lines = 1_500;
    const writers = ['1', '2', '3'].map(
      (first) =>
        new Promise((resolve) => {
          fork(script, [folder, first, String(lines)], { execArgv: [] }).once('exit', resolve);
        }),
    );
    expect(await Promise.all(writers)).toEqual([0, 0, 0]);
    const found = filesIn(folder);
    expect(found.length).toBeLessThanOrEqual(5);
    // Each of the other writers may add one batch to a file that is just full.
    for (const { bytes } of found) expect(bytes).toBeLessThanOrEqual(64 * 1024 + 2 * 17 * 1024);
    const all = found.flatMap(({ name }) => readFileSync(join(folder, name), 'utf8').trim().split('\n'));
    for (const first of [1, 2, 3]) {
      const own = all.map(numberOf).filter((n) => Math.floor(n / 10_000) === first);
      expect(own.at(-1)).toBe(first * 10_000 + lines - 1);
      expect(own).toEqual([...own].sort((a, b) => a - b));
    }
    expect(all.every((line) => Number.isInteger(numberOf(line)))).toBe(true);
  });

  it('cannot be made in a folder that cannot be written: lines wait in memory, the oldest go, and it is told', async () => {
    const files = openLogFiles(join(readOnlyFolder(), 'logs'), lostLine, { heldLines: 50 });
    for (let n = 0; n < 60; n += 1) files.write(numbered(n));
    await files.flush();
    expect(files.failure()).toMatch(/^E[A-Z]+$/);
    expect(files.held().map(numberOf)).toEqual(Array.from({ length: 50 }, (_, index) => index + 10));
  });

  it('keep their lines while the disk is full', async () => {
    const folder = temporaryFolder();
    let isFull = true;
    const files = openLogFiles(folder, lostLine, {
      appendFile: async (...given) => {
        if (isFull) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        return appendFile(...given);
      },
    });
    files.write(numbered(1));
    await files.flush();
    expect([files.failure(), files.held()]).toEqual(['ENOSPC', [numbered(1)]]);
    isFull = false;
    await files.flush();
    const { lines } = await readLogFiles(folder);
    expect([files.failure(), files.held(), lines]).toEqual([undefined, [], [numbered(1)]]);
  });

  it('get what waited, and how much was lost, as soon as the folder takes it', async () => {
    const root = temporaryFolder();
    // A file stands where the folder should be.
    mkdirSync(join(root, '..'), { recursive: true });
    writeFileSync(root, '');
    const files = openLogFiles(root, lostLine, { heldLines: 3, retryMs: 0 });
    for (let n = 0; n < 5; n += 1) files.write(numbered(n));
    await files.flush();
    expect(files.failure()).toBe('EEXIST');
    rmSync(root);
    await files.flush();
    files.write(numbered(5));
    await files.flush();
    const [name = ''] = readdirSync(root);
    const written = readFileSync(join(root, name), 'utf8').trim().split('\n');
    expect(written).toEqual([lostLine(2), ...[2, 3, 4, 5].map(numbered)]);
    expect([files.held(), files.failure()]).toEqual([[], undefined]);
  });
});

describe('the log', () => {
  it('makes nothing before its first entry', async () => {
    const dataDir = temporaryFolder();
    const log = openLog(dataDir);
    expect(await log.read()).toEqual({ lines: [], leftOut: 0 });
    expect(existsSync(dataDir)).toBe(false);
    log.record('main', { event: 'stop' });
    await log.flush();
    expect(readdirSync(dataDir)).toEqual(['logs']);
  });

  it('reads what is on disk and what is not, and passes over what is none of its own', async () => {
    const dataDir = temporaryFolder();
    const log = openLog(dataDir, { now: () => TIME });
    log.record('main', { event: 'window-shown' });
    await log.flush();
    appendFileSync(join(dataDir, 'logs', 'workbench-000001.log'), '客户名单 王五 13912345678\n2025-03-04T05:06:07.0');
    log.record('store', { event: 'database', fields: { schema: 80, ms: 3 } });
    const { lines, leftOut } = await log.read();
    // The half line at the end of the file took the next one with it.
    expect(lines).toEqual(['2025-03-04T05:06:07.089Z main info window-shown']);
    expect(leftOut).toBe(2);
  });

  it('keeps a flood of one side from washing out the rest, and counts what it left out', async () => {
    let time = TIME.getTime();
    const log = openLog(temporaryFolder(), { now: () => new Date(time) });
    log.record('main', { event: 'window-shown' });
    for (let n = 0; n < 1_000; n += 1) log.record('window', { event: 'fault', fields: { error: 'TypeError' } });
    log.record('main', { event: 'unresponsive' });
    time += 60_000;
    log.record('window', { event: 'fault', fields: { error: 'RangeError' } });
    const { lines } = await log.read();
    expect(lines.filter((line) => line.includes('TypeError'))).toHaveLength(120);
    expect(lines.slice(-3).map((line) => line.slice(25))).toEqual([
      'main warn unresponsive',
      'window warn dropped lines=880',
      'window error fault error=RangeError',
    ]);
  });

  it('tells of a flood also at the end', async () => {
    const log = openLog(temporaryFolder());
    for (let n = 0; n < 130; n += 1) log.record('store', { event: 'fault', fields: { error: 'Error' } });
    await log.flush();
    expect((await log.read()).lines.at(-1)).toContain('store warn dropped lines=10');
  });

  it('breaks nothing where it cannot write, and is read from memory', async () => {
    const log = openLog(readOnlyFolder());
    log.record('main', { event: 'start', fields: { app: '1.2.3' } });
    await log.flush();
    expect(log.failure()).toMatch(/^E[A-Z]+$/);
    expect((await log.read()).lines).toEqual([expect.stringMatching(/ main info start app=1\.2\.3$/)]);
  });

  it('says that its folder has become unwritable, and keeps what it could not write', async () => {
    const dataDir = temporaryFolder();
    const log = openLog(dataDir);
    log.record('main', { event: 'window-shown' });
    await log.flush();
    expect(log.failure()).toBeUndefined();
    const folder = join(dataDir, 'logs');
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    log.record('main', { event: 'stop' });
    await log.flush();
    expect(log.failure()).toBe('EEXIST');
    expect((await log.read()).lines).toEqual([expect.stringMatching(/ main info stop$/)]);
  });
});

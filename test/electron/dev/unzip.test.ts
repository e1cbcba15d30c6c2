import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unzip } from '../../../electron/dev/unzip.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unzip-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A zip as Unix makes it: the type and permissions of each file are in the upper half of its attributes. */
function writeZip(files: Record<string, { text: string; mode: number }>): string {
  const entries = Object.entries(files).map(([name, { text, mode }]) => {
    return [name, [strToU8(text), { os: 3, attrs: mode * 0x10000 }]] as const;
  });
  const archive = join(folder, 'a.zip');
  writeFileSync(archive, zipSync(Object.fromEntries(entries) as never));
  return archive;
}

describe.skipIf(process.platform === 'win32')('unzip', () => {
  it('keeps executable bits and links, puts files where it is told and leaves the others out', async () => {
    const archive = writeZip({
      'Top/Run': { text: '#!/bin/sh', mode: 0o100755 },
      'Top/lib/data.pak': { text: 'x'.repeat(300_000), mode: 0o100644 },
      'Top/lib/now': { text: 'data.pak', mode: 0o120777 },
      'Top/other/code.js': { text: 'no', mode: 0o100644 },
    });
    const target = join(folder, 'out');
    await unzip(archive, target, (name) => {
      if (name.includes('/other/')) return undefined;
      return name === 'Top/Run' ? 'run' : name.slice('Top/'.length);
    });
    expect(statSync(join(target, 'run')).mode & 0o100).toBe(0o100);
    expect(statSync(join(target, 'lib/data.pak')).mode & 0o111).toBe(0);
    expect(readlinkSync(join(target, 'lib/now'))).toBe('data.pak');
    expect(readFileSync(join(target, 'lib/now'), 'utf8')).toHaveLength(300_000);
    expect(existsSync(join(target, 'other'))).toBe(false);
  });

  it('refuses a name that leads out of the archive, and an archive that is cut short', async () => {
    const leading = writeZip({ '../evil': { text: 'x', mode: 0o100644 } });
    await expect(unzip(leading, join(folder, 'out'), (name) => name)).rejects.toThrow(/invalid relative path/);
    expect(existsSync(join(folder, 'evil'))).toBe(false);
    const whole = writeZip({ file: { text: 'x'.repeat(1000), mode: 0o100644 } });
    writeFileSync(whole, readFileSync(whole).subarray(0, -8));
    await expect(unzip(whole, join(folder, 'out'), (name) => name)).rejects.toThrow();
  });
});

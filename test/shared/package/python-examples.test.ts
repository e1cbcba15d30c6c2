// Owns the check that the two programs in Python, written from the published description alone, judge packages and returns as
// the workbench does. Needs python3; where there is none the tests are skipped, which their names say.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  EXAMPLE_FINGERPRINT,
  examplePackage,
  exampleReturn,
  exampleReturnOf11,
  exampleSuccessor,
} from '../../example-package.ts';

const folder = join(import.meta.dirname, '../../../resources/schema/example');
const hasPython = spawnSync('python3', ['--version']).status === 0;
const made = mkdtempSync(join(tmpdir(), 'python-examples-'));
afterAll(() => rmSync(made, { recursive: true }));

function file(name: string, content: Uint8Array | string): string {
  writeFileSync(join(made, name), content);
  return join(made, name);
}

function python(program: string, ...args: string[]) {
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1' };
  const { status, stdout, stderr } = spawnSync('python3', [program, ...args], { cwd: folder, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function changed(place: number): Buffer {
  const bytes = examplePackage();
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes;
}

const bytes = examplePackage();
const first = file('first.smpkg.json', bytes);
const second = file('second.smpkg.json', exampleSuccessor());
const trust = ['--trust', EXAMPLE_FINGERPRINT];

describe.skipIf(!hasPython)('verify_package.py (python3)', () => {
  test.each<[what: string, args: string[], status: number, said: RegExp]>([
    [
      'the example',
      [first, ...trust, '--today', '2026-03-31'],
      0,
      /^EXAMPLE v1 revision 1 for BR001\n.*rows 1[^\n]*\n$/,
    ],
    ['the example after its last day', [first, ...trust, '--today', '2026-04-01'], 0, /for reading only on 2026-04-01/],
    ['its successor', [second, ...trust, '--latest', first], 0, /revision 2 /],
    ['an older revision', [first, ...trust, '--latest', second], 1, /revision 1 is older than 2/],
    ['a wrong key', [first, '--trust', '0'.repeat(64)], 1, /signed by another key/],
    ['a changed byte of the payload', [file('payload', changed(2000))], 1, /refused: /],
    ['a changed byte of the signature', [file('sig', changed(bytes.length - 40))], 1, /refused: /],
    ['a changed byte of the frame', [file('frame', changed(5))], 1, /refused: /],
    ['a line end after it', [file('longer', `${bytes.toString('latin1')}\n`)], 1, /refused: /],
    ['no file', [join(made, 'none')], 2, /cannot read/],
  ])('%s', (_what, args, status, said) => {
    const end = python('verify_package.py', ...args);
    expect(end.stdout + end.stderr).toMatch(said);
    expect(end.status).toBe(status);
  });
});

describe.skipIf(!hasPython)('read_return.py (python3)', () => {
  const write = (name: string, content: object) => file(`${name}.json`, JSON.stringify(content));
  const old = exampleReturn();
  const now = exampleReturnOf11();
  const [row] = old.rows;
  test.each<[what: string, content: object, status: number, said: RegExp]>([
    ['1.0', old, 0, /\t1200\t1180\t900\t610\t140\t45\t812.5\t-\t-/],
    ['1.1', now, 0, /\t1024\t1\t6\t980\t702\t-\t2940\n.*breakpoints\t.*handoffs\t/s],
    ['1.9 with more', { ...now, formatVersion: '1.9', later: [1] }, 0, /\t2940\n/],
    ['2.0', { ...now, formatVersion: '2.0' }, 1, /reads 1\.x/],
    ['another package', { ...now, packageHash: '0'.repeat(64) }, 1, /answers another package/],
    [
      'counts the wrong way round',
      { ...old, rows: [{ ...row, reached: 901 }] },
      1,
      /reached 901 is more than executed 900/,
    ],
    ['more converted than responded', { ...old, rows: [{ ...row, converted: 150 }] }, 0, /\t150\t/],
    [
      'more converted than reached',
      { ...old, rows: [{ ...row, converted: 611 }] },
      1,
      /converted 611 is more than reached 610/,
    ],
    ['a row twice', { ...old, rows: [row, row] }, 1, /stands twice/],
    ['too late', { ...old, savedAt: '2026-05-02T00:00:00.000Z' }, 1, /more than 31 days/],
    ['nothing of a row', { ...old, rows: [] }, 0, /not reported: EXAMPLE-S1/],
  ])('%s', (what, content, status, said) => {
    const end = python('read_return.py', write(what.replaceAll(' ', '-'), content), first);
    expect(end.stdout + end.stderr).toMatch(said);
    expect(end.status).toBe(status);
  });

  test('the lines of the description run as they stand', () => {
    const text = readFileSync(join(folder, '../README.md'), 'utf8');
    const lines = text.match(/^python3 .+$/gm) ?? [];
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(execFileSync(line, { cwd: folder, shell: true, stdio: 'pipe' }).length).toBeGreaterThan(0);
  });
});

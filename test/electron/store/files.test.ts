import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeFileAtomically } from '../../../electron/store/files/atomic-write.ts';
import { toCsv } from '../../../electron/store/files/csv.ts';
import { MAX_FILE_BYTES, readBytes, readUtf8 } from '../../../electron/store/files/read-text.ts';
import { safeName } from '../../../electron/store/files/safe-name.ts';
import { readBranches } from '../../../electron/store/packages/read-branches.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { temporaryFolder } from './store-under-test.ts';

function fileWith(content: string | Uint8Array, name = '名单 list.csv'): string {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function problemOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemError)) throw new Error(`no problem but ${error}`);
  return error.problem;
}

const LIST = 'branchCode,branchName,listCount\n001,城东支行,120\n002,城西支行,0\n';
const BRANCHES = [
  { branchCode: '001', branchName: '城东支行', listCount: 120 },
  { branchCode: '002', branchName: '城西支行', listCount: 0 },
];

describe('the list of branches', () => {
  it.each([
    ['UTF-8', Buffer.from(LIST), 'UTF-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${LIST}`), 'UTF-8'],
    ['GB18030', iconv.encode(LIST, 'gb18030'), 'GB18030'],
    ['UTF-16 with a byte order mark', iconv.encode(LIST, 'utf-16le', { addBOM: true }), 'UTF-16'],
    ['CRLF lines and blank ones', Buffer.from(`${LIST.replaceAll('\n', '\r\n')}\r\n,,\r\n`), 'UTF-8'],
    ['tabs', Buffer.from(LIST.replaceAll(',', '\t')), 'UTF-8'],
    [
      'other order, case and spaces',
      Buffer.from('List_Count, BRANCH NAME ,branchcode,备注\n120, 城东支行 ,001,x\n0,城西支行,002,\n'),
      'UTF-8',
    ],
    ['Chinese headings', Buffer.from('支行编号,支行名称,名单数\n００１,城东支行,１２０\n002,城西支行,0\n'), 'UTF-8'],
  ])('is read from %s', async (_what, bytes, encoding) => {
    expect(await readBranches(fileWith(bytes))).toEqual({ encoding, branches: BRANCHES, hidden: [], cleaned: [] });
  });

  it('is refused as a whole, with row and column of every bad cell', async () => {
    const file = fileWith(
      'branchCode,branchName,listCount\n001,城东支行,120\n,城南支行,5\n003,,1.5\n004,城北支行,-1\n００１,城东支行,7\nA1,甲,1\na1,乙,\n',
    );
    expect(await problemOf(readBranches(file))).toEqual({
      code: 'E_BRANCHES_CELLS',
      params: { file: '名单 list.csv', count: 7 },
      details: [
        'R3 branchCode ""',
        'R4 branchName ""',
        'R4 listCount "1.5"',
        'R5 listCount "-1"',
        'R6 branchCode "００１" = R2',
        'R8 listCount ""',
        'R8 branchCode "a1" = R7',
      ],
    });
  });

  it('is refused when a row has more cells than headings: an unquoted 1,200 must not become 1', async () => {
    const file = fileWith('branchCode,branchName,listCount\n001,城东支行,1,200\n002,城西支行,80,\n');
    expect(await problemOf(readBranches(file))).toMatchObject({
      code: 'E_BRANCHES_CELLS',
      details: ['R2 column4 "200"'],
    });
  });

  it('is refused for personal data under no heading, without repeating it', async () => {
    const problem = await problemOf(
      readBranches(fileWith('branchCode,branchName,listCount\n001,城东支行,1,13812345678\n')),
    );
    expect(problem).toMatchObject({ code: 'E_BRANCHES_PERSONAL', params: { columns: ['column4'] } });
    expect(JSON.stringify(problem)).not.toContain('13812345678');
  });

  it('names at most 20 bad cells', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${i},支行,x`).join('\n');
    const problem = await problemOf(readBranches(fileWith(`branchCode,branchName,listCount\n${rows}`)));
    expect(problem.params).toMatchObject({ count: 50 });
    expect(problem.details).toHaveLength(20);
  });

  it.each([
    ['', 'E_BRANCHES_EMPTY'],
    ['branchCode,branchName,listCount\n', 'E_BRANCHES_EMPTY'],
    ['001,城东支行,120\n', 'E_BRANCHES_COLUMNS'],
    ['branchCode,branchName\n001,城东\n', 'E_BRANCHES_COLUMNS'],
    ['branchCode,branchName,listCount,姓名\n001,城东,1,某人\n', 'E_BRANCHES_PERSONAL'],
    ['branchCode,branchName,listCount,Mobile\n001,城东,1,1\n', 'E_BRANCHES_PERSONAL'],
    ['branchCode,branchName,listCount,备注\n001,城东,1,13812345678\n', 'E_BRANCHES_PERSONAL'],
    ['branchCode,branchName,listCount\n001,"城东,1\n', 'E_BRANCHES_CELLS'],
    [Buffer.from([0x62, 0x00, 0x72, 0xff, 0xff, 0x80]), 'E_FILE_ENCODING'],
  ])('that cannot be used is refused: %s', async (content, code) => {
    expect((await problemOf(readBranches(fileWith(content)))).code).toBe(code);
  });
});

describe('reading files', () => {
  it('refuses what is missing, a folder, too large or in another encoding', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder);
    expect((await problemOf(readBytes(join(folder, 'none.json')))).code).toBe('E_FILE_NOT_FOUND');
    expect(await problemOf(readBytes(folder))).toMatchObject({
      code: 'E_FILE_UNREADABLE',
      params: { reason: 'EISDIR' },
    });
    expect((await problemOf(readBytes('/dev/zero', 100_000))).code).toBe('E_FILE_TOO_LARGE');
    const gb = fileWith(iconv.encode('{"title":"养老客群"}', 'gb18030'), 'map.json');
    expect((await problemOf(readUtf8(gb))).code).toBe('E_FILE_ENCODING');
  });

  it('reads up to the limit and not one byte more', async () => {
    const file = fileWith(Buffer.alloc(200_000, 'a'));
    expect((await readBytes(file, 200_000)).length).toBe(200_000);
    expect((await problemOf(readBytes(file, 199_999))).code).toBe('E_FILE_TOO_LARGE');
    expect(MAX_FILE_BYTES).toBe(50 * 1024 * 1024);
  });

  it('leaves out a byte order mark', async () => {
    expect(await readUtf8(fileWith('\uFEFF{}'))).toBe('{}');
  });
});

describe('writing a file', () => {
  it('makes folders, replaces the old content and leaves nothing else', async () => {
    const file = join(temporaryFolder(), '城东 支行', 'a.json');
    await writeFileAtomically(file, 'one');
    await writeFileAtomically(file, 'two', { mode: 0o600 });
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(file))).toEqual(['a.json']);
  });

  it('keeps what is there when it cannot finish', async () => {
    const target = join(temporaryFolder(), 'taken');
    mkdirSync(join(target, 'inside'), { recursive: true });
    const problem = await problemOf(writeFileAtomically(target, 'x'));
    expect(problem).toMatchObject({ code: 'E_FILE_NOT_WRITTEN', params: { file: 'taken' } });
    expect(readdirSync(dirname(target))).toEqual(['taken']);
    expect(existsSync(join(target, 'inside'))).toBe(true);
  });

  it('says that a place cannot be written', async () => {
    expect((await problemOf(writeFileAtomically('/dev/full/x', 'x'))).code).toBe('E_FILE_NOT_WRITTEN');
  });
});

describe('CSV', () => {
  it('starts with a byte order mark and disarms formulas in every width', () => {
    const text = toCsv(
      ['code', '名称'],
      [
        ['=1+1', '+a'],
        ['-b', '@c'],
        ['\td', '\re'],
        ['＝f', '=g\nh'],
        [-5, undefined],
      ],
    );
    expect(text.startsWith('\uFEFFcode,名称\r\n')).toBe(true);
    expect(Papa.parse(text.slice(1).trimEnd()).data.slice(1)).toEqual([
      ["'=1+1", "'+a"],
      ["'-b", "'@c"],
      ["'\td", "'\re"],
      ["'＝f", "'=g\nh"],
      ['-5', ''],
    ]);
  });
});

describe('safe names', () => {
  it.each([
    ['001 城东支行', '001 城东支行'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['a\\b:c*d?e"f<g>h|i', 'a_b_c_d_e_f_g_h_i'],
    ['“东”支行', '_东_支行'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['lpt1', '_lpt1'],
    ['console', 'console'],
    ['东\u202eexe.支行', '东exe.支行'],
    ['name. . ', 'name'],
    ['a\u0000b\nc', 'a_b_c'],
    ['  ', '_'],
    ['...', '_'],
    ['x\ud800y', 'x_y'],
  ])('%j becomes %j', (given, expected) => {
    expect(safeName(given)).toBe(expected);
  });

  it('fit into 200 bytes and are never cut inside a character', () => {
    const name = safeName('𠮷支'.repeat(100));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/^(𠮷支)+𠮷?$/u);
  });
});

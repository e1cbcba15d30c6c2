import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { sealEnvelope } from '../../../electron/store/packages/envelope.ts';
import { createKeyFile, signingKeyFromSeed } from '../../../electron/store/packages/keys.ts';
import { FORMAT_VERSION } from '../../../shared/document/document.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { approved } from '../../approved-map.ts';
import { readOnlyFolder, temporaryFolder } from '../store/store-under-test.ts';
import { type CliEnd, cli } from './cli-under-test.ts';

const template = findTemplate('TPL-ELDER');
if (!template) throw new Error('no template');
const text = writeDocument(approved(template));
const replaced = (from: string | RegExp, to: string) => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to replace: ${from}`);
  return changed;
};

function emptyFolder(): string {
  const folder = temporaryFolder('坏 input');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Exit code 2, one coded line in both languages, nothing on stdout. */
function expectRefusal(end: CliEnd, code: string | RegExp): void {
  expect(end.stderr).toMatch(/^E_[A-Z_]+: [^\n]*[\u4e00-\u9fff][^\n]* \/ [^\n]*[a-z][^\n]*\n/);
  expect(end.stderr.split(':')[0]).toMatch(code);
  expect({ code: end.code, stdout: end.stdout }).toEqual({ code: 2, stdout: '' });
}

/** 100 MB that take no space. */
function hugeFile(file: string): void {
  const handle = openSync(file, 'w');
  ftruncateSync(handle, 100 * 1024 * 1024);
  closeSync(handle);
}

describe('a bad map file is refused by import and leaves no data folder', () => {
  const cases: [string, string | RegExp, string | Uint8Array | undefined][] = [
    ['not JSON', /^E_FILE_NOT_JSON$/, 'hello'],
    ['empty', /^E_FILE_TRUNCATED$/, ''],
    ['truncated', /^E_FILE_TRUNCATED$/, text.slice(0, text.length / 2)],
    ['of 100 MB', /^E_FILE_TOO_LARGE$/, undefined],
    [
      'deeply nested',
      /^E_FILE_TOO_DEEP$/,
      replaced('"waves":', `"deep": ${'['.repeat(100_000)}${']'.repeat(100_000)}, "waves":`),
    ],
    ['with duplicate keys', /^E_FILE_DUPLICATE_KEY$/, replaced('"title":', '"title": "x", "title":')],
    ['with __proto__', /^E_FILE_FORBIDDEN_KEY$/, replaced('"title":', '"__proto__": {"polluted": true}, "title":')],
    [
      'of a newer format',
      /^E_MAP_NEWER_FORMAT$/,
      replaced(`"formatVersion": "${FORMAT_VERSION}"`, '"formatVersion": "2.0"'),
    ],
    ['with a dangling edge', /^E_MAP_DANGLING_EDGE$/, replaced(/"from": "G1"/, '"from": "G99"')],
    ['with an unknown kind', /^E_MAP_UNKNOWN_KIND$/, replaced('"kind": "segment"', '"kind": "crowd"')],
    ['in GB18030', /^E_FILE_ENCODING$/, iconv.encode(text, 'gb18030')],
    ['that is another JSON', /^E_MAP_/, '{"name":"something else"}'],
  ];
  it.each(cases)('%s', async (_what, code, content) => {
    const folder = emptyFolder();
    const file = join(folder, 'map.json');
    if (content === undefined) hugeFile(file);
    else writeFileSync(file, content);
    expectRefusal(await cli(['import', file, '--data', join(folder, 'data')]), code);
    expect(readdirSync(folder)).toEqual(['map.json']);
  });

  it('that is missing', async () => {
    const folder = emptyFolder();
    const end = await cli(['lint', join(folder, 'none.json'), '--json']);
    expect(end.code).toBe(2);
    expect(JSON.parse(end.stdout)).toMatchObject({ error: { code: 'E_FILE_NOT_FOUND', zh: expect.any(String) } });
  });
});

describe('a bad package is refused by verify', () => {
  const key = signingKeyFromSeed(Buffer.alloc(32, 3));
  const seal = (body: string) => sealEnvelope(Buffer.from(body), key.keyId, key.privateKey);
  const cases: [string, string, Uint8Array | string | undefined][] = [
    ['not JSON', 'E_PACKAGE_NOT_ONE', 'hello'],
    ['a map', 'E_PACKAGE_NOT_ONE', text],
    ['truncated', 'E_PACKAGE_TRUNCATED', seal('{"formatVersion":"1.0"}').subarray(0, -1)],
    ['of 100 MB', 'E_FILE_TOO_LARGE', undefined],
    ['of a newer format', 'E_PACKAGE_NEWER', seal('{"formatVersion":"2.0"}')],
    ['deeply nested', 'E_PACKAGE_CONTENT', seal('['.repeat(100_000))],
    ['with duplicate keys', 'E_PACKAGE_CONTENT', seal('{"formatVersion":"1.0","formatVersion":"1.0"}')],
    ['with __proto__', 'E_PACKAGE_CONTENT', seal('{"formatVersion":"1.0","__proto__":{}}')],
  ];
  it.each(cases)('%s', async (_what, code, content) => {
    const file = join(emptyFolder(), 'p.smpkg.json');
    if (content === undefined) hugeFile(file);
    else writeFileSync(file, content);
    expectRefusal(await cli(['verify', file]), code);
  });
});

describe('the list of branches', () => {
  const list = 'branchCode,branchName,listCount\n001,城东支行,120\n';
  const cases: [string, Uint8Array | string, string | undefined][] = [
    ['in GB18030', iconv.encode(list, 'gb18030'), undefined],
    ['in UTF-8 with a byte order mark', `\uFEFF${list}`, undefined],
    ['with duplicate codes', `${list}001,城西支行,80\n`, 'E_BRANCHES_CELLS'],
    ['with customer data', 'branchCode,branchName,listCount,姓名\n001,城东支行,1,某某\n', 'E_BRANCHES_PERSONAL'],
  ];
  it.each(cases)('%s', async (_what, content, code) => {
    const folder = emptyFolder();
    const at = (name: string) => join(folder, name);
    const out = at('out');
    writeFileSync(at('map.json'), text);
    writeFileSync(at('branches.csv'), content);
    await createKeyFile(at('key.json'), { by: 'none' });
    const files = ['--branches', at('branches.csv'), '--out', out, '--key', at('key.json')];
    const end = await cli(['export', at('map.json'), ...files, '--allow-blanks', '--reason', '演练']);
    if (code === undefined) {
      expect([end.code, end.stderr.split('\n').length]).toEqual([0, 2]);
      expect(readdirSync(out)).toEqual(['001 城东支行']);
    } else {
      expectRefusal(end, code);
      expect(existsSync(out)).toBe(false);
    }
  });
});

describe('a data folder that cannot be used', () => {
  const mapFile = () => {
    const file = join(emptyFolder(), 'map.json');
    writeFileSync(file, text);
    return file;
  };

  it('is read-only', async () => {
    expectRefusal(await cli(['import', mapFile(), '--data', readOnlyFolder()]), 'E_DATA_READ_ONLY');
  });

  it('is a file', async () => {
    const file = mapFile();
    expectRefusal(await cli(['import', file, '--data', file]), 'E_DATA_DIR');
  });

  it('holds a database of a newer version', async () => {
    const folder = emptyFolder();
    expect((await cli(['import', mapFile(), '--data', folder])).code).toBe(0);
    const database = new Database(databaseFile(folder));
    database.pragma('user_version = 99999');
    database.close();
    expectRefusal(await cli(['list', '--data', folder]), 'E_DATABASE_NEWER');
    expectRefusal(await cli(['import', mapFile(), '--data', folder]), 'E_DATABASE_NEWER');
  });

  it('is not made by a typing error in list', async () => {
    const folder = join(emptyFolder(), 'typo');
    expectRefusal(await cli(['list', '--data', folder]), 'E_FILE_NOT_FOUND');
    expect(existsSync(folder)).toBe(false);
  });
});

// Owns the checks of what the command line says of itself: every example of its help and of README runs as it stands, and what is
// wrong with an order is said in words. The commands run in this process, which costs no start of another.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nearest } from '../../../electron/cli/arguments.ts';
import { type CliCommand, type CommandName, commands } from '../../../electron/cli/commands.ts';
import { CALL, help, USAGE } from '../../../electron/cli/help.ts';
import { runCommandLine } from '../../../electron/cli/run.ts';
import { temporaryFolder } from '../store/store-under-test.ts';

const root = join(import.meta.dirname, '../../..');
const MAP = join(root, 'resources/schema/example/map.json');
const printed = { out: '', err: '' };

beforeEach(() => {
  Object.assign(printed, { out: '', err: '' });
  const into =
    (stream: 'out' | 'err') =>
    (text: unknown, ...rest: unknown[]) => {
      printed[stream] += typeof text === 'string' ? text : Buffer.from(text as Uint8Array).toString();
      for (const done of rest) if (typeof done === 'function') done();
      return true;
    };
  vi.spyOn(process.stdout, 'write').mockImplementation(into('out') as never);
  vi.spyOn(process.stderr, 'write').mockImplementation(into('err') as never);
  vi.stubEnv('STRATEGY_MAP_DATA_DIR', undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function run(...args: string[]) {
  Object.assign(printed, { out: '', err: '' });
  const code = await runCommandLine(args);
  return { code, ...printed };
}

/** An example's arguments, its files in `folder` instead of `out/example`. */
const inFolder = (example: string, folder: string) =>
  example.split(/\s+/).map((each) => {
    if (each.startsWith('out/example')) return join(folder, each.slice('out/example'.length));
    return each.startsWith('resources/') ? join(root, each) : each;
  });

describe('help', () => {
  test('names every command, its options and flags', () => {
    for (const name of Object.keys(commands) as CommandName[]) {
      const { options, flags = [] }: CliCommand = commands[name];
      for (const option of [...options, ...flags]) expect(help[name].usage).toContain(`--${option}`);
      expect(USAGE).toContain(help[name].usage);
    }
  });

  test('gives for each command an example that runs as it stands, one after another', async () => {
    const folder = temporaryFolder('example');
    mkdirSync(folder, { recursive: true });
    const ends: [string, number, string][] = [];
    for (const [name, { example }] of Object.entries(help)) {
      expect((await run(...name.split(' '), '--help')).out).toContain(`${CALL} ${example}`);
      const { code, err } = await run(...inFolder(example, folder));
      ends.push([name, code, code === 0 ? '' : err]);
    }
    expect(ends).toEqual(ends.map(([name]) => [name, 0, '']));
    expect(ends).toHaveLength(Object.keys(commands).length);
  });

  test('README’s worked example runs as it stands', async () => {
    const folder = temporaryFolder('readme');
    mkdirSync(folder, { recursive: true });
    const lines = readFileSync(join(root, 'README.md'), 'utf8').match(/^npm run -s cli -- .+$/gm) ?? [];
    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const line of lines) {
      const [order = ''] = line.slice(CALL.length + 1).split(/\s+#/);
      const { code, err } = await run(...inFolder(order, folder));
      expect([order, code, code === 0 ? '' : err]).toEqual([order, 0, '']);
    }
  });

  test('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect((await run('--version')).out).toBe(`${version}\n`);
    expect((await run('overlay', '--help')).out).toMatch(/overlay check .+overlay apply .+overlay rebase /s);
  });
});

describe('an order that cannot be followed', () => {
  test.each<[args: string[], said: RegExp]>([
    [['rendr', MAP], /there is no command rendr.*did you mean render/],
    [['overlay', 'chekc', MAP], /did you mean overlay check/],
    [
      ['render', MAP, '--fromat', 'pdf'],
      /没有选项 --fromat，是否指 --format。.*there is no option --fromat; did you mean --format\?/,
    ],
    [['simulate', MAP, '--from', '--days', '3'], /--from needs a value after it/],
    [['simulate', MAP, '--days'], /--days needs a value after it/],
    [['lint', MAP, '--json=yes'], /--json takes no value/],
    [['render', MAP, '--format', 'pdf'], /--out is missing or empty/],
    [['lint'], /it needs <map\.json>/],
    [['lint', MAP, 'more.json'], /too many: more\.json/],
    [['render', MAP, '--format', 'pdf', '--out', 'none/x.png'], /E_FILE_EXTENSION.*none.x\.png.*\.pdf/],
    [['lint', root], /E_FILE_UNREADABLE.*it is a folder \(EISDIR\)/],
    [['lint', `${'长'.repeat(90)}.json`], /one name may have 255 bytes/],
    [['lint', 'docs/none.json'], new RegExp(`E_FILE_NOT_FOUND.*${root}/docs/none\\.json`)],
    [['lint', '-', '--holidays', '-'], /one file that is read/],
    [['get', 'x', '--data', '-', '--out', '-'], /one file that is read/],
    [['rows', MAP, '--csv', '-', '--json'], /would both print on stdout/],
  ])('%j', async (args, said) => {
    const { code, out, err } = await run(...args);
    expect(err).toMatch(said);
    expect(code).toBe(2);
    if (!args.includes('--json') && !args.includes('--json=yes')) expect(out).toBe('');
  });

  test('names its nearest right one, or none', () => {
    const known = Object.keys(commands);
    expect(['expotr', 'simulat', 'overlay chek', 'xyz'].map((each) => nearest(each, known))).toEqual([
      'export',
      'simulate',
      'overlay check',
      undefined,
    ]);
  });
});

describe('files', () => {
  test('are overwritten with --force alone, and printed for -', async () => {
    const folder = temporaryFolder('files');
    mkdirSync(folder, { recursive: true });
    const csv = join(folder, 'rows.csv');
    expect((await run('rows', MAP, '--csv', csv)).code).toBe(0);
    const again = await run('rows', MAP, '--csv', csv);
    expect([again.code, again.err.split(':')[0]]).toEqual([2, 'E_FILE_EXISTS']);
    expect(again.err).toContain(csv);
    expect((await run('rows', MAP, '--csv', csv, '--force')).code).toBe(0);
    const piped = await run('rows', MAP, '--csv', '-');
    expect(piped.code).toBe(0);
    expect(piped.out).toBe(readFileSync(csv, 'utf8'));
    expect(piped.err).toBe('已写出 1 行：stdout / Rows written: 1 (stdout)\n');
  });

  test('are read from stdin for -, a table as what it is', async () => {
    const folder = temporaryFolder('stdin');
    mkdirSync(folder, { recursive: true });
    const [csv, xlsx] = [join(folder, 'rows.csv'), join(folder, 'rows.xlsx')];
    await run('rows', MAP, '--csv', csv, '--xlsx', xlsx);
    const given = (file: string) => {
      vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([readFileSync(file)]) as never);
    };
    given(MAP);
    expect((await run('rows', '-')).out).toMatch(/\nEXAMPLE-S1-SC1-P1-CH1-T1\t/);
    for (const file of [csv, xlsx]) {
      given(file);
      const { code, out, err } = await run('from-table', '-', '--out', '-');
      expect([code, JSON.parse(out).nodes.length > 4]).toEqual([0, true]);
      expect(err).not.toContain('strategy-map-cli-');
    }
    given(csv);
    const wrong = await run('lint', '-');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringMatching(/^E_FILE_NOT_JSON: .*\n {2}stdin\n$/)]);
  });

  test.each<[name: string, content: Uint8Array | string, said: RegExp]>([
    [
      'gb.json',
      iconv.encode(readFileSync(MAP, 'utf8'), 'gb18030'),
      /E_FILE_ENCODING.*\/gb\.json.*it seems to be GB18030/,
    ],
    ['mark.json', iconv.encode(readFileSync(MAP, 'utf8'), 'utf-16'), /E_FILE_ENCODING.*it seems to be UTF-16/],
    ['plain.json', iconv.encode('{"formatVersion": "1.1"}', 'utf-16le'), /E_FILE_ENCODING.*it seems to be UTF-16/],
    ['bytes.json', Uint8Array.of(0x7b, 0xff, 0xff), /E_FILE_ENCODING.*the encoding is unknown/],
    ['text.json', 'no map', /^E_FILE_NOT_JSON: .*\n {2}\/.*\/text\.json\n$/],
  ])('%s is refused in plain words with its whole path', async (name, content, said) => {
    const folder = temporaryFolder('wrong files');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), content);
    const { code, err } = await run('lint', join(folder, name));
    expect([code, err]).toEqual([2, expect.stringMatching(said)]);
  });

  test('of text have headings', async () => {
    expect((await run('rows', MAP)).out.split('\n')[0]).toMatch(/^策略行编号 \/ Row code\t/);
    expect((await run('simulate', MAP)).out).toMatch(/^#\t渠道编号 \/ Channel\t.+\nchannel\tCH1\t/m);
    const example = join(root, 'resources/schema/example/EXAMPLE-BR001-v1.smpkg.json');
    expect((await run('verify', example)).out).toMatch(/^签发次数 \/ Revision: 1$/m);
  });

  test('a data folder with too long a path is said to have one', async () => {
    const deep = join(temporaryFolder('deep'), ...Array.from({ length: 6 }, () => 'x'.repeat(100)));
    const { code, err } = await run('import', MAP, '--data', deep);
    expect([code, err]).toEqual([2, expect.stringMatching(/^E_DATA_DIR_LONG: .*the database takes 440 at most/)]);
    expect(existsSync(deep)).toBe(false);
  });
});

// Owns the tests of the diagnostics as a whole: what they hold of a data folder, in both languages, and what never.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../electron/diagnostics/gather.ts';
import { openLog } from '../../../electron/diagnostics/log.ts';
import { LATEST_VERSION } from '../../../electron/store/database/migrations/index.ts';
import { type DiagnosticFacts, reportText } from '../../../shared/diagnostics/report.ts';
import { cli } from '../cli/cli-under-test.ts';
import { openTestStore, readOnlyFolder, temporaryFolder } from '../store/store-under-test.ts';

const NOW = new Date('2025-03-04T05:06:07.089Z');
const CANARY = '金丝雀CANARY7f3a';

const FACTS: DiagnosticFacts = {
  madeAt: NOW,
  program: { app: '1.2.3', electron: '45.4.1', chrome: '152.0.1', node: '24.1.0', kind: 'packaged' },
  system: { platform: 'win32', release: '10.0.22631', arch: 'x64' },
  settings: { language: 'zh', theme: 'dark', scale: 1.25 },
  storeStatus: 'down',
  database: { version: 70, supported: 80 },
  disk: { free: 3 * 1024 ** 3, size: 100 * 1024 ** 3 },
  files: { own: [{ name: 'workbench.db', bytes: 1_234_567 }], others: { files: 3, bytes: 4_096 } },
  log: { lines: ['2025-03-04T05:06:07.089Z main info stop'], leftOut: 2, failure: 'ENOSPC' },
};

describe('the text', () => {
  it('is complete in Chinese', () => {
    expect(reportText(FACTS, 'zh').split('\n').slice(4)).toEqual([
      '',
      '[版本]',
      '程序：1.2.3（安装版）',
      'Electron：45.4.1',
      'Chromium：152.0.1',
      'Node：24.1.0',
      '操作系统：win32 10.0.22631',
      '处理器架构：x64',
      '',
      '[设置]',
      '语言：中文',
      '外观：深色',
      '显示缩放：125%',
      '',
      '[存储]',
      '存储进程：已停止',
      '数据库结构版本：70（本程序使用 80）',
      '磁盘剩余空间：3 GB（共 100 GB）',
      '日志写入磁盘：失败（ENOSPC），以下含尚在内存中的日志',
      '',
      '[数据文件夹]',
      'workbench.db：1,234,567 字节',
      '其他文件：3 个，共 4,096 字节',
      '',
      '[运行日志]',
      '1 行',
      '另有 2 行不是本程序的日志格式，未列出。',
      '2025-03-04T05:06:07.089Z main info stop',
      '',
    ]);
  });

  it('is complete in English, and says what is unknown', () => {
    const { settings: _settings, storeStatus: _status, ...known } = FACTS;
    const unknown = { ...known, database: { version: undefined, supported: 80 }, disk: undefined, files: undefined };
    const text = reportText({ ...unknown, program: { app: '1.2.3', node: '24.1.0', kind: 'cli' } }, 'en');
    expect(text).not.toMatch(/[\u4e00-\u9fff]/);
    for (const line of [
      'App: 1.2.3 (command line)',
      'Appearance: unknown',
      'Storage process: unknown',
      'Database schema: unknown (this app uses 80)',
      'Free disk space: unknown',
      '[Data folder]\nunknown\n',
      '1 line\n2 lines are not in the log’s format and not shown.\n',
    ]) {
      expect(text).toContain(line);
    }
  });
});

describe('what is gathered', () => {
  it('holds sizes of the own files by name, and of others only the sum', async () => {
    const dataDir = temporaryFolder(CANARY);
    const store = openTestStore({ dataDir });
    await store.value('maps.create', { title: CANARY });
    const log = openLog(dataDir);
    log.record('main', { event: 'window-shown' });
    mkdirSync(join(dataDir, 'backups'));
    writeFileSync(join(dataDir, 'backups', 'workbench-v70-20250304T050607089Z.db'), 'x'.repeat(10));
    writeFileSync(join(dataDir, 'backups', `${CANARY}.db`), 'x'.repeat(100));
    mkdirSync(join(dataDir, CANARY));
    writeFileSync(join(dataDir, CANARY, 'workbench.db'), 'x'.repeat(1000));
    const facts = await gatherFacts(dataDir, log, NOW, { program: FACTS.program });
    expect(facts.files?.own.map(({ name }) => name)).toEqual([
      'backups/workbench-v70-20250304T050607089Z.db',
      'logs/workbench-000001.log',
      'workbench.db',
      'workbench.db-shm',
      'workbench.db-wal',
      'workbench.mark',
    ]);
    expect(facts.files?.others).toEqual({ files: 2, bytes: 1100 });
    expect(facts.database).toEqual({ version: LATEST_VERSION, supported: LATEST_VERSION });
    expect(facts.disk?.free).toBeGreaterThan(0);
    expect(facts.log.lines).toHaveLength(1);
    expect(reportText(facts, 'zh')).not.toContain('CANARY');
  });

  it('says what it can of a folder that is not there, and makes none', async () => {
    const dataDir = readOnlyFolder();
    const log = openLog(dataDir);
    log.record('main', { event: 'start' });
    const facts = await gatherFacts(dataDir, log, NOW, { program: FACTS.program });
    expect(facts).toMatchObject({ database: { version: undefined }, files: undefined });
    expect(facts.log.failure).toMatch(/^E[A-Z]+$/);
    expect(facts.log.lines).toHaveLength(1);
  });
});

describe('the command line', () => {
  it('writes the diagnostics of a data folder and leaves that folder as it is', async () => {
    const dataDir = temporaryFolder(CANARY);
    const store = openTestStore({ dataDir });
    await store.value('maps.create', { title: CANARY });
    store.close();
    const log = openLog(dataDir);
    log.record('main', { event: 'window-shown' });
    await log.flush();
    const before = readdirSync(dataDir, { recursive: true }).sort();
    const file = join(temporaryFolder(), 'diagnostics.txt');
    const { code, stdout } = await cli(['diagnostics', '--data', dataDir, '--out', file, '--lang', 'en', '--json']);
    expect([code, JSON.parse(stdout)]).toEqual([0, { file, lines: 1 }]);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(`Database schema: ${LATEST_VERSION} (this app uses ${LATEST_VERSION})`);
    expect(text).toMatch(/\n\[Log\]\n1 line\n\S+Z main info window-shown\n$/);
    expect(text).not.toContain('CANARY');
    expect(readdirSync(dataDir, { recursive: true }).sort()).toEqual(before);
  });

  it('refuses a folder that is not there and a language that it does not speak', async () => {
    const missing = temporaryFolder();
    const file = join(temporaryFolder(), 'diagnostics.txt');
    const ends = [
      await cli(['diagnostics', '--data', missing, '--out', file]),
      await cli(['diagnostics', '--data', import.meta.dirname, '--out', file, '--lang', 'fr']),
      await cli(['diagnostics', '--data', import.meta.dirname]),
    ];
    expect(ends.map(({ code, stderr }) => [code, stderr.split(':')[0]])).toEqual([
      [2, 'E_FILE_NOT_FOUND'],
      [2, 'E_USAGE'],
      [2, 'E_USAGE'],
    ]);
  });
});

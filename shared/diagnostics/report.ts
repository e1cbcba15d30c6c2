// Owns the text of the diagnostics: what somebody who supports the program reads, and its user may read before.
import { figure, fileSize, percent } from '../i18n/figure.ts';
import { formatMessage, type Language, type Message, type MessageParams } from '../i18n/message.ts';

/** Facts of the moment; undefined is said to be unknown. Sizes are in bytes. */
export interface DiagnosticFacts {
  readonly madeAt: Date;
  /** Versions; `kind` is how the program was started. */
  readonly program: {
    readonly app: string;
    readonly electron?: string | undefined;
    readonly chrome?: string | undefined;
    readonly node: string;
    readonly kind: 'packaged' | 'source' | 'cli';
  };
  readonly system: { readonly platform: string; readonly release: string; readonly arch: string };
  /** What the window is set to; the command line cannot know. */
  readonly settings?: { readonly language: Language; readonly theme: string; readonly scale: number } | undefined;
  readonly storeStatus?: 'ready' | 'restarting' | 'restarted' | 'down' | undefined;
  readonly database: { readonly version: number | undefined; readonly supported: number };
  readonly disk: { readonly free: number; readonly size: number } | undefined;
  readonly files:
    | {
        readonly own: readonly { readonly name: string; readonly bytes: number }[];
        readonly others: { readonly files: number; readonly bytes: number };
      }
    | undefined;
  readonly log: {
    readonly lines: readonly string[];
    /** Lines in the log's files that are none of the log's. */
    readonly leftOut: number;
    /** The code of what keeps the log from the disk. */
    readonly failure: string | undefined;
  };
}

/** Plain text with `\n` between its lines. */
export function reportText(facts: DiagnosticFacts, language: Language): string {
  const say = (message: Message, params?: MessageParams) => formatMessage(message, language, params);
  const section = (title: Message, lines: readonly string[]) => ['', `[${say(title)}]`, ...lines];
  const row = (name: Message | string, value: Message | string | undefined) => {
    const title = typeof name === 'string' ? name : say(name);
    return `${title}${say(COLON)}${typeof value === 'string' ? value : say(value ?? UNKNOWN)}`;
  };
  const { program, system, settings, database, disk, files, log } = facts;
  return [
    say(TITLE),
    say(MADE, { time: facts.madeAt.toISOString() }),
    say(HOLDS),
    say(HOLDS_NOT),
    ...section(VERSIONS, [
      row(PROGRAM, `${program.app}${say(BRACKETS, { text: KINDS[program.kind] })}`),
      ...(program.kind === 'cli' ? [] : [row('Electron', program.electron), row('Chromium', program.chrome)]),
      row('Node', program.node),
      row(SYSTEM, `${system.platform} ${system.release}`),
      row(ARCHITECTURE, system.arch),
    ]),
    ...section(SETTINGS, [
      row(LANGUAGE, settings && (settings.language === 'zh' ? '中文' : 'English')),
      row(THEME, settings && (THEMES[settings.theme] ?? UNKNOWN)),
      row(SCALE, settings && percent(settings.scale * 100)),
    ]),
    ...section(STORAGE, [
      row(STORE, facts.storeStatus && STATUSES[facts.storeStatus]),
      row(SCHEMA, say(SCHEMA_OF, { found: database.version ?? say(UNKNOWN), supported: database.supported })),
      row(FREE, disk && say(FREE_OF, { free: fileSize(disk.free), size: fileSize(disk.size) })),
      row(LOG_FILE, log.failure === undefined ? WRITTEN : say(NOT_WRITTEN, { code: log.failure })),
    ]),
    ...section(FILES, [
      ...(files?.own.map(({ name, bytes }) => row(name, say(BYTES, { bytes: figure(bytes) }))) ?? [say(UNKNOWN)]),
      ...(files
        ? [row(OTHERS, say(OTHERS_SUM, { files: files.others.files, bytes: figure(files.others.bytes) }))]
        : []),
    ]),
    ...section(LOG, [
      say(LINES, { lines: log.lines.length }),
      ...(log.leftOut > 0 ? [say(LEFT_OUT, { lines: log.leftOut })] : []),
      ...log.lines,
    ]),
    '',
  ].join('\n');
}

const TITLE = { zh: '策略图谱工作台 诊断信息', en: 'Strategy Map Workbench: diagnostics' };
const MADE = { zh: '生成时间：{time}（世界时，日志同）', en: 'Created at {time} (UTC, as are the log’s times)' };
const HOLDS = {
  zh: '包含：程序和系统的版本、部分设置、数据文件的大小、运行日志。',
  en: 'Contains: versions of the app and the system, some settings, sizes of data files, the log.',
};
const HOLDS_NOT = {
  zh: '不包含：图谱、元素库和词典的内容与名称，您的文件名和路径，报错原文。',
  en: 'Does not contain: content or names of maps, library and dictionaries; names or paths of your files; error messages.',
};
const COLON = { zh: '：', en: ': ' };
const BRACKETS = { zh: '（{text}）', en: ' ({text})' };
const UNKNOWN = { zh: '未知', en: 'unknown' };
const VERSIONS = { zh: '版本', en: 'Versions' };
const PROGRAM = { zh: '程序', en: 'App' };
const KINDS: Record<DiagnosticFacts['program']['kind'], Message> = {
  packaged: { zh: '安装版', en: 'installed' },
  source: { zh: '源码启动', en: 'started from sources' },
  cli: { zh: '命令行', en: 'command line' },
};
const SYSTEM = { zh: '操作系统', en: 'Operating system' };
const ARCHITECTURE = { zh: '处理器架构', en: 'Architecture' };
const SETTINGS = { zh: '设置', en: 'Settings' };
const LANGUAGE = { zh: '语言', en: 'Language' };
const THEME = { zh: '外观', en: 'Appearance' };
const THEMES: Record<string, Message> = {
  light: { zh: '浅色', en: 'light' },
  dark: { zh: '深色', en: 'dark' },
  system: { zh: '跟随系统', en: 'follows the system' },
};
const SCALE = { zh: '显示缩放', en: 'Display scale' };
const STORAGE = { zh: '存储', en: 'Storage' };
const STORE = { zh: '存储进程', en: 'Storage process' };
const STATUSES: Record<NonNullable<DiagnosticFacts['storeStatus']>, Message> = {
  ready: { zh: '运行中', en: 'running' },
  restarting: { zh: '正在重新启动', en: 'being restarted' },
  restarted: { zh: '运行中（重新启动过）', en: 'running (was restarted)' },
  down: { zh: '已停止', en: 'stopped' },
};
const SCHEMA = { zh: '数据库结构版本', en: 'Database schema' };
const SCHEMA_OF = { zh: '{found}（本程序使用 {supported}）', en: '{found} (this app uses {supported})' };
const FREE = { zh: '磁盘剩余空间', en: 'Free disk space' };
const FREE_OF = { zh: '{free}（共 {size}）', en: '{free} of {size}' };
const LOG_FILE = { zh: '日志写入磁盘', en: 'Log on disk' };
const WRITTEN = { zh: '正常', en: 'written' };
const NOT_WRITTEN = {
  zh: '失败（{code}），以下含尚在内存中的日志',
  en: 'not written ({code}); lines kept in memory are below',
};
const FILES = { zh: '数据文件夹', en: 'Data folder' };
const BYTES = { zh: '{bytes} 字节', en: '{bytes} bytes' };
const OTHERS = { zh: '其他文件', en: 'Other files' };
const OTHERS_SUM = {
  zh: '{files, number} 个，共 {bytes} 字节',
  en: '{files, number}, {bytes} bytes in all',
};
const LOG = { zh: '运行日志', en: 'Log' };
const LINES = { zh: '{lines, number} 行', en: '{lines, plural, one {# line} other {# lines}}' };
const LEFT_OUT = {
  zh: '另有 {lines, number} 行不是本程序的日志格式，未列出。',
  en: '{lines, plural, one {# line is} other {# lines are}} not in the log’s format and not shown.',
};

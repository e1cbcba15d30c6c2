// Owns the list of commands and their usage. Each loads its own code when it runs, so that none pays for the others.
// When adding one: its function in a file of this folder, one entry below, one line in USAGE.
import type { Output } from './output.ts';

export interface Invocation {
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Options without a value that were given. */
  readonly flags: ReadonlySet<string>;
  readonly output: Output;
}

export interface CliCommand {
  readonly operands: readonly string[];
  /** The last operand may be given several times. */
  readonly several?: true;
  /** Options that take a value; `--json` is there for all. */
  readonly options: readonly string[];
  /** Options without a value. */
  readonly flags?: readonly string[];
  readonly required?: readonly string[];
  run(invocation: Invocation): Promise<0 | 1>;
}

export const USAGE = `npm run -s cli -- <command> [--json]
  lint <map.json> [--stage draw|check|approve|handover] [--holidays FILE] [--data DIR]
  rows <map.json> [--csv FILE] [--xlsx FILE]
  complete <map.json> --out FILE [--data DIR]
  from-table <table.xlsx|table.csv> --out FILE [--sheet NAME] [--title TEXT] [--code CODE] [--data DIR]
  compare <old.json> <new.json> [--data DIR]
  coverage <map.json> [--matrix stage|tier|class] [--data DIR]
  forecast <map.json> [--take-up N%] [--volume N%] [--holidays FILE] [--data DIR]
  simulate <map.json> [--from DATE] [--days N] [--seed N] [--holidays FILE] [--data DIR]
  achieve <map.json>… [--capacity N%] [--most-wait DAYS] [--holidays FILE] [--data DIR]
  propose <map.json>… [--most-days N] [--step-days N] [--keep SCENARIO,…] [--capacity N%] [--most-wait DAYS] [--out DIR]
    [--holidays FILE] [--data DIR]
  templates [--out DIR]
  import <map.json> --data DIR
  list --data DIR
  get <id> --data DIR --out FILE
  backup --data DIR --out FILE
  restore <backup.db> --data DIR
  check --data DIR
  keygen --out FILE [--passphrase-env NAME]
  export <map.json> --branches FILE --out DIR --key FILE [--overlays DIR] [--only-changed] [--allow-blanks]
    [--trial] [--yes] [--reason TEXT]
    [--holidays FILE] [--passphrase-env NAME] [--data DIR]
  overlay check <map.json> <overlay.json> [--holidays FILE] [--data DIR]
  overlay apply <map.json> <overlay.json> --out FILE
  overlay rebase <old.json> <new.json> <overlay.json> --out FILE
  render <map.json> --format png|pdf|pptx|svg|xlsx|csv|ics|drawio|canvas|mermaid --out FILE [--scale 1-4] [--transparent]
    [--paper single|A4|A3] [--lang zh|en] [--data DIR]
  diagnostics --data DIR --out FILE [--lang zh|en]
  verify <package>|<folder> [--trust FINGERPRINT_OR_PUBKEY]
lint, complete, forecast, simulate, achieve, propose, overlay check and export use the dictionaries and stock of --data, otherwise the samples. / lint、complete、forecast、simulate、achieve、propose、overlay check 和 export 使用 --data 中的词典和库存，否则使用示例。
--holidays: 词典的节假日文件（JSON、XLSX、CSV，按年替换），或日期清单（补充休息日）。 / a file of the dictionary of holidays (JSON, XLSX, CSV; replaces whole years), or a list of days (further rest days).
--data defaults to the environment variable STRATEGY_MAP_DATA_DIR.
0 完成 / done · 1 存在错误或验证未通过 / errors found or verification failed · 2 参数或输入无效，未写出任何内容 / invalid input, nothing written`;

export const commands = {
  lint: {
    operands: ['<map.json>'],
    options: ['stage', 'holidays', 'data'],
    run: async (invocation) => (await import('./maps.ts')).lint(invocation),
  },
  rows: {
    operands: ['<map.json>'],
    options: ['csv', 'xlsx'],
    run: async (invocation) => (await import('./maps.ts')).rows(invocation),
  },
  complete: {
    operands: ['<map.json>'],
    options: ['out', 'data'],
    required: ['out'],
    run: async (invocation) => (await import('./complete.ts')).complete(invocation),
  },
  'from-table': {
    operands: ['<table>'],
    options: ['out', 'sheet', 'title', 'code', 'data'],
    required: ['out'],
    run: async (invocation) => (await import('./from-table.ts')).fromTable(invocation),
  },
  compare: {
    operands: ['<old.json>', '<new.json>'],
    options: ['data'],
    run: async (invocation) => (await import('./compare.ts')).compare(invocation),
  },
  coverage: {
    operands: ['<map.json>'],
    options: ['matrix', 'data'],
    run: async (invocation) => (await import('./coverage.ts')).coverage(invocation),
  },
  forecast: {
    operands: ['<map.json>'],
    options: ['take-up', 'volume', 'holidays', 'data'],
    run: async (invocation) => (await import('./forecast.ts')).forecast(invocation),
  },
  simulate: {
    operands: ['<map.json>'],
    options: ['from', 'days', 'seed', 'holidays', 'data'],
    run: async (invocation) => (await import('./simulate.ts')).simulate(invocation),
  },
  achieve: {
    operands: ['<map.json>…'],
    several: true,
    options: ['capacity', 'most-wait', 'holidays', 'data'],
    run: async (invocation) => (await import('./achieve.ts')).achieve(invocation),
  },
  propose: {
    operands: ['<map.json>…'],
    several: true,
    options: ['most-days', 'step-days', 'keep', 'capacity', 'most-wait', 'out', 'holidays', 'data'],
    run: async (invocation) => (await import('./propose.ts')).propose(invocation),
  },
  templates: {
    operands: [],
    options: ['out'],
    run: async (invocation) => (await import('./maps.ts')).templates(invocation),
  },
  import: {
    operands: ['<map.json>'],
    options: ['data'],
    run: async (invocation) => (await import('./data-folder.ts')).importMap(invocation),
  },
  list: {
    operands: [],
    options: ['data'],
    run: async (invocation) => (await import('./data-folder.ts')).list(invocation),
  },
  get: {
    operands: ['<id>'],
    options: ['data', 'out'],
    required: ['out'],
    run: async (invocation) => (await import('./data-folder.ts')).get(invocation),
  },
  backup: {
    operands: [],
    options: ['data', 'out'],
    required: ['out'],
    run: async (invocation) => (await import('./backups.ts')).backup(invocation),
  },
  restore: {
    operands: ['<backup.db>'],
    options: ['data'],
    run: async (invocation) => (await import('./backups.ts')).restore(invocation),
  },
  check: {
    operands: [],
    options: ['data'],
    run: async (invocation) => (await import('./backups.ts')).check(invocation),
  },
  keygen: {
    operands: [],
    options: ['out', 'passphrase-env'],
    required: ['out'],
    run: async (invocation) => (await import('./packages.ts')).keygen(invocation),
  },
  export: {
    operands: ['<map.json>'],
    options: ['branches', 'out', 'key', 'overlays', 'reason', 'holidays', 'passphrase-env', 'data'],
    flags: ['only-changed', 'allow-blanks', 'trial', 'yes'],
    required: ['branches', 'out', 'key'],
    run: async (invocation) => (await import('./packages.ts')).exportPackages(invocation),
  },
  'overlay check': {
    operands: ['<map.json>', '<overlay.json>'],
    options: ['holidays', 'data'],
    run: async (invocation) => (await import('./overlay.ts')).check(invocation),
  },
  'overlay apply': {
    operands: ['<map.json>', '<overlay.json>'],
    options: ['out'],
    required: ['out'],
    run: async (invocation) => (await import('./overlay.ts')).apply(invocation),
  },
  'overlay rebase': {
    operands: ['<old.json>', '<new.json>', '<overlay.json>'],
    options: ['out'],
    required: ['out'],
    run: async (invocation) => (await import('./overlay.ts')).rebase(invocation),
  },
  render: {
    operands: ['<map.json>'],
    options: ['format', 'out', 'scale', 'paper', 'lang', 'data'],
    flags: ['transparent'],
    required: ['format', 'out'],
    run: async (invocation) => (await import('./render.ts')).render(invocation),
  },
  diagnostics: {
    operands: [],
    options: ['data', 'out', 'lang'],
    required: ['out'],
    run: async (invocation) => (await import('./diagnostics.ts')).diagnostics(invocation),
  },
  verify: {
    operands: ['<package>'],
    options: ['trust'],
    run: async (invocation) => (await import('./packages.ts')).verify(invocation),
  },
} as const satisfies Record<string, CliCommand>;

// Owns what the command line says of itself: a line of usage, a sentence and an example that runs as it stands per command.
import type { Message } from '../../shared/i18n/message.ts';
import type { CommandName } from './commands.ts';
import { bothLanguages } from './output.ts';

interface CommandHelp {
  readonly usage: string;
  readonly does: Message;
  /** In the order of this table they run one after another, from the folder of the project. */
  readonly example: string;
}

const MAP = 'resources/schema/example/map.json';
const OVERLAY = 'resources/schema/example/overlay.json';
const PACKAGE = 'resources/schema/example/EXAMPLE-BR001-v1.smpkg.json';
const OUT = 'out/example';
const DATA = `--data ${OUT}/data`;

export const help: Readonly<Record<CommandName, CommandHelp>> = {
  lint: {
    usage: 'lint <map.json> [--stage draw|check|approve|handover] [--holidays FILE] [--data DIR]',
    does: {
      zh: '按规则检查图谱；存在错误时退出码为 1',
      en: 'checks a map by the rules; ends with 1 where there are errors',
    },
    example: `lint ${MAP} --stage draw`,
  },
  rows: {
    usage: 'rows <map.json> [--csv FILE|-] [--xlsx FILE|-]',
    does: { zh: '列出策略清单，或写成文件', en: 'lists the strategy rows, or writes them as files' },
    example: `rows ${MAP} --csv ${OUT}/rows.csv`,
  },
  complete: {
    usage: 'complete <map.json> --out FILE|- [--data DIR]',
    does: { zh: '补全可推算的取值', en: 'fills in what follows' },
    example: `complete ${MAP} --out ${OUT}/completed.json`,
  },
  'from-table': {
    usage: 'from-table <table.xlsx|table.csv> --out FILE|- [--sheet NAME] [--title TEXT] [--code CODE] [--data DIR]',
    does: { zh: '将策略表读成图谱', en: 'makes a map of a strategy table' },
    example: `from-table ${OUT}/rows.csv --out ${OUT}/from-table.json`,
  },
  compare: {
    usage: 'compare <old.json> <new.json> [--data DIR]',
    does: { zh: '比较两个版本', en: 'tells what differs between two versions' },
    example: `compare ${MAP} ${OUT}/completed.json`,
  },
  coverage: {
    usage: 'coverage <map.json> [--matrix stage|tier|class] [--data DIR]',
    does: { zh: '覆盖矩阵', en: 'what a map covers' },
    example: `coverage ${MAP} --matrix stage`,
  },
  forecast: {
    usage: 'forecast <map.json> [--take-up N%] [--volume N%] [--holidays FILE] [--data DIR]',
    does: { zh: '按假设测算目标', en: 'what the assumptions make of the goals' },
    example: `forecast ${MAP} --take-up 90%`,
  },
  simulate: {
    usage: 'simulate <map.json> [--from DATE] [--days N] [--seed N] [--holidays FILE] [--data DIR]',
    does: { zh: '模拟每日触达', en: 'simulates the contacts of each day' },
    example: `simulate ${MAP} --from 2026-01-05 --days 30`,
  },
  achieve: {
    usage: 'achieve <map.json>… [--capacity N%] [--most-wait DAYS] [--holidays FILE] [--data DIR]',
    does: { zh: '按产能测算', en: 'what the people can do' },
    example: `achieve ${MAP} --capacity 80%`,
  },
  propose: {
    usage:
      'propose <map.json>… [--most-days N] [--step-days N] [--keep SCENARIO,…] [--capacity N%] [--most-wait DAYS] [--out DIR] [--holidays FILE] [--data DIR]',
    does: { zh: '建议错峰的起始日', en: 'proposes other starts of scenarios' },
    example: `propose ${MAP} --most-days 7`,
  },
  templates: {
    usage: 'templates [--out DIR]',
    does: { zh: '列出模板，或写成文件', en: 'lists the templates, or writes them as files' },
    example: `templates --out ${OUT}/templates`,
  },
  import: {
    usage: 'import <map.json> --data DIR',
    does: { zh: '将图谱导入数据文件夹', en: 'takes a map into a data folder' },
    example: `import ${MAP} ${DATA}`,
  },
  list: {
    usage: 'list --data DIR',
    does: { zh: '列出数据文件夹中的图谱', en: 'lists the maps of a data folder' },
    example: `list ${DATA}`,
  },
  get: {
    usage: 'get <id> --data DIR --out FILE|-',
    does: { zh: '取出一张图谱', en: 'writes a map of a data folder to a file' },
    example: `get test-map ${DATA} --out ${OUT}/got.json`,
  },
  backup: {
    usage: 'backup --data DIR --out FILE',
    does: { zh: '备份数据文件夹，不改写已有文件', en: 'backs a data folder up; never over a file' },
    example: `backup ${DATA} --out ${OUT}/backup.db`,
  },
  restore: {
    usage: 'restore <backup.db> --data DIR',
    does: { zh: '从备份恢复，原文件另存', en: 'restores a backup; what was there is put aside' },
    example: `restore ${OUT}/backup.db ${DATA}`,
  },
  check: {
    usage: 'check --data DIR',
    does: { zh: '核对数据文件夹的全部内容', en: 'reads all of a data folder and compares it with its checksums' },
    example: `check ${DATA}`,
  },
  keygen: {
    usage: 'keygen --out FILE [--passphrase-env NAME]',
    does: { zh: '建立签名密钥，不改写已有文件', en: 'makes a signing key; never over a file' },
    example: `keygen --out ${OUT}/key.json`,
  },
  export: {
    usage:
      'export <map.json> --branches FILE --out DIR --key FILE [--overlays DIR] [--only-changed] [--allow-blanks] [--trial] [--yes] [--reason TEXT] [--holidays FILE] [--passphrase-env NAME] [--data DIR]',
    does: {
      zh: '生成支行包，签发次数接续 --data 或 --out 中的记录（页面模板须先由 npm run build 生成）',
      en: 'makes the packages of branches; revisions go on from --data, or from what lies in --out (needs the page of npm run build)',
    },
    example: `export ${MAP} --branches resources/schema/example/branches.csv --out ${OUT}/packages --key ${OUT}/key.json --trial --allow-blanks --yes --reason 演练`,
  },
  'overlay check': {
    usage: 'overlay check <map.json> <overlay.json> [--holidays FILE] [--data DIR]',
    does: { zh: '检查一行一策是否合规', en: 'tells whether a branch’s overlay may be used' },
    example: `overlay check ${MAP} ${OVERLAY}`,
  },
  'overlay apply': {
    usage: 'overlay apply <map.json> <overlay.json> --out FILE|-',
    does: { zh: '写出该支行的图谱', en: 'writes the map as the branch has it' },
    example: `overlay apply ${MAP} ${OVERLAY} --out ${OUT}/branch.json`,
  },
  'overlay rebase': {
    usage: 'overlay rebase <old.json> <new.json> <overlay.json> --out FILE|-',
    does: { zh: '将一行一策移到图谱的新版本', en: 'puts an overlay onto a new version of its map' },
    example: `overlay rebase ${MAP} ${MAP} ${OVERLAY} --out ${OUT}/overlay.json`,
  },
  render: {
    usage:
      'render <map.json> --format png|pdf|pptx|svg|xlsx|csv|ics|drawio|canvas|mermaid --out FILE|- [--scale 1-4] [--transparent] [--paper single|A4|A3] [--lang zh|en] [--data DIR]',
    does: { zh: '导出图片或文档', en: 'writes a map as a picture or document' },
    example: `render ${MAP} --format svg --out ${OUT}/map.svg`,
  },
  diagnostics: {
    usage: 'diagnostics --data DIR --out FILE|- [--lang zh|en]',
    does: { zh: '写出诊断信息', en: 'writes what helps to find a fault' },
    example: `diagnostics ${DATA} --out ${OUT}/diagnostics.txt`,
  },
  verify: {
    usage: 'verify <package>|<folder> [--trust FINGERPRINT_OR_PUBKEY]',
    does: { zh: '核对支行包的签名和内容', en: 'checks signature and content of a package' },
    example: `verify ${PACKAGE}`,
  },
};

export const CALL = 'npm run -s cli --';

const NOTES: readonly Message[] = [
  {
    zh: '<command> --help 给出示例；--json 在标准输出写一个 JSON 值；--version 给出版本；`-` 为标准输入或标准输出；已有文件仅在 --force 时改写',
    en: '<command> --help gives an example; --json prints one JSON value; --version tells the version; `-` is stdin or stdout; files are overwritten with --force alone',
  },
  {
    zh: 'lint、complete、forecast、simulate、achieve、propose、overlay check 和 export 使用 --data 中的词典和库存，否则使用示例；--data 缺省为环境变量 STRATEGY_MAP_DATA_DIR',
    en: 'lint, complete, forecast, simulate, achieve, propose, overlay check and export use the dictionaries and stock of --data, otherwise the samples; --data defaults to the environment variable STRATEGY_MAP_DATA_DIR',
  },
  {
    zh: '--holidays：词典的节假日文件（JSON、XLSX、CSV，按年替换），或日期清单（补充休息日）',
    en: '--holidays: a file of the dictionary of holidays (JSON, XLSX, CSV; replaces whole years), or a list of days (further rest days)',
  },
  {
    zh: '退出码：0 完成；1 存在错误或验证未通过；2 参数或输入无效，未写出任何内容',
    en: 'exit codes: 0 done; 1 errors found or verification failed; 2 invalid arguments or input, nothing written',
  },
];

export const USAGE = [
  `${CALL} <command> [--json]`,
  ...Object.values(help).map(({ usage }) => `  ${usage}`),
  ...NOTES.map((note) => bothLanguages(note)),
].join('\n');

export function helpOf(name: CommandName): string {
  const { usage, does, example } = help[name];
  return `${CALL} ${usage} [--json]\n  ${bothLanguages(does)}\n  ${bothLanguages(EXAMPLE)}\n    ${CALL} ${example}`;
}

const EXAMPLE: Message = { zh: '示例', en: 'Example' };

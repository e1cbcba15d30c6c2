// Owns the sheets that a branch reads: 说明, 策略清单, 话术.

import type ExcelJS from 'exceljs';
import { valueWords } from '../../../../shared/diff/value-words.ts';
import { CELLS } from '../../../../shared/document/cells.ts';
import { customerUnitOf } from '../../../../shared/document/customer-type.ts';
import { fieldInfo } from '../../../../shared/document/field.ts';
import { kinds, type NodeOf } from '../../../../shared/document/kinds/index.ts';
import { repeatName, repeatOf } from '../../../../shared/document/repeat.ts';
import { ruleTexts } from '../../../../shared/document/rule-sentence.ts';
import { scriptText } from '../../../../shared/document/script-text.ts';
import { unitName } from '../../../../shared/document/unit-names.ts';
import { localDay } from '../../../../shared/i18n/local-day.ts';
import { formatMessage, type Language, type Message } from '../../../../shared/i18n/message.ts';
import { leafField } from '../../../../shared/overlay/leaf-fields.ts';
import type { OverlayPart } from '../../../../shared/overlay/overlay-part.ts';
import { claimsOf } from '../../../../shared/package/claims.ts';
import { attributeNames } from '../../../../shared/package/dictionary-entries.ts';
import { listedInAll } from '../../../../shared/package/listed.ts';
import { countingOf, type OwnTask, ownTasks } from '../../../../shared/package/own-tasks.ts';
import { daysNote, type PackageDays } from '../../../../shared/package/package-days.ts';
import type { PackagePayload } from '../../../../shared/package/payload.ts';
import { scriptApproval } from '../../../../shared/package/script-approval.ts';
import { type PackagedCell, packagedCells } from '../../../../shared/package/test-cells.ts';
import { type Cell, type RowColumn, rowColumns, saidCell } from '../../../../shared/rows/row-columns.ts';
import { sheetColumns } from '../../../../shared/rows/sheet-columns.ts';
import type { StrategyRow } from '../../../../shared/rows/strategy-row.ts';
import { listedColumns, ofTheBank, quotaColumns } from './own-columns.ts';
import {
  fitColumns,
  fitWidths,
  heightOf,
  linesOf,
  protect,
  put,
  putTable,
  setPrint,
  setWidths,
  type TableColumn,
} from './style.ts';
import { taskName } from './task-sheet.ts';
import { markOf, sheetName, titleStyle } from './trial-mark.ts';

export interface SheetJob {
  readonly workbook: ExcelJS.Workbook;
  readonly payload: PackagePayload;
  readonly packageHash: string;
  readonly language: Language;
  /** Of the rows; found once for all sheets. */
  readonly days: PackageDays;
}

export const footerOf = ({ mapTitle, mapVersion, branchName }: PackagePayload) =>
  `${mapTitle} v${mapVersion} ${branchName}`;
/** `9dbf 21c0 …`, as it is read out on the phone. */
const grouped = (hex: string) => (hex.match(/.{1,4}/g) ?? []).join(' ');

/** The title, validity, fingerprint, how to return, and what is this branch's own. */
export async function addGuide({ workbook, payload, packageHash, language }: SheetJob): Promise<void> {
  const say = (message: Message, params = {}) => formatMessage(message, language, params);
  const sheet = workbook.addWorksheet(sheetName(payload, { zh: '说明', en: 'Read me' }, language));
  setWidths(sheet, fitWidths([24, 30, 28, 28, 40]));
  const mark = markOf(payload, language);
  const unit = unitName(customerUnitOf(payload.map));
  const title = `${payload.mapTitle} v${payload.mapVersion} · ${payload.branchName}`;
  put(sheet.getRow(1), 1, mark ? `${mark} · ${title}` : title, titleStyle(payload));
  sheet.getRow(1).height = 26;
  const facts: [Message, string | number, string?][] = [
    [{ zh: '有效期', en: 'Validity' }, `${payload.validFrom} – ${payload.validTo}`],
    [{ zh: '支行', en: 'Branch' }, `${payload.branchName}（${payload.branchCode}）`],
    [{ zh: `名单客户数（${unit.zh}）`, en: `Customers on the list (${unit.en})` }, listedInAll(payload)],
    [
      { zh: '下发', en: 'Issued' },
      `${localDay(new Date(payload.issuedAt))}  #${payload.revision}  ${payload.packageId}`,
    ],
    [{ zh: '密级', en: 'Classification' }, payload.classification === 'sensitive' ? say(SENSITIVE) : say(INTERNAL)],
    [{ zh: '签发密钥指纹', en: 'Issuer’s key fingerprint' }, grouped(payload.issuer.fingerprint), 'key'],
    [{ zh: '包校验值', en: 'Package SHA-256' }, packageHash, 'smpkg_hash'],
    [{ zh: '包编号', en: 'Package ID' }, payload.packageId, 'smpkg_id'],
    [{ zh: '签发次数', en: 'Issue no.' }, String(payload.revision), 'smpkg_revision'],
  ];
  facts.forEach(([label, value, name], index) => {
    const row = sheet.getRow(index + 2);
    put(row, 1, say(label), 'label');
    put(row, 2, value, typeof value === 'number' ? 'fact' : name ? 'mono' : 'text');
    sheet.mergeCells(index + 2, 2, index + 2, 5);
    if (name?.startsWith('smpkg')) row.getCell(2).name = name;
  });
  let at = facts.length + 3;
  for (const [text, style] of [
    [payload.disclaimer, 'warning'],
    ...datesNote(payload),
    [RETURN, 'note'],
    [FINGERPRINT, 'note'],
    [AUTHORITY, 'note'],
  ] as const) {
    const words = text[language];
    put(sheet.getRow(at), 1, words, style);
    sheet.mergeCells(at, 1, at, 5);
    sheet.getRow(at).height = heightOf(linesOf(words, 140));
    at += 1;
  }
  at = putTasks(sheet, at + 1, payload, language);
  const meant = putSegments(sheet, at + 1, payload, language);
  const next = putCells(sheet, meant, payload, language);
  if (payload.overlay) putOwn(sheet, next + 1, payload, payload.overlay, language);
  setPrint(sheet, undefined, footerOf(payload), markOf(payload, language));
  await protect(sheet);
}

/** What this branch takes on of each goal; the row after the table. */
function putTasks(sheet: ExcelJS.Worksheet, from: number, payload: PackagePayload, language: Language): number {
  const tasks = ownTasks(payload);
  if (tasks.length === 0) return from - 1;
  put(sheet.getRow(from), 1, OWN_TASKS[language], 'section');
  const nameOf = (task: OwnTask) => [taskName(task, language), countingOf(task, language)].filter(Boolean).join('\n');
  const columns: TableColumn<OwnTask>[] = [
    { title: { zh: '目标', en: 'Goal' }, width: 24, cell: nameOf },
    { title: { zh: '必达', en: 'Target' }, width: 30, cell: ({ target }) => target },
    { title: { zh: '挑战', en: 'Stretch target' }, width: 28, cell: ({ stretchTarget }) => stretchTarget },
    { title: { zh: '人数（人）', en: 'Staff (people)' }, width: 28, cell: ({ staff }) => staff },
    { title: { zh: '人均', en: 'Per person' }, width: 40, cell: ({ perHead }) => perHead },
  ];
  return putTable(sheet, from + 1, columns, tasks, language) + 1;
}

const OWN_TASKS: Message = { zh: '本行任务', en: 'Targets of this branch' };

function datesNote(payload: PackagePayload): readonly (readonly [Message, 'note'])[] {
  const note = daysNote(payload);
  if (!note) return [];
  const text = (language: Language) => formatMessage(note.message, language, note.params);
  return [[{ zh: text('zh'), en: text('en') }, 'note']];
}

/** Who is meant by each segment; the row after the table. */
function putSegments(sheet: ExcelJS.Worksheet, from: number, payload: PackagePayload, language: Language): number {
  const attributes = attributeNames(payload);
  const segments = payload.map.nodes.flatMap((node) =>
    node.kind === 'segment' ? [{ node, ...ruleTexts(node, attributes) }] : [],
  );
  if (segments.length === 0) return from;
  const roles = new Map(payload.map.dictionaries.executorRoles?.map(({ id, label }) => [id, label[language]]));
  put(sheet.getRow(from), 1, MEANT[language], 'section');
  const columns: TableColumn<(typeof segments)[number]>[] = [
    { title: { zh: '客群', en: 'Segment' }, width: 24, cell: ({ node }) => `${node.code} ${node.name}` },
    { title: { zh: '口径', en: 'Rule' }, width: 30, cell: ({ sentence }) => sentence?.[language] },
    { title: { zh: '口径说明', en: 'Rule note' }, width: 28, cell: ({ note }) => note },
    ...(claimsOf(payload).length > 0 ? claimColumns(roles, language) : []),
  ];
  return putTable(sheet, from + 1, columns, segments, language) + 1;
}

/** Who takes on the list and until when, and who acts otherwise. */
function claimColumns(
  roles: ReadonlyMap<string, string>,
  language: Language,
): TableColumn<{ readonly node: Segment }>[] {
  const called = (id: string | undefined) => (id === undefined ? undefined : (roles.get(id) ?? id));
  const within = (n: number | undefined) => (n === undefined ? undefined : formatMessage(WITHIN, language, { n }));
  return [
    {
      title: { zh: '认领', en: 'Taken on by' },
      width: 28,
      cell: ({ node }) =>
        [called(node.claimRole), within(node.claimDays)].filter(Boolean).join(language === 'zh' ? '，' : ', '),
    },
    { title: { zh: '兜底负责人', en: 'Else' }, width: 40, cell: ({ node }) => called(node.fallbackRole) },
  ];
}

const WITHIN: Message = {
  zh: '收到名单后 {n} 天内',
  en: 'within {n, plural, one {# day} other {# days}} of receiving the list',
};

/** What each test cell gets, and how to tell who is in it; the row after the table. */
function putCells(sheet: ExcelJS.Worksheet, from: number, payload: PackagePayload, language: Language): number {
  const cells = packagedCells(payload);
  if (cells.length === 0) return from;
  put(sheet.getRow(from + 1), 1, CELLS[language], 'section');
  const columns: TableColumn<PackagedCell>[] = [
    {
      title: { zh: '场景 / 产品', en: 'Scenario / product' },
      width: 24,
      cell: (cell) => `${cell.scenario} / ${cell.product}`,
    },
    { title: { zh: '单元', en: 'Cell' }, width: 30, cell: ({ name }) => name },
    { title: { zh: '占比（%）', en: 'Share (%)' }, width: 28, cell: ({ sharePct }) => sharePct },
    { title: { zh: '分组办法', en: 'Who is in it' }, width: 28, cell: ({ who }) => who },
    {
      title: { zh: '话术、权益与差异', en: 'Script, benefit, difference' },
      width: 40,
      cell: ({ gets }) => gets.join(language === 'zh' ? '、' : ', '),
    },
  ];
  return putTable(sheet, from + 2, columns, cells, language) + 1;
}

const MEANT: Message = { zh: '客群口径', en: 'Who is meant' };

function putOwn(sheet: ExcelJS.Worksheet, from: number, payload: PackagePayload, own: OverlayPart, language: Language) {
  const nodes = new Map(payload.map.nodes.map((node) => [node.code, node]));
  const words = (line: OverlayPart['changes'][number], value: unknown) => {
    const node = nodes.get(line.nodeCode);
    return valueWords(node && leafField(node.kind, line.field)?.info, value)[language];
  };
  put(sheet.getRow(from), 1, OWN[language], 'section');
  const columns: TableColumn<OverlayPart['changes'][number]>[] = [
    {
      title: { zh: '节点', en: 'Node' },
      width: 24,
      cell: ({ nodeCode }) => `${nodeCode} ${nodes.get(nodeCode)?.name ?? ''}`,
    },
    { title: { zh: '字段', en: 'Field' }, width: 30, cell: ({ label }) => label[language] },
    { title: { zh: '总行默认', en: 'Head office' }, width: 28, cell: (line) => words(line, line.base) },
    { title: { zh: '本行取值', en: 'This branch' }, width: 28, cell: (line) => words(line, line.value) },
    { title: { zh: '理由', en: 'Reason' }, width: 40, cell: ({ reason }) => reason },
  ];
  const last = putTable(sheet, from + 1, columns, own.changes, language);
  const lists = [
    [LEFT_OUT, own.removed],
    [ADDED, own.added],
  ] as const;
  lists.forEach(([label, codes], index) => {
    if (codes.length > 0) put(sheet.getRow(last + 1 + index), 1, `${label[language]} ${codes.join(', ')}`, 'note');
  });
}

/** What a branch reads of a row, the package file holds every column; what paper has room for comes first. */
const LIST_COLUMNS: readonly (readonly [id: string, width: number])[] = [
  ['rowCode', 15],
  ['segmentName', 15],
  ['listed', 9],
  ['scenarioName', 15],
  ['trigger', 16],
  ['productName', 15],
  ['productRole', 6],
  ['benefit', 11],
  ['wave', 8],
  ['channelName', 15],
  ['force', 6],
  ['offsetDay', 7],
  ['duty', 6],
  ['executorRole', 9],
  ['slaHours', 7],
  ['scriptCode', 7],
  ['expectedVolume', 9],
  ['takeUpPct', 8],
  ['quota', 9],
  ['fallbackTo', 7],
  ['handoffTo', 7],
  ['note', 14],
];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Right of what is printed: a page across has no room for all of it at a legible size. */
const SCREEN_COLUMNS: ReadonlySet<string> = new Set([
  ...['productRole', 'force', 'expectedVolume', 'takeUpPct', 'quota', 'fallbackTo', 'handoffTo', 'cells'],
]);

/** Only a map that tests something has it. */
const CELL_COLUMN = rowColumns.filter(({ id }) => id === 'cells');

export async function addStrategyList({ workbook, payload, language, days }: SheetJob): Promise<void> {
  const { executorRoles = [], events = [] } = payload.map.dictionaries;
  // A branch reads names: roles and events stand in rows by their ids.
  const names = new Map([...executorRoles, ...events].map(({ id, label }) => [id, label[language]]));
  const plain = (cell: Cell): string | number | undefined => {
    if (cell === undefined || typeof cell === 'number') return cell;
    if (typeof cell === 'string') return names.get(cell) ?? cell;
    return Array.isArray(cell) ? cell.join(language === 'zh' ? '、' : ', ') : formatMessage(cell as Message, language);
  };
  // A packaged row is a strategy row; the schema names only what readers must have.
  const rows = (payload.rows as unknown as readonly StrategyRow[]).map(withLists);
  const listed = LIST_COLUMNS.flatMap(([id]): RowColumn[] => {
    if (id === 'quota') return [...quotaColumns(payload)];
    if (id === 'listed') return [...listedColumns(payload)];
    const column = rowColumns.find((one) => one.id === id);
    if (!column?.said) return column ? [column] : [];
    const said = { ...column, title: column.said.title, cell: (row: StrategyRow) => saidCell(column, row) };
    return [id === 'expectedVolume' ? ofTheBank(said) : said];
  });
  const widths = new Map(LIST_COLUMNS);
  const shown = rows.some(({ cells }) => cells) ? [...listed, ...CELL_COLUMN] : listed;
  const found = sheetColumns(shown, rows);
  const onScreen = new Set(found.filter(({ id }) => SCREEN_COLUMNS.has(id)).map(({ title }) => title));
  const all = found.flatMap(({ id, title, cells }): TableColumn<number>[] => [
    { title, width: widths.get(id) ?? 9, cell: (index) => plain(cells[index]) },
    ...(id === 'offsetDay' ? [firstDays(days, rows)] : []),
    ...(id === 'trigger' ? repetitions(payload, rows, language) : []),
  ]);
  const isOnPaper = ({ title }: TableColumn<number>) => !onScreen.has(title);
  const printed = fitColumns(all.filter(isOnPaper));
  const columns = [...printed, ...all.filter((column) => !isOnPaper(column)).map(roomy)];
  const sheet = workbook.addWorksheet(sheetName(payload, { zh: '策略清单', en: 'Strategy list' }, language), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
  });
  setWidths(
    sheet,
    columns.map(({ width }) => width),
  );
  const last = putTable(sheet, 1, columns, [...rows.keys()], language);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } };
  const lastPrinted = `${LETTERS[printed.length - 1] ?? 'Z'}${last}`;
  setPrint(sheet, '1:1', footerOf(payload), markOf(payload, language), lastPrinted);
  await protect(sheet);
}

/** Long headings take no more lines than those that are printed. */
function roomy<T>(column: TableColumn<T>): TableColumn<T> {
  return { ...column, width: 18 };
}

/** How often a row comes back; no column where none does. */
function repetitions(
  payload: PackagePayload,
  rows: readonly StrategyRow[],
  language: SheetJob['language'],
): readonly TableColumn<number>[] {
  const words = new Map(
    payload.map.nodes.flatMap((node) => {
      const repeat = node.kind === 'scenario' ? repeatOf(node) : undefined;
      return repeat ? [[node.code, repeatName(repeat)[language]]] : [];
    }),
  );
  if (words.size === 0) return [];
  return [
    { title: { zh: '重复', en: 'Repeats' }, width: 13, cell: (index) => words.get(rows[index]?.scenarioCode ?? '') },
  ];
}

/** By the calendar that travels with the package, as its page says. */
function firstDays({ of }: PackageDays, rows: readonly StrategyRow[]): TableColumn<number> {
  const days = rows.map(({ scenarioCode, channelCode }) => of(scenarioCode, channelCode)?.first);
  return { title: { zh: '首个执行日', en: 'First day' }, width: 11, cell: (index) => days[index] };
}

/** Lists that an older package left out are empty. */
function withLists(row: StrategyRow): StrategyRow {
  return {
    ...row,
    benefit: row.benefit ?? [],
    goalCodes: row.goalCodes ?? [],
    fallbackTo: row.fallbackTo ?? [],
    handoffTo: row.handoffTo ?? [],
  };
}

type Segment = NodeOf<'segment'>;
type Script = NodeOf<'script'>;

export async function addScripts({ workbook, payload, language }: SheetJob): Promise<void> {
  const sheet = workbook.addWorksheet(sheetName(payload, { zh: '话术', en: 'Scripts' }, language), {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
  });
  const types = new Map(
    fieldInfo(kinds.script.fields.shape.scriptType).options?.map(({ value, label }) => [value, label[language]]),
  );
  const duties = new Map(
    fieldInfo(kinds.script.fields.shape.duty).options?.map(({ value, label }) => [value, label[language]]),
  );
  const columns = fitColumns<Script>([
    { title: { zh: '编号', en: 'Code' }, width: 9, cell: ({ code }) => code },
    { title: { zh: '话术', en: 'Script' }, width: 22, cell: ({ name }) => name },
    { title: { zh: '类型', en: 'Type' }, width: 10, cell: ({ scriptType }) => types.get(scriptType) },
    { title: { zh: '必做/选做', en: 'Duty' }, width: 10, cell: ({ duty }) => duties.get(duty ?? '') },
    { title: { zh: '正文', en: 'Text' }, width: 70, cell: wordsOf },
    { title: { zh: '合规提示（须照读，不得修改）', en: 'Disclosure (read as is)' }, width: 34, cell: disclosureOf },
    { title: { zh: '异议处理', en: 'Objections' }, width: 40, cell: objectionsOf },
    {
      title: { zh: '审批号', en: 'Approval no.' },
      width: 16,
      cell: (script) => scriptApproval(payload, script)?.[language],
    },
  ]);
  setWidths(
    sheet,
    columns.map(({ width }) => width),
  );
  const scripts = payload.map.nodes.filter((node) => node.kind === 'script');
  const last = putTable(sheet, 1, columns, scripts, language);
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } };
  setPrint(sheet, '1:1', footerOf(payload), markOf(payload, language));
  await protect(sheet);
}

/** Without the objections in it, which stand in a column of their own, as on the page. */
function wordsOf(script: Script): string {
  const parts = Object.values(script.sections ?? {}).filter((part) => typeof part === 'string' && part.trim() !== '');
  const lines = scriptText(script).lines.map(({ tag, text }) => (tag ? `[${tag}] ${text}` : text));
  return [...lines, ...parts].join('\n');
}

function disclosureOf({ disclosure, extraDisclosure, optOut }: Script): string {
  return [disclosure, extraDisclosure, optOut].filter(Boolean).join('\n');
}

function objectionsOf(script: Script): string {
  return scriptText(script)
    .objections.map(({ question, answer }) => `${question}\n→ ${answer}`)
    .join('\n');
}

const INTERNAL: Message = { zh: '内部', en: 'Internal' };
const SENSITIVE: Message = { zh: '敏感', en: 'Sensitive' };
const OWN: Message = {
  zh: '本行取值（一行一策），已写入各表',
  en: 'Values of this branch (overlay), included in the other sheets',
};
const LEFT_OUT: Message = { zh: '本行不做：', en: 'Removed here:' };
const ADDED: Message = { zh: '本行新增：', en: 'Added here:' };
const RETURN: Message = {
  zh: '回传：请在“执行登记表”中填写浅蓝色单元格，另存后按原途径交回本文件；也可在随包的网页中填写。两种方式任选其一。',
  en: 'To report back: fill in the light blue cells of “Results”, save, and return this file the way it came. Or use the page in the package; use one of the two.',
};
const FINGERPRINT: Message = {
  zh: '核对：请致电下发方，逐组核对上述签发密钥指纹，一致后再使用。',
  en: 'To verify: call the issuer and compare the issuer’s key above, group by group, before use.',
};
const AUTHORITY: Message = {
  zh: '以 .smpkg.json 文件为准，本表格为其副本；工作表保护未设密码，仅防误改。',
  en: 'The .smpkg.json file is the authority; this workbook is a copy. Sheets are protected against accidental changes, without a password.',
};

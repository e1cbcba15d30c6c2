// Owns the commands on map files and templates: lint, rows, templates.
import { join } from 'node:path';
import { KEPT_RULES, labelOfRule, settled } from '../../shared/dictionary/held.ts';
import { newPolicy } from '../../shared/dictionary/new-policy.ts';
import { starterDictionaries } from '../../shared/dictionary/starter.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { readDocument, writeDocument } from '../../shared/document/read-document.ts';
import { allTemplates } from '../../shared/document/templates.ts';
import { localDay } from '../../shared/i18n/local-day.ts';
import { formatMessage, type Message } from '../../shared/i18n/message.ts';
import type { Knowledge } from '../../shared/knowledge/knowledge.ts';
import { type Finding, type Severity, STAGES, type Stage } from '../../shared/lint/rule.ts';
import { runRules } from '../../shared/lint/run-rules.ts';
import { stageAtHand } from '../../shared/lint/stage.ts';
import { openFindings } from '../../shared/lint/waivers.ts';
import { ProblemError } from '../../shared/problem.ts';
import { strategyRows } from '../../shared/rows/rows.ts';
import { checkWritable } from '../store/database/check-writable.ts';
import { writeFileAtomically } from '../store/files/atomic-write.ts';
import { toCsv } from '../store/files/csv.ts';
import { readUtf8 } from '../store/files/read-text.ts';
import { toSheetFile } from '../store/files/sheets.ts';
import { allRowsSheet, checkRoom } from '../store/maps/rows-sheet.ts';
import type { Invocation } from './commands.ts';
import { knowledgeOf } from './data-folder.ts';
import { checkExtension } from './file-extension.ts';
import { bothLanguages, type Output } from './output.ts';
import { aboutFile } from './plain-problem.ts';
import { refuseExisting } from './streams.ts';

/** The map of a file; what had to be filled in is said on stderr. */
export async function readMapFile(file: string | undefined, output: Output) {
  const { document, notes } = await aboutFile(file ?? '', async () =>
    readDocument(await readUtf8(file ?? ''), () => newPolicy(starterDictionaries)),
  );
  for (const note of notes) output.message(note);
  return document;
}

/** The map of a file and what is known where it is looked at. */
export async function readMapHere(file: string | undefined, values: Invocation['values'], output: Output) {
  const written = await readMapFile(file, output);
  const knowledge = await knowledgeOf(values, output);
  return { document: settledHere(written, knowledge, output), knowledge };
}

/**
 * The map keeps what it was made with: contact rules that it follows and that are other here are its own, which is said on
 * stderr.
 */
export function settledHere(written: MapDocument, { dictionaries }: Pick<Knowledge, 'dictionaries'>, output: Output) {
  const { document, kept } = settled(written, dictionaries);
  if (kept.length > 0) output.message(KEPT_RULES, { rules: kept.map(labelOfRule) });
  return document;
}

export async function lint({ operands, values, output }: Invocation): Promise<0 | 1> {
  const { document, knowledge } = await readMapHere(operands[0], values, output);
  const stage = stageOf(values.stage, document);
  const findings = runRules(document, { ...knowledge, today: localDay(new Date()), stage, untriedFixes: true });
  const open = openFindings(findings);
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  const waived = findings.length - open.length;
  const summary = {
    error: count('error'),
    warning: count('warning'),
    todo: count('todo'),
    info: count('info'),
    waived,
  };
  for (const finding of findings) output.line(describe(finding));
  output.line(bothLanguages(waived > 0 ? SUMMARY_WAIVED : SUMMARY, summary));
  output.value({ code: document.code, title: document.title, stage, summary, findings: findings.map(forJson) });
  return summary.error > 0 ? 1 : 0;
}

/** Without one that is asked for, the step that the map's approval status says. */
function stageOf(asked: string | undefined, document: MapDocument): Stage {
  if (asked === undefined) return stageAtHand(document);
  const stage = STAGES.find((each) => each === asked);
  if (!stage) throw new ProblemError('E_USAGE', { detail: `--stage is ${asked}, not one of ${STAGES.join(', ')}` });
  return stage;
}

const SUMMARY: Message = {
  zh: '{error} 个错误，{warning} 个警告，{todo} 项待补，{info} 个提示。',
  en: 'Errors: {error}, warnings: {warning}, to complete: {todo}, hints: {info}.',
};

const SUMMARY_WAIVED: Message = {
  zh: '{error} 个错误，{warning} 个警告，{todo} 项待补，{info} 个提示；另有 {waived} 个已豁免。',
  en: 'Errors: {error}, warnings: {warning}, to complete: {todo}, hints: {info}; waived: {waived}.',
};
const WAIVED: Message = {
  zh: '已由{who}豁免至 {until}：{reason}',
  en: 'waived by {who} until {until}: {reason}',
};
const EXPIRED: Message = { zh: '{who}的豁免已在 {until} 到期', en: 'the waiver by {who} ended on {until}' };

function describe({ severity, stage, ruleId, targets, message, params, waived, expiredWaiver }: Finding): string {
  const place = targets.length > 0 ? ` [${targets.join(', ')}]` : '';
  const waiver = waived ?? expiredWaiver;
  const said = waiver && { who: waiver.waivedBy, until: waiver.until, reason: waiver.reason };
  const note = said ? ` (${bothLanguages(waived ? WAIVED : EXPIRED, said)})` : '';
  return `${waived ? 'waived' : severity}${severity === 'todo' ? ` (${stage})` : ''} ${ruleId}${place} ${bothLanguages(message, params)}${note}`;
}

function forJson({
  ruleId,
  severity,
  stage,
  targets,
  field,
  message,
  params,
  fingerprint,
  waived,
  expiredWaiver,
}: Finding) {
  const worded = { zh: formatMessage(message, 'zh', params), en: formatMessage(message, 'en', params) };
  return { ruleId, severity, stage, targets, field, message: worded, fingerprint, waived, expiredWaiver };
}

export async function rows({ operands, values, output }: Invocation): Promise<0> {
  const document = await readMapFile(operands[0], output);
  const all = strategyRows(document);
  const files = [values.csv, values.xlsx].filter((file) => file !== undefined);
  const sheet = allRowsSheet(document, all);
  const contents: [string, string | Uint8Array][] = [];
  for (const file of files) {
    checkExtension(file, file === values.csv ? 'csv' : 'xlsx');
    checkRoom(file, sheet);
    checkWritable(file);
    contents.push([file, file === values.csv ? toCsv(sheet.header, sheet.rows) : await toSheetFile(file, [sheet])]);
  }
  for (const [file, content] of contents) {
    await writeFileAtomically(file, content);
    output.line(bothLanguages(WRITTEN, { count: all.length, file }));
  }
  if (files.length === 0) {
    output.line(HEADINGS.map((heading) => bothLanguages(heading)).join('\t'));
    for (const row of all) {
      const steps = [row.segmentName, row.scenarioName, row.productName, row.channelName, row.scriptName ?? ''];
      output.line(`${row.rowCode}\t${steps.join('\t')}\t${row.status}`);
    }
  }
  output.value(all);
  return 0;
}

const HEADINGS: readonly Message[] = [
  { zh: '策略行编号', en: 'Row code' },
  { zh: '客群', en: 'Segment' },
  { zh: '场景', en: 'Scenario' },
  { zh: '产品', en: 'Product' },
  { zh: '渠道', en: 'Channel' },
  { zh: '话术', en: 'Script' },
  { zh: '状态', en: 'Status' },
];
const WRITTEN: Message = { zh: '已写出 {count} 行：{file}', en: 'Rows written: {count} ({file})' };

export async function templates({ values, flags, output }: Invocation): Promise<0> {
  const list = allTemplates();
  const { out } = values;
  const fileOf = (code: string) => (out === undefined ? undefined : join(out, `${code}.json`));
  for (const { code } of list) {
    const file = fileOf(code);
    if (file === undefined) continue;
    checkWritable(file);
    refuseExisting(file, flags);
  }
  for (const template of list) {
    const file = fileOf(template.code);
    if (file !== undefined) await writeFileAtomically(file, writeDocument(template));
    output.line(`${template.code}\t${template.title}${file === undefined ? '' : `\t${file}`}`);
  }
  output.value(
    list.map(({ code, title, nodes, edges }) => ({ code, title, nodes: nodes.length, edges: edges.length })),
  );
  return 0;
}

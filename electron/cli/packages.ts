// Owns the commands of handing over: keygen, export, verify.
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Branch } from '../../shared/document/branches.ts';
import { branchKey } from '../../shared/document/branches.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { inForce } from '../../shared/document/in-force.ts';
import { localDay } from '../../shared/i18n/local-day.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { draftNodes } from '../../shared/lint/export-check.ts';
import type { Overlay } from '../../shared/overlay/overlay.ts';
import { readOverlay } from '../../shared/overlay/overlay-file.ts';
import { approvalNotes } from '../../shared/package/approval-notes.ts';
import { numberFindings } from '../../shared/package/branch-numbers.ts';
import type { ExportResult, VerifyReport } from '../../shared/package/handover-calls.ts';
import { outsideValidity } from '../../shared/package/outside-validity.ts';
import { isBarrier, TRIAL_MARK } from '../../shared/package/trial.ts';
import { ProblemError } from '../../shared/problem.ts';
import { strategyRows } from '../../shared/rows/rows.ts';
import { createStore } from '../store/create-store.ts';
import { readUtf8 } from '../store/files/read-text.ts';
import { checkPage, isFolder, packagesIn } from '../store/packages/branch-folder.ts';
import { readBranchPageTemplate } from '../store/packages/branch-page.ts';
import { fingerprintOf, rawKeyOf } from '../store/packages/envelope.ts';
import { type ExportJob, writePackages } from '../store/packages/export.ts';
import { checkBranch, type Issue, type Overlays, prepareIssue, refuseUnlisted } from '../store/packages/issue.ts';
import { keptChain, refuseBrokenChain } from '../store/packages/issued-chain.ts';
import { createKeyFile, openKey, readKeyFile } from '../store/packages/keys.ts';
import { checkBranches, planTargets } from '../store/packages/plan-export.ts';
import { readBranches } from '../store/packages/read-branches.ts';
import { openPackage, reportOn, UNKNOWN_STANDING } from '../store/packages/verify.ts';
import type { Invocation } from './commands.ts';
import { existing, namedFolder } from './data-folder.ts';
import { readMapHere } from './maps.ts';
import { bothLanguages } from './output.ts';

export async function keygen({ values, output }: Invocation): Promise<0> {
  const file = resolve(values.out ?? '');
  const secret = passphrase(values);
  const key = await createKeyFile(file, secret === undefined ? { by: 'none' } : { by: 'passphrase', secret });
  output.line(`${key.publicKey}\n${key.fingerprint}`);
  output.value({ file, publicKey: key.publicKey, fingerprint: key.fingerprint, protection: key.protection });
  if (secret === undefined) output.message(UNPROTECTED);
  return 0;
}

const UNPROTECTED: Message = {
  zh: '该密钥没有口令，持有文件者均可签发；如有需要，请用 --passphrase-env 重新建立。',
  en: 'The key has no passphrase: whoever has the file can sign. Use --passphrase-env to create one with a passphrase.',
};

export async function exportPackages({ operands, values, flags, output }: Invocation): Promise<0 | 1> {
  const { document, knowledge } = await readMapHere(operands[0], values, output);
  const { branches } = await readBranches(values.branches ?? '');
  checkBranches(branches);
  const overlays = await readOverlayFolder(values.overlays, document);
  refuseUnlisted(overlays, branches);
  const today = localDay(new Date());
  const asked = { trial: flags.has('trial'), reason: values.reason };
  const allowed = { allowBlanks: flags.has('allow-blanks') };
  const issue = prepareIssue({ document, knowledge, today, overlays, ...asked }, allowed);
  for (const { message, params, places } of approvalNotes(document)) {
    output.message(message, params);
    for (const { node, label } of places) output.note(`  ${node ? `${node.code} ${node.name}` : bothLanguages(label)}`);
  }
  sayValidity(document, today, flags.has('yes'), output);
  if (issue.trial) output.message(TRIAL_MARK);
  sayWhatIsLeftOut(document, output);
  const key = await openKey(await readKeyFile(values.key ?? ''), passphrase(values));
  const folder = resolve(values.out ?? '');
  const targets = await planTargets(issue, branches, folder);
  const job = {
    ...{ issue, targets, folder, key, pageTemplate: await readBranchPageTemplate() },
    ...{ again: !flags.has('only-changed'), now: () => new Date(), dayOf: localDay, newId: randomUUID },
  };
  const result = await writeInChain(job, namedFolder(values), output);
  for (const { file } of result.packages) output.line(file);
  const { packages, unchanged, blocked } = result;
  output.line(bothLanguages(issue.trial ? EXPORTED_TRIAL : EXPORTED, { count: packages.length, folder }));
  if (unchanged.length > 0) output.line(bothLanguages(UNCHANGED, { count: unchanged.length }));
  for (const branch of branches) sayWhatIsDoubted(issue, branch, output);
  for (const code of blocked)
    reportBlocked(
      issue,
      branches.find(({ branchCode }) => branchCode === code),
      output,
    );
  output.value({ ...result, fingerprint: key.fingerprint });
  return blocked.length > 0 ? 1 : 0;
}

/** Doubts of one branch’s figures, which do not hold it: which of two is used, a list past its days. */
function sayWhatIsDoubted(issue: Issue, branch: Branch, output: Invocation['output']): void {
  for (const finding of numberFindings(issue.document, branch, issue.today)) {
    const { ruleId, message, params } = finding;
    if (isBarrier(finding, issue.trial)) continue;
    output.note(`${branch.branchName} ${branch.branchCode} · ${ruleId} · ${bothLanguages(message, params)}`);
  }
}

/** Throws E_EXPORT_EARLY and E_EXPORT_EXPIRED unless somebody has said yes, who then reads it all the same. */
function sayValidity(document: MapDocument, today: string, confirmed: boolean, output: Invocation['output']): void {
  const outside = outsideValidity(document, today);
  if (!outside) return;
  if (!confirmed) throw new ProblemError(outside.code, outside.params);
  output.message(outside.code === 'E_EXPORT_EARLY' ? EARLY : LATE, outside.params);
}

/** The revisions go on where the data folder keeps them, else where the folder's own packages end. */
async function writeInChain(
  job: ExportJob,
  dataDir: string | undefined,
  output: Invocation['output'],
): Promise<ExportResult> {
  if (dataDir === undefined) {
    await refuseBrokenChain(job.issue, job.targets, job.folder);
    const first = job.targets.filter(({ previous }) => !previous).length;
    if (first > 0) output.message(FIRST, { count: first });
    return writePackages(job);
  }
  const store = createStore({ dataDir: existing(dataDir) });
  try {
    return await store.issuing((database) => writePackages({ ...job, ...keptChain(database, job.issue) }));
  } finally {
    store.close();
  }
}

const EARLY: Message = {
  zh: '支行包自 {from} 起有效，现在提前生成。',
  en: 'The packages hold from {from} on; they are generated ahead of time.',
};
const LATE: Message = {
  zh: '支行包在 {to} 之后已失效，仍按确认生成。',
  en: 'The packages are not valid after {to}; they are generated as confirmed.',
};
const FIRST: Message = {
  zh: '{count} 家支行从第 1 次签发起编号；如以前签发过，请用 --data 指定保存签发记录的数据文件夹。',
  en: '{count, plural, one {# branch starts} other {# branches start}} at revision 1; if packages were issued before, name the data folder that keeps them with --data.',
};

/** What the window's screen shows before signing: rows that stay behind. */
function sayWhatIsLeftOut(document: MapDocument, output: Invocation['output']): void {
  const behind = strategyRows(document).filter(({ deliverable }) => !deliverable);
  const nodes = draftNodes(inForce(document)).map(({ code, name }) => `${code} “${name}”`);
  if (behind.length > 0) output.message(LEFT_OUT, { count: behind.length, nodes });
}

const LEFT_OUT: Message = {
  zh: '{count} 条策略行未下发，以下节点不是就绪或执行中：{nodes}',
  en: 'Rows not issued: {count}, because these nodes are neither ready nor active: {nodes}',
};
function reportBlocked(issue: Issue, branch: Branch | undefined, output: Invocation['output']): void {
  if (!branch) return;
  output.line(bothLanguages(BLOCKED, { branch: branch.branchCode }));
  for (const finding of checkBranch(issue, branch)) {
    if (!isBarrier(finding, issue.trial)) continue;
    const { ruleId, targets, message, params } = finding;
    output.line(`  ${ruleId} [${targets.join(', ')}] ${bothLanguages(message, params)}`);
  }
}

const EXPORTED: Message = { zh: '已生成 {count} 个支行包：{folder}', en: 'Packages generated: {count} ({folder})' };
const EXPORTED_TRIAL: Message = {
  zh: '已生成 {count} 个试用包：{folder}',
  en: 'Trial packages generated: {count} ({folder})',
};
const UNCHANGED: Message = { zh: '未变且未重写：{count} 家', en: 'Unchanged and not rewritten: {count}' };
const BLOCKED: Message = {
  zh: '{branch} 的取值或数字存在错误，未生成：',
  en: '{branch} was blocked by errors of its own:',
};

/** The overlays of a folder's JSON files by branch. Throws E_OVERLAY_OTHER_MAP and what reading an overlay throws. */
async function readOverlayFolder(folder: string | undefined, document: MapDocument): Promise<Overlays> {
  const overlays = new Map<string, Overlay>();
  if (folder === undefined) return overlays;
  for (const name of (await readdir(folder)).sort()) {
    if (!name.endsWith('.json')) continue;
    const overlay = readOverlay(await readUtf8(join(folder, name)), name);
    if (overlay.baseMapId !== document.id) {
      throw new ProblemError('E_OVERLAY_OTHER_MAP', { file: name, found: overlay.baseMapId });
    }
    const key = branchKey(overlay.branchCode);
    if (overlays.has(key)) throw new ProblemError('E_USAGE', { detail: `two overlays for ${overlay.branchCode}` });
    overlays.set(key, overlay);
  }
  return overlays;
}

export async function verify({ operands, values, output }: Invocation): Promise<0> {
  const [path = ''] = operands;
  const trusted = values.trust === undefined ? undefined : trustedFingerprint(values.trust);
  const whole = await isFolder(path);
  const reports: VerifyReport[] = [];
  for (const file of whole ? await packagesIn(path) : [path]) {
    const opened = await openPackage(file);
    const { fingerprint } = opened;
    if (trusted !== undefined && trusted !== fingerprint) {
      throw new ProblemError('E_PACKAGE_UNTRUSTED', { file: basename(file), fingerprint });
    }
    if (whole) await checkPage(file);
    const standing = { ...UNKNOWN_STANDING, trusted: trusted !== undefined };
    const report = reportOn(file, opened, standing, localDay(new Date()));
    output.line(bothLanguages(whole ? INTACT_FOLDER : INTACT));
    for (const [name, heading] of Object.entries(REPORTED)) {
      output.line(`${bothLanguages(heading)}: ${report[name as keyof typeof REPORTED] ?? '-'}`);
    }
    if (trusted === undefined) output.message(NOT_TRUSTED_YET, { fingerprint });
    if (report.trial) output.message(TRIAL_MARK);
    if (report.expired) output.message(EXPIRED, { validTo: report.validTo });
    reports.push(report);
  }
  output.value(whole ? reports : reports[0]);
  return 0;
}

/** The headings of a report, in its order. */
const REPORTED: Readonly<Record<Exclude<keyof VerifyReport, 'base'>, Message>> = {
  file: { zh: '文件', en: 'File' },
  fingerprint: { zh: '密钥指纹', en: 'Fingerprint' },
  trusted: { zh: '密钥已指定信任', en: 'Key trusted' },
  keyName: { zh: '密钥名称', en: 'Name of the key' },
  expired: { zh: '已失效', en: 'Expired' },
  mapTitle: { zh: '图谱', en: 'Map' },
  mapCode: { zh: '图谱编号', en: 'Code of the map' },
  mapVersion: { zh: '图谱版本', en: 'Version of the map' },
  branchCode: { zh: '支行编号', en: 'Branch code' },
  branchName: { zh: '支行名称', en: 'Branch name' },
  revision: { zh: '签发次数', en: 'Revision' },
  classification: { zh: '密级', en: 'Classification' },
  issuedAt: { zh: '签发时间', en: 'Issued at' },
  validFrom: { zh: '生效日', en: 'Valid from' },
  validTo: { zh: '有效至', en: 'Valid to' },
  rows: { zh: '策略行', en: 'Rows' },
  trial: { zh: '试用包', en: 'Trial' },
  warnings: { zh: '未处理警告', en: 'Open warnings' },
  reason: { zh: '签发理由', en: 'Reason' },
  newerSeen: { zh: '已见过的更新签发次数', en: 'Newer revision seen' },
};

const INTACT_FOLDER: Message = {
  zh: '签名正确，内容未被改动，页面与支行包一致。',
  en: 'The signature is correct; the content is unchanged and the page carries the same package.',
};
const INTACT: Message = { zh: '签名正确，内容未被改动。', en: 'The signature is correct; the content is unchanged.' };
const NOT_TRUSTED_YET: Message = {
  zh: '未用 --trust 指定信任的密钥；请与签发方核对指纹 {fingerprint}。',
  en: 'No key was given with --trust; compare the fingerprint {fingerprint} with the issuer.',
};
const EXPIRED: Message = {
  zh: '该支行包在 {validTo} 之后失效。',
  en: 'This package is not valid after {validTo}.',
};

/**
 * The fingerprint that `trust` stands for: 64 hex digits, also in the groups that the window shows and copies, or a
 * public key (`ed25519:…`, the prefix may be missing).
 */
function trustedFingerprint(trust: string): string {
  const digits = trust.replace(/[\s:]/g, '');
  if (/^[0-9a-fA-F]{64}$/.test(digits)) return digits.toLowerCase();
  const raw = rawKeyOf(trust.startsWith('ed25519:') ? trust : `ed25519:${trust}`);
  if (!raw) throw new ProblemError('E_USAGE', { detail: '--trust is neither a fingerprint nor a public key' });
  return fingerprintOf(raw);
}

function passphrase(values: Invocation['values']): string | undefined {
  const name = values['passphrase-env'];
  if (name === undefined) return undefined;
  const secret = process.env[name];
  if (!secret) throw new ProblemError('E_USAGE', { detail: `the environment variable ${name} is empty` });
  return secret;
}

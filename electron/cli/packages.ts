// Owns the commands of handing over: keygen, export, verify.
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Branch } from '../../shared/document/branches.ts';
import { branchKey } from '../../shared/document/branches.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import type { Message } from '../../shared/i18n/message.ts';
import type { Overlay } from '../../shared/overlay/overlay.ts';
import { readOverlay } from '../../shared/overlay/overlay-file.ts';
import type { VerifyReport } from '../../shared/package/handover-calls.ts';
import { ProblemError } from '../../shared/problem.ts';
import { localDay } from '../store/door/local-day.ts';
import { readUtf8 } from '../store/files/read-text.ts';
import { checkPage, isFolder, packagesIn } from '../store/packages/branch-folder.ts';
import { readBranchPageTemplate } from '../store/packages/branch-page.ts';
import { fingerprintOf, rawKeyOf } from '../store/packages/envelope.ts';
import { writePackages } from '../store/packages/export.ts';
import { checkBranch, type Issue, type Overlays, prepareIssue } from '../store/packages/issue.ts';
import { createKeyFile, openKey, readKeyFile } from '../store/packages/keys.ts';
import { checkBranches, planTargets } from '../store/packages/plan-export.ts';
import { readBranches } from '../store/packages/read-branches.ts';
import { openPackage, reportOn, UNKNOWN_STANDING } from '../store/packages/verify.ts';
import type { Invocation } from './commands.ts';
import { knowledgeOf } from './data-folder.ts';
import { readMapFile } from './maps.ts';
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
  zh: '密钥没有口令，谁拿到文件谁就能签发；需要时用 --passphrase-env 重新建立。',
  en: 'The key has no passphrase: whoever has the file can sign. Use --passphrase-env to make one that has.',
};

export async function exportPackages({ operands, values, flags, output }: Invocation): Promise<0 | 1> {
  const document = await readMapFile(operands[0], output);
  const { branches } = await readBranches(values.branches ?? '');
  checkBranches(branches);
  const overlays = await readOverlayFolder(values.overlays, document);
  const today = localDay(new Date());
  const knowledge = await knowledgeOf(values, output);
  const issue = prepareIssue({ document, knowledge, today, overlays }, { allowBlanks: flags.has('allow-blanks') });
  const key = await openKey(await readKeyFile(values.key ?? ''), passphrase(values));
  const folder = resolve(values.out ?? '');
  const result = await writePackages({
    issue,
    targets: await planTargets(document, branches, folder),
    folder,
    key,
    pageTemplate: await readBranchPageTemplate(),
    again: !flags.has('only-changed'),
    now: () => new Date(),
    dayOf: localDay,
    newId: randomUUID,
  });
  for (const { file } of result.packages) output.line(file);
  const { packages, unchanged, held } = result;
  output.line(bothLanguages(EXPORTED, { count: packages.length, folder }));
  if (unchanged.length > 0) output.line(bothLanguages(UNCHANGED, { count: unchanged.length }));
  for (const code of held)
    reportHeld(
      issue,
      branches.find(({ branchCode }) => branchCode === code),
      output,
    );
  output.value({ ...result, fingerprint: key.fingerprint });
  return held.length > 0 ? 1 : 0;
}

function reportHeld(issue: Issue, branch: Branch | undefined, output: Invocation['output']): void {
  if (!branch) return;
  output.line(bothLanguages(HELD, { branch: branch.branchCode }));
  for (const { severity, ruleId, targets, message, params } of checkBranch(issue, branch)) {
    if (severity === 'error') output.line(`  ${ruleId} [${targets.join(', ')}] ${bothLanguages(message, params)}`);
  }
}

const EXPORTED: Message = { zh: '写出 {count} 个支行包：{folder}', en: 'Packages written: {count} ({folder})' };
const UNCHANGED: Message = { zh: '没有变、没有重写的：{count} 家', en: 'Unchanged and not written again: {count}' };
const HELD: Message = {
  zh: '{branch} 自己的取值或数字有错误，没有生成：',
  en: '{branch} was held back by errors of its own:',
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
    for (const [name, value] of Object.entries(report)) output.line(`${name}: ${value}`);
    if (trusted === undefined) output.message(NOT_TRUSTED_YET, { fingerprint });
    if (report.expired) output.message(EXPIRED, { validTo: report.validTo });
    reports.push(report);
  }
  output.value(whole ? reports : reports[0]);
  return 0;
}

const INTACT_FOLDER: Message = {
  zh: '签名正确，内容没有被改动，页面带的是同一份。',
  en: 'The signature holds; the content is unchanged and the page carries the same package.',
};
const INTACT: Message = { zh: '签名正确，内容没有被改动。', en: 'The signature holds; the content is unchanged.' };
const NOT_TRUSTED_YET: Message = {
  zh: '没有用 --trust 指定信任的密钥；和签发方核对指纹 {fingerprint}。',
  en: 'No key was named with --trust; compare the fingerprint {fingerprint} with the issuer.',
};
const EXPIRED: Message = {
  zh: '这个支行包 {validTo} 之后不再有效。',
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

// Owns the commands of handing over: keygen, export, verify.
import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Message } from '../../shared/i18n/message.ts';
import { ProblemError } from '../../shared/problem.ts';
import { readBranches } from '../store/files/read-branches.ts';
import { localDay } from '../store/local-day.ts';
import { fingerprintOf, rawKeyOf } from '../store/packages/envelope.ts';
import { writePackages } from '../store/packages/export.ts';
import { createKeyFile, openKey, readKeyFile } from '../store/packages/keys.ts';
import { planTargets, prepareContent } from '../store/packages/plan-export.ts';
import { openPackage, reportOn } from '../store/packages/verify.ts';
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

export async function exportPackages({ operands, values, output }: Invocation): Promise<0> {
  const document = await readMapFile(operands[0], output);
  const { branches } = await readBranches(values.branches ?? '');
  const content = prepareContent(document, branches, await knowledgeOf(values, output), localDay(new Date()));
  const key = await openKey(await readKeyFile(values.key ?? ''), passphrase(values));
  const folder = resolve(values.out ?? '');
  const result = await writePackages({
    document,
    content,
    targets: await planTargets(document, branches, folder),
    folder,
    key,
    now: () => new Date(),
    dayOf: localDay,
    newId: randomUUID,
  });
  for (const { file } of result.packages) output.line(file);
  output.line(bothLanguages(EXPORTED, { count: result.packages.length, folder }));
  output.value({ ...result, fingerprint: key.fingerprint });
  return 0;
}

const EXPORTED: Message = { zh: '写出 {count} 个支行包：{folder}', en: 'Packages written: {count} ({folder})' };

export async function verify({ operands, values, output }: Invocation): Promise<0> {
  const [path = ''] = operands;
  const trusted = values.trust === undefined ? undefined : trustedFingerprint(values.trust);
  const opened = await openPackage(path);
  const { fingerprint } = opened;
  if (trusted !== undefined && trusted !== fingerprint) {
    throw new ProblemError('E_PACKAGE_UNTRUSTED', { file: basename(path), fingerprint });
  }
  const report = reportOn(path, opened, trusted !== undefined, localDay(new Date()));
  output.line(bothLanguages(INTACT));
  for (const [name, value] of Object.entries(report)) output.line(`${name}: ${value}`);
  output.value(report);
  if (trusted === undefined) output.message(NOT_TRUSTED_YET, { fingerprint });
  if (report.expired) output.message(EXPIRED, { validTo: report.validTo });
  return 0;
}

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

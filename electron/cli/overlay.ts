// Owns the commands on overlays (一行一策): apply one to its map, check one, put one onto a new version of the map.
import { basename } from 'node:path';
import { writeDocument } from '../../shared/document/read-document.ts';
import { localDay } from '../../shared/i18n/local-day.ts';
import { formatMessage, type Message } from '../../shared/i18n/message.ts';
import { runRules } from '../../shared/lint/run-rules.ts';
import { openFindings } from '../../shared/lint/waivers.ts';
import { branchDocument } from '../../shared/overlay/branch-document.ts';
import { branchFindings } from '../../shared/overlay/branch-findings.ts';
import { OVERLAY_FAULTS, type OverlayFault } from '../../shared/overlay/faults.ts';
import { type Overlay, overlaySize } from '../../shared/overlay/overlay.ts';
import { readOverlay, writeOverlay } from '../../shared/overlay/overlay-file.ts';
import { rebaseOverlay } from '../../shared/overlay/rebase.ts';
import { withoutSame } from '../../shared/overlay/same-as-base.ts';
import { heldToApproval } from '../../shared/package/approval-held.ts';
import { ProblemError } from '../../shared/problem.ts';
import { checkWritable } from '../store/database/check-writable.ts';
import { writeFileAtomically } from '../store/files/atomic-write.ts';
import { readUtf8 } from '../store/files/read-text.ts';
import type { Invocation } from './commands.ts';

import { readMapFile, readMapHere } from './maps.ts';
import { bothLanguages } from './output.ts';

async function readOverlayFile(file = ''): Promise<Overlay> {
  return readOverlay(await readUtf8(file), basename(file));
}

/** Writes the branch's map. Throws E_OVERLAY_REFUSED with everything that the overlay may not do. */
export async function apply({ operands, values, output }: Invocation): Promise<0> {
  const base = await readMapFile(operands[0], output);
  const overlay = await readOverlayFile(operands[1]);
  const out = values.out ?? '';
  checkWritable(out);
  const { document, refused } = branchDocument(base, overlay);
  if (refused.length > 0) {
    const params = { branch: overlay.branchCode, count: refused.length };
    throw new ProblemError('E_OVERLAY_REFUSED', params, refused.map(describe));
  }
  // By itself, without its base and overlay, it is another map than the one that was approved.
  await writeFileAtomically(out, writeDocument(heldToApproval(base, document)));
  const decisions = overlaySize(withoutSame(base, overlay));
  output.line(bothLanguages(APPLIED, { branch: overlay.branchCode, count: decisions, file: out }));
  output.value({ branchCode: overlay.branchCode, decisions, file: out });
  return 0;
}

/** Exit code 1 for an overlay that may not be used, or that brings an error into the map. */
export async function check({ operands, values, output }: Invocation): Promise<0 | 1> {
  const { document: base, knowledge } = await readMapHere(operands[0], values, output);
  const overlay = await readOverlayFile(operands[1]);
  const context = { ...knowledge, today: localDay(new Date()), untriedFixes: true };
  const found = branchFindings(base, overlay, openFindings(runRules(base, context)), context);
  for (const { severity, ruleId, targets, message, params } of found) {
    output.line(`${severity} ${ruleId} [${targets.join(', ')}] ${bothLanguages(message, params)}`);
  }
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const decisions = overlaySize(withoutSame(base, overlay));
  output.line(bothLanguages(CHECKED, { branch: overlay.branchCode, count: decisions, errors }));
  const findings = found.map(({ ruleId, severity, targets, field, message, params }) => {
    return { ruleId, severity, targets, field, message: inBoth(message, params) };
  });
  output.value({ branchCode: overlay.branchCode, decisions, errors, findings });
  return errors > 0 ? 1 : 0;
}

/** Exit code 1 where somebody has to decide: what is in conflict stays in the file, what was lost is told. */
export async function rebase({ operands, values, output }: Invocation): Promise<0 | 1> {
  const [older, newer, file] = operands;
  const oldBase = await readMapFile(older, output);
  const newBase = await readMapFile(newer, output);
  const overlay = await readOverlayFile(file);
  for (const { id } of [oldBase, newBase]) {
    if (id !== overlay.baseMapId) {
      throw new ProblemError('E_OVERLAY_OTHER_MAP', { file: basename(file ?? ''), found: overlay.baseMapId });
    }
  }
  const out = values.out ?? '';
  checkWritable(out);
  const { overlay: moved, reapplied, conflicts, agreed, lost } = rebaseOverlay(overlay, newBase, oldBase);
  await writeFileAtomically(out, writeOverlay(moved, newBase));
  const counts = { reapplied, conflicts: conflicts.length, agreed: agreed.length, lost: lost.length };
  output.line(bothLanguages(REBASED, { ...counts, version: newBase.version }));
  for (const { nodeId, field, oldBase: old, newBase: now, branch } of conflicts) {
    output.line(
      `conflict ${nodeId} ${field}: ${[old, now, branch].map((value) => JSON.stringify(value) ?? '—').join(' | ')}`,
    );
  }
  for (const { fault } of lost) output.line(`lost ${describe(fault)}`);
  output.value({
    ...counts,
    file: out,
    conflicting: conflicts,
    lostDecisions: lost.map(({ fault }) => describe(fault)),
  });
  return conflicts.length + lost.length > 0 ? 1 : 0;
}

function describe({ code, target, field, params }: OverlayFault): string {
  return `${[target, field].filter(Boolean).join(' ')} ${code}: ${bothLanguages(OVERLAY_FAULTS[code], params)}`.trim();
}

function inBoth(message: Message, params: Parameters<typeof formatMessage>[2]): Message {
  return { zh: formatMessage(message, 'zh', params), en: formatMessage(message, 'en', params) };
}

const APPLIED: Message = {
  zh: '已套用支行 {branch} 的 {count} 处取值：{file}',
  en: 'Values of branch {branch} applied: {count} ({file})',
};
const CHECKED: Message = {
  zh: '支行 {branch}：{count} 处取值，{errors} 个错误。',
  en: 'Branch {branch}: values {count}, errors {errors}.',
};
const REBASED: Message = {
  zh: '按第 {version} 版：{reapplied} 项重新套用，{conflicts} 项冲突，{agreed} 项已与总行一致，{lost} 项不再适用。',
  en: 'On version {version}: reapplied {reapplied}, in conflict {conflicts}, same as head office {agreed}, no longer possible {lost}.',
};

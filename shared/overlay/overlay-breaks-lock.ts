// Owns SM032: a branch changes only what the base map leaves to it (一行一策).

import type { MapDocument } from '../document/document.ts';
import { edgeById, nodeById } from '../document/element-index.ts';
import { elementFields, labelAt } from '../document/field-path.ts';
import type { Message } from '../i18n/message.ts';
import { formatMessage } from '../i18n/message.ts';
import type { Found, Rule } from '../lint/rule.ts';
import { checkOverlay } from './check.ts';
import { OVERLAY_FAULTS, type OverlayFault } from './faults.ts';
import type { Overlay } from './overlay.ts';

/** The rule for one branch: what `overlay` changes in the map that is checked. */
export const overlayBreaksLock = (overlay: Overlay): Rule => ({
  id: 'SM032',
  severity: 'error',
  title: { zh: '一行一策越权', en: 'Overlay exceeds its rights' },
  why: {
    zh: '锁定的内容和合规提示由上级行负责，支行修改后将无人负责。',
    en: 'Head office answers for locked content and disclosures; nobody answers for a branch’s own wording.',
  },
  checksTray: true,
  *check(document) {
    for (const fault of checkOverlay(document, overlay)) yield toFound(document, overlay, fault);
  },
});

function toFound(document: MapDocument, overlay: Overlay, fault: OverlayFault): Found {
  const { part, index, target = '', field } = fault;
  const node = nodeById(document, target);
  const added = part === 'addedNodes' ? overlay.addedNodes[index ?? -1] : undefined;
  const name = node?.name ?? added?.name ?? target;
  return {
    targets: node || edgeById(document, target) ? [target] : [],
    key: [part ?? 'overlay', fault.code, target, field ?? ''].join(' ').trim(),
    message: MESSAGES[part ?? 'overlay'],
    params: {
      branch: overlay.branchCode,
      name,
      reason: reasonOf(fault),
      ...(field !== undefined && { field: node ? labelAt(elementFields(node), field) : field }),
    },
    ...(field !== undefined && node && { field }),
  };
}

/** The fault's own wording with its own values, in both languages. */
function reasonOf({ code, params }: OverlayFault): Message {
  const wording = OVERLAY_FAULTS[code];
  return { zh: formatMessage(wording, 'zh', params), en: formatMessage(wording, 'en', params) };
}

const MESSAGES: Readonly<Record<NonNullable<OverlayFault['part']> | 'overlay', Message>> = {
  changes: {
    zh: '一行一策越权：支行 {branch} 修改了“{name}”的{field}，{reason}。',
    en: 'Branch {branch} may not change {field} of “{name}”: {reason}.',
  },
  removed: {
    zh: '一行一策越权：支行 {branch} 移除了“{name}”，{reason}。',
    en: 'Branch {branch} may not remove “{name}”: {reason}.',
  },
  addedNodes: {
    zh: '一行一策越权：支行 {branch} 新增了“{name}”，{reason}。',
    en: 'Branch {branch} may not add “{name}”: {reason}.',
  },
  addedEdges: {
    zh: '一行一策越权：支行 {branch} 新增了连线 {name}，{reason}。',
    en: 'Branch {branch} may not add the edge {name}: {reason}.',
  },
  overlay: {
    zh: '支行 {branch} 的一行一策未采用：{reason}。',
    en: 'The overlay of branch {branch} was not used: {reason}.',
  },
};

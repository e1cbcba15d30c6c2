// Owns SM032: a branch changes only what the base map leaves to it (一行一策).
import type { MapNode } from '../../document/document.ts';
import { elementFields, labelAt } from '../../document/field-path.ts';
import { isDisclosure, isWhollyLocked, lockOf } from '../../overlay/locks.ts';
import type { Overlay } from '../../overlay/overlay.ts';
import type { Graph } from '../graph.ts';
import type { Found, Rule } from '../rule.ts';

export const overlayBreaksLock: Rule = {
  id: 'SM032',
  severity: 'error',
  title: { zh: '一行一策越权', en: 'Overlay beyond what is allowed' },
  why: {
    zh: '锁定的内容和合规提示由上级行负责，支行改了就没有人负责。',
    en: 'The level above answers for what is locked and for disclosures; nobody answers for a branch’s own wording.',
  },
  *check(_document, graph, { overlay }) {
    if (!overlay) return;
    yield* lockedChanges(graph, overlay);
    yield* lockedRemovals(graph, overlay);
  },
};

function* lockedChanges(graph: Graph, overlay: Overlay): Iterable<Found> {
  for (const { nodeId, field } of overlay.changes) {
    const node = graph.node(nodeId);
    // What a branch added itself, or what is gone from the base, has no lock.
    if (!node) continue;
    const lock = fieldLock(node, field);
    if (!lock) continue;
    yield {
      targets: [nodeId],
      key: `change ${field}`,
      message: {
        zh: '一行一策越权：支行 {branch} 修改了「{name}」的{field}，{reason}。',
        en: 'Branch {branch} may not change {field} of “{name}”: {reason}.',
      },
      params: { branch: overlay.branchCode, name: node.name, field: labelAt(elementFields(node), field), reason: lock },
      field,
    };
  }
}

function* lockedRemovals(graph: Graph, overlay: Overlay): Iterable<Found> {
  for (const id of overlay.removed) {
    const node = graph.node(id);
    const lock = node && nodeLock(node);
    if (!lock) continue;
    yield {
      targets: [id],
      key: 'removed',
      message: {
        zh: '一行一策越权：支行 {branch} 去掉了「{name}」，{reason}。',
        en: 'Branch {branch} may not leave out “{name}”: {reason}.',
      },
      params: { branch: overlay.branchCode, name: node.name, reason: lock },
    };
  }
}

const MUST = { zh: '必做节点始终锁定', en: 'what must be done is always locked' };
const LOCKED = { zh: '该节点已锁定', en: 'the node is locked' };
const FIELD_LOCKED = { zh: '该字段已锁定', en: 'the field is locked' };
const LOCK_ITSELF = { zh: '锁定级别不由支行决定', en: 'the lock is not the branch’s to set' };
const DISCLOSURE = { zh: '合规提示始终锁定', en: 'disclosures are always locked' };

/** Why the node may not be left out, or undefined; a node that does not say is locked. */
function nodeLock(node: MapNode) {
  if (isWhollyLocked(node)) return MUST;
  return (node.lockLevel ?? 'locked') === 'locked' ? LOCKED : undefined;
}

/** Why the field may not be changed, or undefined. */
function fieldLock(node: MapNode, field: string) {
  if (lockOf(node, field) !== 'locked') return undefined;
  if (isDisclosure(field)) return DISCLOSURE;
  return nodeLock(node) ?? (/^(lockLevel|fieldLocks)/.test(field) ? LOCK_ITSELF : FIELD_LOCKED);
}

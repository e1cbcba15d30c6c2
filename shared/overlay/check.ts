// Owns the check of an overlay against its base map: everything that a branch may not do, each with its code (DOMAIN §3.11).

import { valueWords } from '../diff/value-words.ts';
import type { MapDocument, MapNode } from '../document/document.ts';
import { valueAt } from '../document/edits/set-at.ts';
import { nodeById } from '../document/element-index.ts';
import { readValue } from '../document/field-text.ts';
import { isDisclosure, isWhollyLocked, lockOf } from '../document/locks.ts';
import { formatMessage, type Message } from '../i18n/message.ts';
import { findPersonalData, PERSONAL_DATA } from '../text/personal-data.ts';
import { addedFaults } from './check-added.ts';
import { mergeDecision, notedBase } from './decision.ts';
import type { OverlayFault, OverlayFaultCode } from './faults.ts';
import { leafField } from './leaf-fields.ts';
import type { Overlay, OverlayChange } from './overlay.ts';
import { isAsBase } from './same-as-base.ts';
import { strandedBy } from './stranded.ts';

/**
 * All faults of `overlay`; none means that `document` takes the whole of it. `conflict` and `unseenBase` stand for
 * decisions that are still to be made, every other code for what is not the branch's to do.
 */
export function checkOverlay(document: MapDocument, overlay: Overlay): readonly OverlayFault[] {
  const wrong = wrongBase(document, overlay);
  if (wrong) return [wrong];
  const seen = new Set<string>();
  const changes = overlay.changes.flatMap((change, index): OverlayFault[] => {
    const place = { part: 'changes', index, target: change.nodeId, field: change.field } as const;
    const key = `${change.nodeId} ${change.field}`;
    if (seen.has(key)) return [{ code: 'duplicate', ...place }];
    seen.add(key);
    const fault = changeFault(document, overlay, change);
    return fault ? [{ ...place, ...fault }] : [];
  });
  return [...changes, ...removalFaults(document, overlay), ...addedFaults(document, overlay)];
}

/** The base is another map or an older version than the overlay's: nothing of it can be judged. */
function wrongBase(document: MapDocument, overlay: Overlay): OverlayFault | undefined {
  if (overlay.baseMapId !== document.id) return { code: 'otherMap' };
  if (overlay.baseVersion <= document.version) return undefined;
  return { code: 'newerBase', params: { version: overlay.baseVersion, current: document.version } };
}

type Fault = Pick<OverlayFault, 'code' | 'params'>;

function changeFault(document: MapDocument, overlay: Overlay, change: OverlayChange): Fault | undefined {
  const node = nodeById(document, change.nodeId);
  return illegalChange(node, change) ?? (node && undecided(document, overlay, node, change));
}

/** Why a branch may not make this change on `node` as the base now is; undefined when it may. */
export function illegalChange(node: MapNode | undefined, change: OverlayChange): Fault | undefined {
  if (!node) return { code: 'nodeGone' };
  const lock = lockFault(node, change.field);
  if (lock) return { code: lock };
  const field = leafField(node.kind, change.field);
  if (!field) return { code: 'unknownField' };
  const value = change.value ?? undefined;
  const read = readValue(field.schema, field.info, value);
  if (!read.ok) {
    if (value === undefined) return { code: 'needsValue' };
    return { code: 'badValue', params: { detail: inBoth(read.problem.message, read.problem.params) } };
  }
  const reason = reasonFault(change.reason);
  return reason?.code === 'noReason' && isAsBase(node, change) ? undefined : reason;
}

function inBoth(message: Message, params: Parameters<typeof formatMessage>[2]): Message {
  return { zh: formatMessage(message, 'zh', params), en: formatMessage(message, 'en', params) };
}

function reasonFault(reason: string): Fault | undefined {
  if (reason.trim() === '') return { code: 'noReason' };
  const [found] = findPersonalData(reason);
  return found && { code: 'personalData', params: { kind: PERSONAL_DATA[found.kind] } };
}

function lockFault(node: MapNode, field: string): OverlayFaultCode | undefined {
  if (lockOf(node, field) !== 'locked') return undefined;
  if (isDisclosure(field)) return 'disclosure';
  return nodeLock(node) ?? (/^(lockLevel|fieldLocks)(\.|$)/.test(field) ? 'lockItself' : 'fieldLocked');
}

/** Why the node may not be left out, or undefined; a node that does not say is locked. */
function nodeLock(node: MapNode): 'mustLocked' | 'nodeLocked' | undefined {
  if (isWhollyLocked(node)) return 'mustLocked';
  return (node.lockLevel ?? 'locked') === 'locked' ? 'nodeLocked' : undefined;
}

/** The base said something else when the branch decided, or nobody noted what it said. */
function undecided(document: MapDocument, overlay: Overlay, node: MapNode, change: OverlayChange): Fault | undefined {
  const noted = notedBase(change);
  if (!noted) return overlay.baseVersion < document.version ? { code: 'unseenBase' } : undefined;
  if (mergeDecision(change, node, noted).outcome !== 'conflict') return undefined;
  const info = leafField(node.kind, change.field)?.info;
  const current = valueWords(info, valueAt(node, change.field));
  return { code: 'conflict', params: { old: valueWords(info, noted.value), new: current } };
}

function removalFaults(document: MapDocument, overlay: Overlay): OverlayFault[] {
  const legal = new Set(overlay.removed.filter((id) => removable(document, id) === undefined));
  const strands = strandedBy(document, legal) !== undefined;
  const gone = new Set<string>();
  return overlay.removed.flatMap((id, index): OverlayFault[] => {
    const place = { part: 'removed', index, target: id } as const;
    const code = removable(document, id);
    if (code) return [{ code, ...place }];
    // One by one only where it matters: the one that cuts a must-do node off is to be named.
    const must = strands ? strandedBy(document, new Set([...gone, id])) : undefined;
    if (must) return [{ code: 'strandsMust', ...place, params: { must: must.name } }];
    gone.add(id);
    return [];
  });
}

function removable(document: MapDocument, id: string): OverlayFaultCode | undefined {
  const node = nodeById(document, id);
  return node ? nodeLock(node) : 'nodeGone';
}

// Owns what a branch may change of a node (锁定级别): the level of the node, that of single fields, and what is always locked.
import type { MapNode } from './document.ts';
import { type FieldInfo, fieldsOf } from './field.ts';
import { kinds } from './kinds/index.ts';

export type LockLevel = NonNullable<MapNode['lockLevel']>;

const DISCLOSURES: ReadonlySet<string> = new Set(['disclosure', 'extraDisclosure', 'optOut']);

/**
 * Identity, approval and compliance: no branch changes these, whatever the levels say (DOMAIN §3.11). Neither do they see
 * the quotas and targets of other branches, nor put a node aside by way of the tray: what is left out is said so.
 */
const ALWAYS_LOCKED: ReadonlySet<string> = new Set([
  ...DISCLOSURES,
  'id',
  'kind',
  'code',
  'status',
  'origin',
  'duty',
  'lockLevel',
  'fieldLocks',
  'libraryId',
  'mentionsProduct',
  'approvalNo',
  'approvedTo',
  'version',
  'risk',
  'productType',
  'riskCapacityMax',
  'requiresDualRecording',
  'exclusions',
  'consentRequired',
  'quotaByBranch',
  'quantityByBranch',
  'branchTargets',
  'tray',
]);

/** True for a node that branches must carry out as it is: no field of it can be opened. */
export function isWhollyLocked(node: MapNode): boolean {
  return 'duty' in node && node.duty === 'must';
}

/** True for a field of the words that compliance prescribes. */
export function isDisclosure(field: string): boolean {
  return DISCLOSURES.has(field.split('.')[0] ?? field);
}

/** The level that counts for a field (its first name where the path is dotted): its own, else the node's, else locked. */
export function lockOf(node: MapNode, field: string): LockLevel {
  const name = field.split('.')[0] ?? field;
  if (isWhollyLocked(node) || ALWAYS_LOCKED.has(name)) return 'locked';
  return node.fieldLocks?.[name] ?? node.lockLevel ?? 'locked';
}

export interface LockableField {
  readonly name: string;
  readonly info: FieldInfo;
}

/** The fields of a node that can be opened to branches, in the order of its form. */
export function lockableFields(node: MapNode): readonly LockableField[] {
  return fieldsOf(kinds[node.kind].fields).flatMap(([name, , info]) =>
    ALWAYS_LOCKED.has(name) || info.shownWhen?.(node) === false ? [] : [{ name, info }],
  );
}

/** How many fields a branch may change. */
export function countOpenFields(node: MapNode): number {
  return lockableFields(node).filter(({ name }) => lockOf(node, name) !== 'locked').length;
}

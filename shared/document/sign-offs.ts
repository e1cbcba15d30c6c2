// Owns the approval of a plan by several departments (会签): who signed when and how, and which words each of them signed for.
// A script without an approval of its own is covered by it as long as its words are those that all of them signed.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import type { MapDocument } from './document.ts';
import { choice, date, text } from './field.ts';
import type { NodeOf } from './kinds/index.ts';

type Script = NodeOf<'script'>;

export const OPINIONS = {
  agree: { zh: '同意', en: 'Agreed' },
  condition: { zh: '有条件同意', en: 'Agreed with conditions' },
  refuse: { zh: '不同意', en: 'Refused' },
} as const;

export const signOffSchema = z.looseObject({
  department: text({ zh: '会签部门', en: 'Department' }, { need: 'save', maxLength: 40 }),
  name: text({ zh: '签字人', en: 'Signed by' }, { maxLength: 40 }),
  date: date({ zh: '签批日期', en: 'Signed on' }),
  opinion: choice({ zh: '意见', en: 'Opinion' }, OPINIONS),
  note: text({ zh: '意见说明', en: 'Remarks' }, { maxLength: 200 }),
  /** Digests of the scripts' words as they were when it was signed, by the scripts' ids; nobody types them. */
  covers: z.record(z.string(), z.string()).optional(),
});
export type SignOff = z.infer<typeof signOffSchema>;

/** Agreed, by somebody, on a day. */
export function isSigned({ name, date: day, opinion }: SignOff): boolean {
  return !!name?.trim() && day !== undefined && (opinion === 'agree' || opinion === 'condition');
}

/** Two spellings of one department. */
export function departmentKey(department: string): string {
  return department.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/** `after`, which an edit made of `before`: what was signed by that edit covers the words as they are now. */
export function signedNow(before: MapDocument, after: MapDocument): MapDocument {
  if (!after.signOffs || after.signOffs === before.signOffs) return after;
  const known = new Map(before.signOffs?.map((signOff) => [departmentKey(signOff.department), signOff]));
  const signOffs = after.signOffs.map((signOff) => {
    const { covers, ...rest } = signOff;
    if (!isSigned(signOff)) return covers === undefined ? signOff : rest;
    const old = known.get(departmentKey(signOff.department));
    // Signing anew is another day; a name that is corrected is not.
    const wasSigned = old !== undefined && isSigned(old) && old.date === signOff.date;
    return wasSigned ? signOff : { ...rest, covers: wordsOf(after) };
  });
  return signOffs.every((signOff, at) => signOff === after.signOffs?.[at]) ? after : { ...after, signOffs };
}

function wordsOf({ nodes }: MapDocument): Record<string, string> {
  return Object.fromEntries(nodes.flatMap((node) => (node.kind === 'script' ? [[node.id, digestOf(node)]] : [])));
}

/** What an approval is given for: everything that is said, and how. */
const WORDS = [
  ...(['text', 'disclosure', 'extraDisclosure', 'optOut', 'scriptType', 'mentionsProduct'] as const),
  ...(['sections', 'variables'] as const),
];

const digests = new WeakMap<Script, string>();

function digestOf(script: Script): string {
  const known = digests.get(script);
  if (known !== undefined) return known;
  const words = JSON.stringify(WORDS.map((field) => ordered(script[field]) ?? null));
  const digest = bytesToHex(sha256(utf8ToBytes(words))).slice(0, 32);
  digests.set(script, digest);
  return digest;
}

/** Members in one order, whatever the order in the file; what is empty is not there. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === '' || value === null) return undefined;
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.flatMap(([key, each]) => (each === '' ? [] : [[key, ordered(each)]])));
}

/** `open`: somebody has not signed yet, or refused; `changed`: the words are not those that everybody signed. */
export type Cover = 'none' | 'open' | 'changed' | 'covered';

export function coverOf({ signOffs = [] }: Pick<MapDocument, 'signOffs'>, script: Script): Cover {
  if (signOffs.length === 0) return 'none';
  if (!signOffs.every(isSigned)) return 'open';
  return signOffs.every(({ covers }) => covers?.[script.id] === digestOf(script)) ? 'covered' : 'changed';
}

export interface Approval {
  readonly no: string;
  /** Last day of use. */
  readonly to: string | undefined;
  /** It is the plan's. */
  readonly isInherited: boolean;
}

/** The script's own approval, or the plan's where that is given and covers it; undefined for none. */
export function approvalOf(document: MapDocument, script: Script): Approval | undefined {
  const own = script.approvalNo?.trim();
  if (own) return { no: own, to: script.approvedTo, isInherited: false };
  const no = document.approvalNo?.trim();
  const isGiven = document.approvalStatus === 'approved' || document.approvalStatus === 'published';
  if (!no || !isGiven || coverOf(document, script) !== 'covered') return undefined;
  return { no, to: script.approvedTo ?? document.approvedTo, isInherited: true };
}

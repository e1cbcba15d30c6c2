// Owns the schemas of what the calls of handing over take and give: branches, checks, runs, what was issued, what is opened.
import { z } from 'zod';
import type { KindId } from '../document/kind-id.ts';
import type { Message } from '../i18n/message.ts';
import type { Finding } from '../lint/rule.ts';

/** A finding of one branch's map or numbers; `ruleId` of the latter begins with BR. */
export interface BranchFinding extends Pick<Finding, 'severity' | 'targets' | 'message' | 'params' | 'field'> {
  readonly ruleId: string;
}

/** What the check says of a branch; branches without anything of their own are not in the answer. */
export interface BranchCheck {
  readonly branchCode: string;
  /** How many decisions of its own the branch has made (一行一策). */
  readonly changes: number;
  readonly findings: readonly BranchFinding[];
}

/** One field in which a branch's map differs from the base; the texts are for people. */
export interface BranchDifference {
  readonly nodeId: string;
  readonly kind: KindId;
  readonly name: string;
  readonly label: Message;
  readonly base: Message;
  readonly own: Message;
  readonly reason: string;
}

export interface BranchPreview {
  readonly nodes: number;
  readonly rows: number;
  readonly differences: readonly BranchDifference[];
}

export const exportResult = z.object({
  folder: z.string(),
  packages: z.array(
    z.object({ branchCode: z.string(), branchName: z.string(), file: z.string(), rows: z.number().int() }),
  ),
  /** Codes of branches whose package would have said the same as the existing one. */
  unchanged: z.array(z.string()),
  /** Codes of branches that an error of their own blocked. */
  blocked: z.array(z.string()),
  /** True when it was cancelled: the packages listed are complete, the others were not written. */
  cancelled: z.boolean(),
});
export type ExportResult = z.infer<typeof exportResult>;

/** A run that a crash or a failure broke off. */
export const unfinishedRun = z.object({
  runId: z.string(),
  mapId: z.string(),
  mapTitle: z.string(),
  folder: z.string(),
  startedAt: z.string(),
  done: z.number().int(),
  total: z.number().int(),
});
export type UnfinishedRun = z.infer<typeof unfinishedRun>;

/** A line of the index of what was issued to whom. */
export const issuedLine = z.object({
  packageId: z.string(),
  branchCode: z.string(),
  branchName: z.string(),
  mapVersion: z.number().int().nullable(),
  revision: z.number().int(),
  issuedAt: z.string(),
  validTo: z.string(),
  sha256: z.string(),
  fingerprint: z.string(),
  file: z.string(),
});
export type IssuedLine = z.infer<typeof issuedLine>;

export const verifyReport = z.object({
  file: z.string(),
  fingerprint: z.string(),
  /** The key is this workbench's own or was named as trusted. */
  trusted: z.boolean(),
  /** Whose key it is; empty for this workbench's own and for one that nobody has named. */
  keyName: z.string(),
  expired: z.boolean(),
  mapTitle: z.string(),
  mapCode: z.string(),
  mapVersion: z.number().int(),
  branchCode: z.string(),
  branchName: z.string(),
  revision: z.number().int(),
  classification: z.string(),
  issuedAt: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  rows: z.number().int(),
  /** The newest revision of this package that was seen here, when it is newer than this one. */
  newerSeen: z.number().int().nullable(),
  /** The base map in this library, if it is here, with its version now. */
  base: z.object({ id: z.string(), title: z.string(), version: z.number().int() }).nullable(),
});
export type VerifyReport = z.infer<typeof verifyReport>;

// Owns the schemas of what the calls of handing over take and give: branches, checks, runs, what was issued, what is opened.
import { z } from 'zod';
import { KIND_IDS } from '../document/kind-id.ts';
import { messageParamsSchema, messageSchema } from '../i18n/message-schema.ts';

/** A finding of one branch's map or numbers; `ruleId` of the latter begins with BR. */
const branchFinding = z.object({
  ruleId: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  targets: z.array(z.string()).readonly(),
  message: messageSchema,
  params: messageParamsSchema.optional(),
  field: z.string().optional(),
});
export type BranchFinding = z.infer<typeof branchFinding>;

/** What the check says of a branch; branches without anything of their own are not in the answer. */
export const branchCheck = z.object({
  branchCode: z.string(),
  /** How many decisions of its own the branch has made (一行一策). */
  changes: z.number().int(),
  findings: z.array(branchFinding).readonly(),
});
export type BranchCheck = z.infer<typeof branchCheck>;

/** One field in which a branch's map differs from the base; the texts are for people. */
const branchDifference = z.object({
  nodeId: z.string(),
  kind: z.enum(KIND_IDS),
  name: z.string(),
  label: messageSchema,
  base: messageSchema,
  own: messageSchema,
  reason: z.string(),
});
export type BranchDifference = z.infer<typeof branchDifference>;

export const branchPreview = z.object({
  nodes: z.number().int(),
  rows: z.number().int(),
  differences: z.array(branchDifference).readonly(),
});
export type BranchPreview = z.infer<typeof branchPreview>;

export const exportResult = z.object({
  folder: z.string(),
  packages: z.array(
    z.object({ branchCode: z.string(), branchName: z.string(), file: z.string(), rows: z.number().int() }),
  ),
  /** Codes of branches whose package would have said the same as the existing one. */
  unchanged: z.array(z.string()),
  /** Codes of branches that an error of their own blocked. */
  blocked: z.array(z.string()),
  /** Trial packages (试用包). */
  trial: z.boolean(),
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
  /** Of trial packages (试用包); it stays one, whatever became of the map. */
  trial: z.boolean(),
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
  trial: z.boolean(),
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
  /** A trial package (试用包): not to be acted on, its results do not count. */
  trial: z.boolean(),
  /** Open warnings of the map when it was signed, and why it went out with them; empty where nobody was asked. */
  warnings: z.number().int(),
  reason: z.string(),
  /** The newest revision of this package that was seen here, when it is newer than this one. */
  newerSeen: z.number().int().nullable(),
  /** The base map in this library, if it is here, with its version now. */
  base: z.object({ id: z.string(), title: z.string(), version: z.number().int() }).nullable(),
});
export type VerifyReport = z.infer<typeof verifyReport>;

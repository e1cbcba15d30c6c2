// Owns what return files say of the branches' tasks: which of them count for a map, and which figure of a branch is the latest.
import { z } from 'zod';
import { branchKey } from '../document/branches.ts';
import type { ToldByBranch } from '../forecast/completion.ts';
import { messageParamsSchema, messageSchema, problemSchema } from '../i18n/message-schema.ts';
import type { IssuedLine } from './handover-calls.ts';
import type { ReturnFile } from './return-file.ts';
import { lastDayAt, periodFindings } from './return-period.ts';
import { RETURN_FINDINGS, type ReturnFindingCode } from './return-words.ts';

const note = z.object({ message: messageSchema, params: messageParamsSchema.optional() });

/** What a file says of tasks, and no more of it; what does not count says why. */
export const taskReturn = z.object({
  file: z.string(),
  /** The file could not be read. */
  problem: problemSchema.optional(),
  /** It was read, and is not counted. */
  refused: z.array(note).readonly().optional(),
  /** Worth knowing of what is counted. */
  notes: z.array(note).readonly().optional(),
  counted: z
    .object({
      branchCode: z.string(),
      branchName: z.string().optional(),
      periodEnd: z.string(),
      savedAt: z.string(),
      tasks: z.array(z.object({ goalId: z.string(), done: z.number() })).readonly(),
    })
    .optional(),
});
export type TaskReturn = z.infer<typeof taskReturn>;
type Counted = NonNullable<TaskReturn['counted']>;

interface AnsweredMap {
  readonly code: string;
  /** Names of its goals by id. */
  readonly goals: ReadonlyMap<string, string>;
  /** What was issued of it here, the latest first. */
  readonly issued: readonly Pick<IssuedLine, 'branchCode' | 'branchName' | 'revision' | 'sha256' | 'trial'>[];
}

/** `file` is its name. Whether its rows are in order is not asked: only its tasks are read. */
export function judgeTaskReturn(file: string, read: ReturnFile, map: AnsweredMap): TaskReturn {
  const say = (code: ReturnFindingCode, params: Record<string, string | number> = {}) => {
    return { message: RETURN_FINDINGS[code], params };
  };
  const { tasks = [], branchCode, periodEnd, savedAt } = read;
  const own = map.issued.find(({ sha256 }) => sha256 === read.packageHash);
  const refused = [
    ...(read.mapCode === map.code ? [] : [say('otherMap', { found: read.mapCode, expected: map.code })]),
    ...(read.trial || own?.trial ? [say('ofTrial')] : []),
    ...(own && branchKey(own.branchCode) !== branchKey(branchCode)
      ? [say('otherBranch', { found: branchCode, expected: own.branchCode })]
      : []),
    ...periodFindings(read, lastDayAt(savedAt)).map(({ code, params }) => say(code, { ...params })),
    ...twiceIn(tasks).map((id) => say('repeatedTask', { goal: map.goals.get(id) ?? id })),
  ];
  if (refused.length > 0) return { file, refused };
  const newest = map.issued.find((line) => !line.trial && branchKey(line.branchCode) === branchKey(branchCode));
  const gone = tasks.filter(({ goalId }) => !map.goals.has(goalId));
  const notes = [
    ...(own ? [] : [say('notIssuedHere')]),
    ...(own && newest && newest.revision > own.revision ? [say('issuedAgain', { revision: newest.revision })] : []),
    ...gone.map(({ goalId }) => say('goalGone', { goal: goalId })),
  ];
  const known = tasks.flatMap(({ goalId, done }) => (map.goals.has(goalId) ? { goalId, done } : []));
  const branchName = own?.branchName || newest?.branchName;
  const counted = { branchCode, ...(branchName && { branchName }), periodEnd, savedAt, tasks: known };
  return { file, ...(notes.length > 0 && { notes }), counted };
}

function twiceIn(tasks: NonNullable<ReturnFile['tasks']>): readonly string[] {
  const ids = tasks.map(({ goalId }) => goalId);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

export interface LatestReturns {
  readonly told: ToldByBranch;
  /** Of each branch the one that counts, in the order of the files. */
  readonly counted: readonly Counted[];
  /** Files of a branch that another, later one stands for. */
  readonly replaced: readonly string[];
}

/** Of several returns of a branch the one whose figures reach furthest counts, of these the one saved last. */
export function latestReturns(returns: readonly TaskReturn[]): LatestReturns {
  const latest = new Map<string, { readonly file: string; readonly counted: Counted }>();
  const replaced: string[] = [];
  for (const { file, counted } of returns) {
    if (!counted) continue;
    const key = branchKey(counted.branchCode);
    const before = latest.get(key);
    if (before && !isLater(counted, before.counted)) {
      replaced.push(file);
      continue;
    }
    if (before) replaced.push(before.file);
    latest.set(key, { file, counted });
  }
  const told = new Map(
    [...latest].map(([key, { counted }]) => [key, new Map(counted.tasks.map(({ goalId, done }) => [goalId, done]))]),
  );
  return { told, counted: [...latest.values()].map(({ counted }) => counted), replaced };
}

function isLater(one: Counted, other: Counted): boolean {
  return one.periodEnd === other.periodEnd ? one.savedAt > other.savedAt : one.periodEnd > other.periodEnd;
}

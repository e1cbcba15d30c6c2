// Owns reading a return file (回传) and checking it against the package that it answers; nothing in it is repaired.
import { type Format, readVersioned } from '../document/migrations/read-versioned.ts';
import type { Message } from '../i18n/message.ts';
import { ProblemError } from '../problem.ts';
import { findPersonalData, PERSONAL_DATA } from '../text/personal-data.ts';
import type { RowList } from './return-columns.ts';
import {
  countFaults,
  RETURN_COUNTS,
  type ReturnCount,
  type ReturnFile,
  type ReturnRow,
  returnFileSchema,
  SIDE_COUNTS,
  type SideCount,
} from './return-file.ts';
import { lastDayAt, periodFindings, type Run } from './return-period.ts';
import { READINESS_LABELS, RETURN_LABELS, RETURN_PARTS, type ReturnFindingCode } from './return-words.ts';

/** `major.minor` of the return files that this program writes. */
export const RETURN_FORMAT_VERSION = '1.1';
/** A return of 5,000 rows with long feedback stays far below, in characters. */
const MAX_RETURN_CHARACTERS = 20_000_000;

/** What a return must answer: the fields of one package, and `rowCodes` its `rowsToReturn`. */
export interface AnsweredPackage {
  readonly packageHash: string;
  readonly packageId: string;
  readonly revision: number;
  readonly mapCode: string;
  readonly branchCode: string;
  readonly rowCodes: readonly string[];
  /** Of the package's tasks; none where it has none. */
  readonly goals?: readonly { readonly id: string; readonly name: string }[];
  readonly trial?: boolean | undefined;
  /** Its days; without them a period is checked by itself. */
  readonly run?: Run;
  /** The branch's customers by row code; without them counts are checked against each other alone. */
  readonly lists?: ReadonlyMap<string, RowList>;
}

/** Something about a return that a person must see. An error stands in the way of counting what it is about. */
export interface ReturnFinding {
  readonly code: ReturnFindingCode;
  readonly severity: 'error' | 'warning' | 'info';
  /** Absent for what concerns the whole file. */
  readonly rowCode?: string;
  readonly field?: ReturnCount | SideCount | 'feedback';
  readonly params: Readonly<Record<string, string | number | Message>>;
}

/**
 * The return file in `text`; fields of later minor versions are kept. `file` is what messages call it.
 * Throws E_RETURN_TOO_LARGE, what `parseStrictJson` throws, E_RETURN_NOT_ONE, E_RETURN_NEWER, E_RETURN_CONTENT.
 */
export function readReturn(text: string, file: string): ReturnFile {
  if (text.length > MAX_RETURN_CHARACTERS) throw new ProblemError('E_RETURN_TOO_LARGE', { file });
  return readVersioned(text, returnFormat(file)).content;
}

/** `file` is what messages call it. */
export function returnFormat(file: string): Format<ReturnFile> {
  return {
    version: RETURN_FORMAT_VERSION,
    steps: [],
    isOne: (content) => 'formatVersion' in content && 'packageHash' in content,
    notOne: () => new ProblemError('E_RETURN_NOT_ONE', { file }),
    newer: (versions) => new ProblemError('E_RETURN_NEWER', { file, ...versions }),
    check: (content) => {
      const parsed = returnFileSchema.safeParse(content);
      if (parsed.success) return parsed.data;
      const issue = parsed.error.issues[0];
      const detail = `${issue?.path.join('.')} ${issue?.message}`.trim();
      throw new ProblemError('E_RETURN_CONTENT', { file, detail });
    },
  };
}

/** Everything a person must see: the file as a whole first, then row by row in the file's order, then what is missing. */
export function checkReturn(file: ReturnFile, answered: AnsweredPackage): readonly ReturnFinding[] {
  const seen = new Set<string>();
  const known = new Set(answered.rowCodes);
  const findings = [...ofTrial(file, answered), ...ofOtherPackage(file, answered), ...ofPeriod(file, answered)];
  for (const row of file.rows) {
    const { rowCode } = row;
    if (seen.has(rowCode)) findings.push({ code: 'repeatedRow', severity: 'error', rowCode, params: { row: rowCode } });
    else if (!known.has(rowCode)) {
      findings.push({ code: 'unknownRow', severity: 'error', rowCode, params: { row: rowCode } });
    }
    seen.add(rowCode);
    findings.push(...checkReturnRow(row, answered.lists?.get(rowCode)));
  }
  for (const rowCode of answered.rowCodes) {
    if (!seen.has(rowCode)) findings.push({ code: 'missingRow', severity: 'info', rowCode, params: { row: rowCode } });
  }
  return [...findings, ...ofTasks(file, answered), ...ofReports(file, known)];
}

/** Figures of tasks that the package does not have, that stand there twice, or that are missing. */
function* ofTasks({ tasks = [] }: ReturnFile, { goals = [] }: AnsweredPackage): Iterable<ReturnFinding> {
  const names = new Map(goals.map(({ id, name }) => [id, name]));
  const seen = new Set<string>();
  for (const { goalId } of tasks) {
    if (seen.has(goalId))
      yield { code: 'repeatedTask', severity: 'error', params: { goal: names.get(goalId) ?? goalId } };
    else if (!names.has(goalId)) yield { code: 'unknownTask', severity: 'error', params: { goal: goalId } };
    seen.add(goalId);
  }
  for (const { id, name } of goals) {
    if (!seen.has(id)) yield { code: 'missingTask', severity: 'info', params: { goal: name } };
  }
}

/** What 1.1 tells beside the rows: of rows that are not there, of an item twice, or with a customer in its words. */
function* ofReports(file: ReturnFile, known: ReadonlySet<string>): Iterable<ReturnFinding> {
  const { breakpoints = [], voices = [], readiness = [], handoffs = [] } = file;
  for (const { rowCode } of [...breakpoints, ...voices, ...handoffs]) {
    if (rowCode === undefined || known.has(rowCode)) continue;
    yield { code: 'unknownRow', severity: 'error', rowCode, params: { row: rowCode } };
  }
  const seen = new Set<string>();
  for (const { item } of readiness) {
    if (seen.has(item)) yield { code: 'repeatedItem', severity: 'error', params: { item: READINESS_LABELS[item] } };
    seen.add(item);
  }
  const words: readonly (readonly [string, Message])[] = [
    ...breakpoints.map(({ symptom }) => [symptom, RETURN_PARTS.breakpoints] as const),
    ...voices.map(({ said }) => [said, RETURN_PARTS.voices] as const),
    ...readiness.map(({ note = '' }) => [note, RETURN_PARTS.readiness] as const),
    ...handoffs.map(({ note = '' }) => [note, RETURN_PARTS.handoffs] as const),
  ];
  for (const [text, part] of words) {
    for (const { kind, masked } of findPersonalData(text)) {
      yield { code: 'personalWords', severity: 'error', params: { part, kind: PERSONAL_DATA[kind], masked } };
    }
  }
}

/** What is wrong with one row: the order of its counts, more customers than its list has, personal data in its words. */
export function checkReturnRow(row: ReturnRow, list?: RowList): readonly ReturnFinding[] {
  const counts = orderFaults(row).map(({ smaller, larger }): ReturnFinding => {
    // Some actions convert without a response (DOMAIN §3.9).
    const isUsual = smaller === 'responded' && larger === 'converted';
    return {
      code: isUsual ? 'convertedWithoutResponse' : 'countsReversed',
      severity: isUsual ? 'warning' : 'error',
      rowCode: row.rowCode,
      field: larger,
      params: {
        ...{ row: row.rowCode, smaller: RETURN_LABELS[smaller], larger: RETURN_LABELS[larger] },
        ...{ fewer: row[smaller] ?? 0, more: row[larger] ?? 0 },
      },
    };
  });
  const calls: ReturnFinding[] =
    row.dialled !== undefined && row.connected !== undefined && row.connected > row.dialled
      ? [
          {
            ...{ code: 'countsReversed', severity: 'error', rowCode: row.rowCode, field: 'connected' },
            params: {
              ...{ row: row.rowCode, smaller: RETURN_LABELS.dialled, larger: RETURN_LABELS.connected },
              ...{ fewer: row.dialled, more: row.connected },
            },
          },
        ]
      : [];
  const words = [row.feedback ?? '', ...(row.lossReasons ?? []).map(({ reason }) => reason)];
  const personal = words.flatMap(findPersonalData).map(
    ({ kind, masked }): ReturnFinding => ({
      code: 'personalData',
      severity: 'error',
      rowCode: row.rowCode,
      field: 'feedback',
      params: { row: row.rowCode, kind: PERSONAL_DATA[kind], masked },
    }),
  );
  return [...counts, ...calls, ...ofList(row, list), ...personal];
}

/** The first count that is above the branch's own list; lists change, so that it is a warning. */
function* ofList(row: ReturnRow, list: RowList | undefined): Iterable<ReturnFinding> {
  const field = list && RETURN_COUNTS.find((name) => (row[name] ?? 0) > list.count);
  if (!field) return;
  const params = { row: row.rowCode, larger: RETURN_LABELS[field], more: row[field] ?? 0, fewer: list.count };
  yield { code: 'aboveList', severity: 'warning', rowCode: row.rowCode, field, params };
}

/** `countFaults`, and conversions beyond the count before the response, which a response too small would hide. */
function orderFaults(row: ReturnRow) {
  const faults = countFaults(row);
  const { responded, ...others } = row;
  if (responded === undefined) return faults;
  const hidden = countFaults(others).filter(({ larger }) => larger === 'converted');
  return [...faults, ...hidden];
}

function* ofTrial(file: ReturnFile, answered: AnsweredPackage): Iterable<ReturnFinding> {
  if (file.trial || answered.trial) yield { code: 'ofTrial', severity: 'error', params: {} };
}

function* ofPeriod(file: ReturnFile, { run }: AnsweredPackage): Iterable<ReturnFinding> {
  for (const finding of periodFindings(file, lastDayAt(file.savedAt), run)) yield { severity: 'error', ...finding };
}

/** A return for another package is said to be one, never merged silently; the plainest difference is named. */
function* ofOtherPackage(file: ReturnFile, answered: AnsweredPackage): Iterable<ReturnFinding> {
  const isSame = (['packageHash', 'packageId', 'mapCode', 'branchCode', 'revision'] as const).every(
    (name) => file[name] === answered[name],
  );
  if (isSame) return;
  const differs = (code: ReturnFindingCode, params: ReturnFinding['params']): ReturnFinding => {
    return { code, severity: 'error', params };
  };
  if (file.mapCode !== answered.mapCode) {
    yield differs('otherMap', { found: file.mapCode, expected: answered.mapCode });
  } else if (file.branchCode !== answered.branchCode) {
    yield differs('otherBranch', { found: file.branchCode, expected: answered.branchCode });
  } else if (file.revision !== answered.revision) {
    yield differs('otherRevision', { version: file.mapVersion, revision: file.revision });
  } else {
    yield differs('otherPackage', {});
  }
}

/** True when a row says nothing at all: not even one figure, a reason or a word. */
export function isUnreported({ feedback, lossReasons = [], ...row }: ReturnRow): boolean {
  const figures = [...RETURN_COUNTS, ...SIDE_COUNTS, 'amount', 'cost'] as const;
  return figures.every((name) => row[name] === undefined) && lossReasons.length === 0 && !feedback?.trim();
}

// Owns the arrangement of the list of problems: filtered, sorted, grouped, as the lines that are drawn.
import { type Finding, type Severity, STAGES } from '../../../shared/lint/rule.ts';
import type { ProblemRow } from './problem-rows.ts';

export type Grouping = 'rule' | 'element' | 'none';
export type Sorting = 'severity' | 'rule' | 'element' | 'text';

export interface ProblemFilter {
  readonly hidden: ReadonlySet<Severity>;
  readonly rule?: string | undefined;
  /** Words that all must be found in what a row says. */
  readonly text?: string | undefined;
  /** Only findings about one of these. */
  readonly selection?: ReadonlySet<string> | undefined;
}

/** What the arrangement asks about findings that it cannot see in them. */
export interface Reader {
  /** Everything a row says, in the language of the window. */
  readonly says: (finding: Finding) => string;
  /** Where an element stands in the document; the map itself comes first. */
  readonly placeOf: (id: string) => number;
}

export interface ProblemGroup {
  /** The rule, or the id of the element; empty for the map itself. */
  readonly key: string;
  readonly rows: readonly ProblemRow[];
}

/** The rows that the filter leaves, in the wanted order. They come in the order of a check: by severity, rule and place. */
export function arrange(
  rows: readonly ProblemRow[],
  filter: ProblemFilter,
  sorting: Sorting,
  reader: Reader,
): readonly ProblemRow[] {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const kept = rows.filter(({ finding }) => {
    const { severity, ruleId, targets } = finding;
    if (filter.hidden.has(severity) || (filter.rule !== undefined && filter.rule !== ruleId)) return false;
    if (filter.selection && !targets.some((id) => filter.selection?.has(id))) return false;
    if (words.length === 0) return true;
    const said = reader.says(finding).toLowerCase();
    return words.every((word) => said.includes(word));
  });
  const compare = comparison(sorting, reader);
  return compare ? kept.sort((a, b) => compare(a.finding, b.finding)) : kept.sort(byStageOfTodo);
}

/** What the next step needs comes first. */
function byStageOfTodo({ finding: a }: ProblemRow, { finding: b }: ProblemRow): number {
  return a.severity === 'todo' && b.severity === 'todo' ? STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) : 0;
}

function comparison(sorting: Sorting, { says, placeOf }: Reader): ((a: Finding, b: Finding) => number) | undefined {
  switch (sorting) {
    case 'severity':
      return undefined;
    case 'rule':
      return (a, b) => (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
    case 'element':
      return (a, b) => placeOf(a.targets[0] ?? '') - placeOf(b.targets[0] ?? '');
    case 'text':
      return (a, b) => says(a).localeCompare(says(b), 'zh-CN');
  }
}

/** The rows in groups; a group stands where its first row stood. One group without a key of its own for no grouping. */
export function group(rows: readonly ProblemRow[], grouping: Grouping): readonly ProblemGroup[] {
  const groups = new Map<string, ProblemRow[]>();
  for (const row of rows) {
    const key = grouping === 'none' ? '' : grouping === 'rule' ? row.finding.ruleId : (row.finding.targets[0] ?? '');
    const own = groups.get(key);
    if (own) own.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, own]) => ({ key, rows: own }));
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, todo: 2, info: 3 };

/** The worst severity of a group. */
export function worstOf({ rows }: ProblemGroup): Severity {
  let worst: Severity = 'info';
  for (const { finding } of rows) if (RANK[finding.severity] < RANK[worst]) worst = finding.severity;
  return worst;
}

export type ProblemLine =
  | { readonly type: 'group'; readonly key: string; readonly group: ProblemGroup; readonly folded: boolean }
  | { readonly type: 'problem'; readonly key: string; readonly row: ProblemRow; readonly parent: string | undefined }
  /** Why a rule is there, under a group or a row that was asked. */
  | { readonly type: 'why'; readonly key: string; readonly finding: Finding };

interface Unfolding {
  readonly folded: ReadonlySet<string>;
  /** Keys of the lines that are asked why. */
  readonly asked: ReadonlySet<string>;
}

/** The lines of the groups, those of folded groups left out. Without grouping there are no lines of groups. */
export function linesOf(groups: readonly ProblemGroup[], grouping: Grouping, unfolding: Unfolding): ProblemLine[] {
  return groups.flatMap((own) => {
    if (grouping === 'none') return problemLines(own.rows, undefined, unfolding);
    const key = `group:${own.key}`;
    const folded = unfolding.folded.has(own.key);
    const first = own.rows[0]?.finding;
    return [
      { type: 'group' as const, key, group: own, folded },
      ...(first && unfolding.asked.has(key) ? [whyLine(key, first)] : []),
      ...(folded ? [] : problemLines(own.rows, key, unfolding)),
    ];
  });
}

function problemLines(rows: readonly ProblemRow[], parent: string | undefined, { asked }: Unfolding): ProblemLine[] {
  return rows.flatMap((row) => {
    const key = row.finding.fingerprint;
    const line: ProblemLine = { type: 'problem', key, row, parent };
    return asked.has(key) ? [line, whyLine(key, row.finding)] : [line];
  });
}

const whyLine = (key: string, finding: Finding): ProblemLine => ({ type: 'why', key: `why:${key}`, finding });

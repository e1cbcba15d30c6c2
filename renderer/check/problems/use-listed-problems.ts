// Owns the lines of the problems panel as they follow the findings, the filters and the selection.
import { useCallback, useMemo, useState } from 'react';
import type { Finding } from '../../../shared/lint/rule.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { useView } from '../../session/view-store.ts';
import {
  arrange,
  type Grouping,
  group,
  linesOf,
  type ProblemFilter,
  type ProblemGroup,
  type ProblemLine,
} from './arrange-problems.ts';
import { readerOf } from './problem-reader.ts';
import { type FindingsPage, filterOf, useProblemView, WAIVED_GROUP } from './problem-view.ts';
import { useProblemRows } from './use-problem-rows.ts';

const NONE: readonly Finding[] = [];

export interface ListedProblems {
  readonly lines: readonly ProblemLine[];
  readonly groups: readonly ProblemGroup[];
  readonly grouping: Grouping;
  /** True when there are findings and the filters leave none. */
  readonly filtered: boolean;
  /** Keys of the lines that are asked why. */
  readonly asked: ReadonlySet<string>;
  readonly ask: (key: string, on: boolean) => void;
}

export function useListedProblems(of: FindingsPage): ListedProblems {
  const rows = useProblemRows(of);
  const waived = useFindings((state) => (of === 'findings' ? state.waived : NONE));
  const view = useProblemView();
  const selection = useView((state) => (view.onlySelection ? state.selection : undefined));
  const document = useDocument((state) => state.document);
  const language = useSettings((settings) => settings.language);
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const ask = useCallback((key: string, on: boolean) => {
    setAsked((old) => {
      const next = new Set(old);
      if (on) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);
  const { grouping, sorting, hidden, rule, text } = view;
  // Names and places matter to some orders and filters only: a drag of cards must not arrange everything anew.
  const read = sorting === 'severity' && text === '' ? undefined : document;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what rows say depends on the language
  const groups = useMemo(() => {
    const filter: ProblemFilter = { ...filterOf({ ...view, hidden, rule, text }), selection };
    const reader = readerOf(read);
    const open = group(arrange(rows, filter, sorting, reader), grouping);
    const answered = arrange(
      waived.map((finding) => ({ finding, fixed: false })),
      filter,
      sorting,
      reader,
    );
    return { open, waived: answered.length > 0 ? [{ key: WAIVED_GROUP, rows: answered }] : [] };
  }, [rows, waived, grouping, sorting, hidden, rule, text, selection, read, language]);
  const lines = useMemo(() => {
    const unfolding = { folded: new Set(view.folded), asked };
    return [...linesOf(groups.open, grouping, unfolding), ...linesOf(groups.waived, 'rule', unfolding)];
  }, [groups, grouping, view.folded, asked]);
  return {
    lines,
    groups: [...groups.open, ...groups.waived],
    grouping,
    filtered: lines.length === 0 && rows.length + waived.length > 0,
    asked,
    ask,
  };
}

// Owns how this machine shows the list of problems: grouping, order, filters, what is folded. Never part of a document.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Severity } from '../../../shared/lint/rule.ts';
import type { Grouping, ProblemFilter, Sorting } from './arrange-problems.ts';

interface ProblemView {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  /** Severities that are left out. */
  readonly hidden: readonly Severity[];
  readonly filtersOpen: boolean;
  /** Only findings of one rule; undefined for all. */
  readonly rule: string | undefined;
  readonly text: string;
  readonly onlySelection: boolean;
  /** Keys of the groups that are folded. */
  readonly folded: readonly string[];
}

/** The two lists of findings: those that count for the step at hand, and what a later one needs. */
export type FindingsPage = 'findings' | 'todo';

/** The group of the waived ones; no rule and no element is called so. */
export const WAIVED_GROUP = 'waived';

export const useProblemView = create<ProblemView>()(
  persist(
    (): ProblemView => ({
      grouping: 'rule',
      sorting: 'severity',
      hidden: [],
      filtersOpen: false,
      rule: undefined,
      text: '',
      onlySelection: false,
      folded: [WAIVED_GROUP],
    }),
    {
      name: 'problem-view',
      version: 1,
      // A search belongs to the moment; a list that hides findings because of last week's word would mislead.
      partialize: ({ grouping, sorting, hidden, filtersOpen }) => ({ grouping, sorting, hidden, filtersOpen }),
    },
  ),
);

export function toggleSeverity(severity: Severity): void {
  useProblemView.setState(({ hidden }) => ({
    hidden: hidden.includes(severity) ? hidden.filter((other) => other !== severity) : [...hidden, severity],
  }));
}

export function setFolded(key: string, fold: boolean): void {
  useProblemView.setState(({ folded }) => ({
    folded: fold ? [...new Set([...folded, key])] : folded.filter((other) => other !== key),
  }));
}

export function clearFilters(): void {
  useProblemView.setState({ hidden: [], rule: undefined, text: '', onlySelection: false });
}

/** The filter without the selection, which the walk from finding to finding changes. */
export function filterOf({ hidden, rule, text }: ProblemView): ProblemFilter {
  return { hidden: new Set(hidden), rule, text };
}

// Owns going from finding to finding: which one is current, and the way to the next (F8).
import { create } from 'zustand';
import type { Finding, Severity } from '../../shared/lint/rule.ts';
import { useDocument } from '../state/document-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { useSettings } from '../state/settings-store.ts';
import { useView } from '../state/view-store.ts';
import { shownOf } from './problem-rows.ts';

/** The finding that was gone to last; its index outlives it, so that after mending it the next one is its follower. */
export interface Current {
  readonly fingerprint: string;
  readonly index: number;
  /** The element it is anchored at; undefined for the map itself. */
  readonly anchor: string | undefined;
}

interface Problems {
  readonly current: Current | undefined;
  /** Severities that the filter leaves out. */
  readonly hidden: ReadonlySet<Severity>;
}

export const useProblems = create<Problems>()(() => ({ current: undefined, hidden: new Set() }));

export function toggleSeverity(severity: Severity): void {
  const hidden = new Set(useProblems.getState().hidden);
  if (!hidden.delete(severity)) hidden.add(severity);
  useProblems.setState({ hidden });
}

/**
 * The finding to go to next. While the last one's element is still what is selected, the follower of the last one, round
 * and round; otherwise the first of the selected element, or of all.
 */
export function findingAfter(
  findings: readonly Finding[],
  current: Current | undefined,
  selection: ReadonlySet<string>,
): Finding | undefined {
  const isHere = current && (current.anchor === undefined ? selection.size === 0 : selection.has(current.anchor));
  if (isHere) {
    const index = findings.findIndex(({ fingerprint }) => fingerprint === current.fingerprint);
    return findings[(index < 0 ? current.index : index + 1) % findings.length];
  }
  return findings.find(({ targets }) => targets[0] !== undefined && selection.has(targets[0])) ?? findings[0];
}

/** Selects the element of the next finding and opens its field. */
export function nextFinding(): void {
  const { current, hidden } = useProblems.getState();
  const shown = shownOf(useFindings.getState().findings, hidden);
  const next = findingAfter(shown, current, useView.getState().selection);
  if (next) revealFinding(next);
}

/** Selects what the finding is about and opens its field; a finding of the map itself opens the map's own form. */
export function revealFinding(finding: Finding): void {
  const { field, targets, fingerprint } = finding;
  const anchor = targets[0];
  const shown = shownOf(useFindings.getState().findings, useProblems.getState().hidden);
  const index = Math.max(
    0,
    shown.findIndex((other) => other.fingerprint === fingerprint),
  );
  useProblems.setState({ current: { fingerprint, index, anchor } });
  const { folded, togglePanel } = useSettings.getState();
  if (folded.right && field !== undefined) togglePanel('right');
  const view = useView.getState();
  if (anchor !== undefined) {
    view.revealElement(anchor, field);
    return;
  }
  view.select([]);
  const map = useDocument.getState().document?.id;
  if (map !== undefined) useView.setState({ reveal: { id: map, field, at: performance.now() } });
}

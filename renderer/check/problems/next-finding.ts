// Owns going from finding to finding: which one is current, and the way to the next and the previous (F8, Shift+F8).
import { create } from 'zustand';
import type { Finding } from '../../../shared/lint/rule.ts';
import { useBottomPage } from '../../design/comments/index.ts';
import { unfoldPanel } from '../../kit/settings/panels.ts';
import { useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { useView } from '../../session/view-store.ts';
import { arrange, group } from './arrange-problems.ts';
import { readerOf } from './problem-reader.ts';
import { filterOf, useProblemView } from './problem-view.ts';

/** The finding that was gone to last; its index outlives it, so that after fixing it the next one is its follower. */
export interface Current {
  readonly fingerprint: string;
  readonly index: number;
  /** The element it is anchored at; undefined for the map itself. */
  readonly anchor: string | undefined;
}

export const useProblems = create<{ readonly current: Current | undefined }>()(() => ({ current: undefined }));

/**
 * The finding to go to. While the last one's element is still what is selected, the follower of the last one, round and
 * round; otherwise the first of the selected element, or of all. Backwards likewise.
 */
export function findingAfter(
  findings: readonly Finding[],
  current: Current | undefined,
  selection: ReadonlySet<string>,
  step: 1 | -1 = 1,
): Finding | undefined {
  const isHere = current && (current.anchor === undefined ? selection.size === 0 : selection.has(current.anchor));
  if (isHere) {
    const index = findings.findIndex(({ fingerprint }) => fingerprint === current.fingerprint);
    // The place of one that was fixed is taken by its follower.
    const next = index >= 0 ? index + step : step > 0 ? current.index : current.index - 1;
    return findings[(next + findings.length) % findings.length];
  }
  const own = findings.filter(({ targets }) => targets[0] !== undefined && selection.has(targets[0]));
  const open = own.length > 0 ? own : findings;
  return step > 0 ? open[0] : open.at(-1);
}

/** What counts, or what is to be completed where the panel shows that, as it lists it, of folded groups too; the selection filters nothing, since walking changes it. The quick plan shows both. */
function listedFindings(): readonly Finding[] {
  const view = useProblemView.getState();
  const { findings, todo } = useFindings.getState();
  const isPlan = useView.getState().screen === 'plan';
  const isTodo = useBottomPage.getState().page === 'todo' && todo.length > 0;
  const shown = isPlan ? [...findings, ...todo] : isTodo ? todo : findings;
  const rows = shown.map((finding) => ({ finding, fixed: false }));
  const arranged = arrange(rows, filterOf(view), view.sorting, readerOf(useDocument.getState().document));
  return group(arranged, view.grouping).flatMap((own) => own.rows.map(({ finding }) => finding));
}

/** The finding that was gone to last, while what it is about is still what is selected. */
export function currentFinding(): Finding | undefined {
  const { current } = useProblems.getState();
  const { selection } = useView.getState();
  if (!current || (current.anchor === undefined ? selection.size > 0 : !selection.has(current.anchor)))
    return undefined;
  const { findings, todo } = useFindings.getState();
  return [...findings, ...todo].find(({ fingerprint }) => fingerprint === current.fingerprint);
}

/** Selects the element of the next or previous finding and opens its field. */
export function goToFinding(step: 1 | -1): void {
  const next = findingAfter(listedFindings(), useProblems.getState().current, useView.getState().selection, step);
  if (next) revealFinding(next);
}

/** Selects what the finding is about and opens its field; a finding of the map itself opens the map's own form. */
export function revealFinding(finding: Finding): void {
  const { field, targets, fingerprint } = finding;
  const anchor = targets[0];
  const index = Math.max(
    0,
    listedFindings().findIndex((other) => other.fingerprint === fingerprint),
  );
  useProblems.setState({ current: { fingerprint, index, anchor } });
  const view = useView.getState();
  if (field !== undefined && view.screen === 'map') unfoldPanel('right');
  if (anchor !== undefined) {
    view.revealElement(anchor, field);
    return;
  }
  view.select([]);
  const map = useDocument.getState().document?.id;
  if (map !== undefined) useView.setState({ reveal: { id: map, field, at: performance.now() } });
}

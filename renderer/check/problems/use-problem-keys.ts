// Owns the keys of the problems panel: one line that Tab reaches, arrows from line to line, folding and asking why.
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ProblemLine } from './arrange-problems.ts';
import { revealFinding } from './next-finding.ts';
import { setFolded } from './problem-view.ts';
import type { ListedProblems } from './use-listed-problems.ts';

const PAGE = 10;

export function useProblemKeys(listed: ListedProblems, scroller: RefObject<HTMLDivElement | null>) {
  const { lines } = listed;
  const [focused, setFocused] = useState<{ readonly key: string; readonly index: number }>();
  const wanted = useRef<string>(undefined);
  const isHeld = useHeldFocus(scroller);

  /** The nearest line from `index` on in the direction of `step` that takes the focus. */
  const focusable = (index: number, step: 1 | -1): number => {
    const inside = Math.max(0, Math.min(index, lines.length - 1));
    return lines[inside]?.type === 'why' ? Math.max(0, inside + step) : inside;
  };

  const at = lines.findIndex(({ key }) => key === focused?.key);
  // Where the line has gone, the one in its place.
  const tabStop = at === -1 ? focusable(focused?.index ?? 0, -1) : at;

  const goTo = (index: number, step: 1 | -1 = 1) => {
    const place = focusable(index, step);
    const key = lines[place]?.key;
    if (key === undefined) return;
    wanted.current = key;
    setFocused({ key, index: place });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    // What is deleted by these keys is the selection of the map, which is not what has the focus.
    if (key === 'Delete' || key === 'Backspace') event.stopPropagation();
    // The line that has the focus says so itself: what was last drawn may be a moment behind.
    const focusedKey = target instanceof Element && target.closest('[data-key]')?.getAttribute('data-key');
    const found = lines.findIndex((each) => each.key === focusedKey);
    const place = found === -1 ? tabStop : found;
    const line = lines[place];
    if (!line || event.ctrlKey || event.metaKey || event.altKey) return;
    const onLine = target instanceof HTMLTableRowElement;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(place + 1),
      ArrowUp: () => goTo(place - 1, -1),
      PageDown: () => goTo(place + PAGE),
      PageUp: () => goTo(place - PAGE, -1),
      Home: () => goTo(0),
      End: () => goTo(lines.length - 1, -1),
      ArrowRight: () => unfold(line),
      ArrowLeft: () => fold(line),
      ...(onLine && { Enter: () => press(line), ' ': () => press(line) }),
    };
    const step = steps[key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };

  const unfold = (line: ProblemLine) => {
    if (line.type === 'group' && line.folded) setFolded(line.group.key, false);
    else listed.ask(line.key, true);
  };

  const fold = (line: ProblemLine) => {
    if (listed.asked.has(line.key)) listed.ask(line.key, false);
    else if (line.type === 'group') setFolded(line.group.key, true);
    else if (line.type === 'problem' && line.parent !== undefined)
      goTo(lines.findIndex(({ key }) => key === line.parent));
  };

  /** Brings the line that is to have the focus into sight, and gives it the focus once it is drawn. */
  const useFollow = (scrollTo: (index: number) => void) => {
    useEffect(() => {
      // A fix takes its own button away, and may be the line with it.
      const isLost = isHeld.current && document.activeElement === document.body;
      const key = wanted.current ?? (isLost ? lines[tabStop]?.key : undefined);
      if (key === undefined) return;
      scrollTo(tabStop);
      const line = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find(
        ({ dataset }) => dataset.key === key,
      );
      if (!line) return;
      wanted.current = undefined;
      line.focus({ preventScroll: true });
    });
  };

  const focus = (key: string, index: number) => setFocused({ key, index });
  return { tabStop, focus, onKeyDown, useFollow };
}

/** True while the list has the focus, or a dialog that it opened; when the list goes, the tab above it takes the focus. */
function useHeldFocus(scroller: RefObject<HTMLDivElement | null>): RefObject<boolean> {
  const isHeld = useRef(false);
  useEffect(() => {
    const panel = scroller.current?.closest('.problems');
    const note = ({ target }: Event) => {
      if (target instanceof Element && !target.closest('dialog')) isHeld.current = !!scroller.current?.contains(target);
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
      if (!isHeld.current || document.activeElement !== document.body) return;
      panel?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    };
  }, [scroller]);
  return isHeld;
}

/** What a click or Enter does: folds a group, goes to what a finding is about. */
export function press(line: ProblemLine): void {
  if (line.type === 'group') setFolded(line.group.key, !line.folded);
  else if (line.type === 'problem' && !line.row.fixed) revealFinding(line.row.finding);
}

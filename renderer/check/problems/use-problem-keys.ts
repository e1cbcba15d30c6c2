// Owns the keys of the problems panel: one line that Tab reaches, arrows from line to line, folding and asking why.
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ProblemLine } from './arrange-problems.ts';
import { revealFinding } from './next-finding.ts';
import { setFolded } from './problem-view.ts';
import type { ListedProblems } from './use-listed-problems.ts';

const PAGE = 10;

export function useProblemKeys(listed: ListedProblems, scroller: RefObject<HTMLDivElement | null>) {
  const { lines } = listed;
  const [focused, setFocused] = useState<string>();
  const wanted = useRef<string>(undefined);
  const at = lines.findIndex(({ key }) => key === focused);
  const tabStop = Math.max(0, at);

  /** The nearest line from `index` on in the direction of `step` that takes the focus. */
  const focusable = (index: number, step: 1 | -1): number => {
    const inside = Math.max(0, Math.min(index, lines.length - 1));
    return lines[inside]?.type === 'why' ? Math.max(0, inside + step) : inside;
  };

  const goTo = (index: number, step: 1 | -1 = 1) => {
    const key = lines[focusable(index, step)]?.key;
    if (key === undefined) return;
    wanted.current = key;
    setFocused(key);
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
      const key = wanted.current;
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

  return { tabStop, focus: setFocused, onKeyDown, useFollow };
}

/** What a click or Enter does: folds a group, goes to what a finding is about. */
export function press(line: ProblemLine): void {
  if (line.type === 'group') setFolded(line.group.key, !line.folded);
  else if (line.type === 'problem' && !line.row.mended) revealFinding(line.row.finding);
}

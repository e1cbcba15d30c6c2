// Owns the lines of the 人货场 lens: from the item that is pointed at to what is on a path with it in the other columns.
import { type RefObject, useEffect, useState } from 'react';
import type { MapDocument } from '../../../../shared/document/document.ts';

export function LinkLines(props: {
  board: RefObject<HTMLDivElement | null>;
  document: MapDocument;
  active: string;
  linked: ReadonlySet<string>;
}) {
  const { board, document, active, linked } = props;
  const [paths, setPaths] = useState<readonly string[]>([]);
  // After the board has its own element: an effect of a child runs before that in the layout phase.
  // biome-ignore lint/correctness/useExhaustiveDependencies: cards move when the document changes
  useEffect(() => {
    const element = board.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setPaths(linesOn(element, active, linked)));
    observer.observe(element);
    setPaths(linesOn(element, active, linked));
    return () => observer.disconnect();
  }, [board, document, active, linked]);
  return (
    <svg className="link-lines" aria-hidden="true">
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

function linesOn(board: HTMLElement, active: string, linked: ReadonlySet<string>): readonly string[] {
  const cards = new Map(
    [...board.querySelectorAll<HTMLElement>('[data-lens-item]')].map((card) => [card.dataset.lensItem ?? '', card]),
  );
  const from = cards.get(active);
  if (!from) return [];
  const column = from.closest('.lens-column');
  const origin = board.getBoundingClientRect();
  const boxOf = (card: HTMLElement) => {
    const { left, right, top, height } = card.getBoundingClientRect();
    const y = top - origin.top + board.scrollTop + height / 2;
    return { left: left - origin.left + board.scrollLeft, right: right - origin.left + board.scrollLeft, y };
  };
  const start = boxOf(from);
  return [...cards].flatMap(([id, card]) => {
    if (id === active || !linked.has(id) || card.closest('.lens-column') === column) return [];
    const end = boxOf(card);
    const isRight = end.left > start.right;
    const [x1, x2] = isRight ? [start.right, end.left] : [start.left, end.right];
    const bend = (x2 - x1) / 2;
    return [`M${x1} ${start.y}C${x1 + bend} ${start.y} ${x2 - bend} ${end.y} ${x2} ${end.y}`];
  });
}

// Owns where the tour's card stands: beside what is lit, never on it.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between card and hole, and between card and the window's edge, px. */
const GAP = 16;

/** To the right of the hole, or to its left, below, above: the first place that has room; without a hole at the lower right. */
export function cardPlace(
  hole: Box | undefined,
  card: Size,
  view: Size,
): { readonly left: number; readonly top: number } {
  const corner = { left: view.width - card.width - GAP, top: view.height - card.height - GAP * 3 };
  if (!hole) return corner;
  const across = within(hole.left, card.width, view.width);
  const down = within(hole.top, card.height, view.height);
  const right = hole.left + hole.width + GAP;
  const below = hole.top + hole.height + GAP;
  if (right + card.width + GAP <= view.width) return { left: right, top: down };
  if (hole.left - GAP * 2 - card.width >= 0) return { left: hole.left - GAP - card.width, top: down };
  if (below + card.height + GAP <= view.height) return { left: across, top: below };
  if (hole.top - GAP * 2 - card.height >= 0) return { left: across, top: hole.top - GAP - card.height };
  return corner;
}

function within(at: number, size: number, end: number): number {
  return Math.max(GAP, Math.min(at, end - size - GAP));
}

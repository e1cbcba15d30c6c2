// Owns the gliding of cards from where they stand to where a preview puts them.
import type { Places } from '../../../shared/document/auto-layout/lane-places.ts';

const GLIDE_MS = 220;
/** More cards than this are put in place at once: drawing every step would only stutter. */
const MOST_GLIDING = 400;

/** Shows places on the way to `to`, frame by frame; returns what stops it. */
export function glide(from: Places, to: Places, show: (places: Places) => void): () => void {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isStill || to.size > MOST_GLIDING) {
    show(to);
    return () => {};
  }
  const began = performance.now();
  let frame = 0;
  const step = () => {
    const part = Math.min(1, (performance.now() - began) / GLIDE_MS);
    show(part === 1 ? to : between(from, to, easeOut(part)));
    if (part < 1) frame = requestAnimationFrame(step);
  };
  step();
  return () => cancelAnimationFrame(frame);
}

function easeOut(part: number): number {
  return 1 - (1 - part) ** 3;
}

/** The places at `part` (0 to 1) of the way. */
function between(from: Places, to: Places, part: number): Places {
  const places = new Map<string, { y: number }>();
  for (const [id, end] of to) {
    const start = from.get(id) ?? end;
    places.set(id, { y: start.y + (end.y - start.y) * part });
  }
  return places;
}

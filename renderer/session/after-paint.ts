// Owns work that may wait until the window has shown the edit: typing and dragging come first.

/** Latest start of the work where nothing is painted, as in a hidden window, ms. */
const LATEST_MS = 50;
const LATEST_LARGE_MS = 300;

/**
 * A function that runs `work` once after the next frame, however often it is called before. `isLarge`: a large map is
 * drawn in two frames, the second with its cards.
 */
export function afterPaint(work: () => void, isLarge: () => boolean): () => void {
  let isDue = false;
  const run = () => {
    if (!isDue) return;
    isDue = false;
    work();
  };
  return () => {
    if (isDue) return;
    isDue = true;
    const large = isLarge();
    requestAnimationFrame(() => (large ? requestAnimationFrame(() => setTimeout(run)) : setTimeout(run)));
    setTimeout(run, large ? LATEST_LARGE_MS : LATEST_MS);
  };
}

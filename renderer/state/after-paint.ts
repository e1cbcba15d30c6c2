// Owns work that may wait until the window has shown the edit: typing and dragging come first.

/** Latest start of the work where nothing is painted, as in a hidden window, ms. */
const LATEST_MS = 50;

/** A function that runs `work` once after the next frame, however often it is called before. */
export function afterPaint(work: () => void): () => void {
  let isDue = false;
  const run = () => {
    if (!isDue) return;
    isDue = false;
    work();
  };
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => setTimeout(run));
    setTimeout(run, LATEST_MS);
  };
}

// Owns the way back from a field to the canvas, where one is shown.

/** Keys work on the map again; where no canvas is shown, `from` only loses the focus. */
export function focusCanvas(from?: HTMLElement): void {
  const canvas = document.querySelector<HTMLElement>('.canvas');
  if (canvas) canvas.focus({ preventScroll: true });
  else from?.blur();
}

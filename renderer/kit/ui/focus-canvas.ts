// Owns where the focus goes when what had it is left or gone: to the canvas, or to the screen where none is shown.

/** Keys work on the map again; where no canvas is shown, `from` only loses the focus. */
export function focusCanvas(from?: HTMLElement): void {
  const canvas = document.querySelector<HTMLElement>('.canvas');
  if (canvas) canvas.focus({ preventScroll: true });
  else from?.blur();
}

/** After the change that is being drawn: what is left on nothing comes to the canvas or the screen, so that Tab goes on from there. */
export function keepFocus(): void {
  queueMicrotask(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    focusCanvas();
    const screen = document.querySelector('main');
    if (!screen || document.activeElement !== document.body) return;
    screen.tabIndex = -1;
    screen.focus({ preventScroll: true });
  });
}

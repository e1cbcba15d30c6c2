// Owns whose the keyboard, the clipboard and dropped files are: a dialog, menu or popover that is open has all of them, wherever
// the focus is. Chromium names the body as the target of a cut without selected words, also behind a modal dialog.

const LAYERS =
  'dialog[open], [role="dialog"], [role="alertdialog"], [role="menu"], [data-radix-popper-content-wrapper], [data-rac][data-placement]';

/** True while something lies over the window and waits for an answer; tooltips do not. */
export function isLayerOpen(): boolean {
  return [...document.querySelectorAll(LAYERS)].some((layer) => !layer.querySelector('[role="tooltip"]'));
}

/** True where the keys of the map may act: nothing lies over it, and no other part of the window has the focus. */
export function hasMapKeys(): boolean {
  const focus = document.activeElement ?? document.body;
  return !isLayerOpen() && (focus === document.body || focus.closest('[data-shortcuts="canvas"]') !== null);
}

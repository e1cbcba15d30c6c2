// Owns where cards stand in the window, for what is opened beside them.

/** The box around the cards that are drawn; the middle of the canvas where none is. */
export function boxOfCards(ids: readonly string[]): DOMRect {
  const canvas = document.querySelector('.canvas');
  const boxes = ids.flatMap((id) => {
    const card = canvas?.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
    return card ? [card.getBoundingClientRect()] : [];
  });
  if (boxes.length === 0) {
    const whole = canvas?.getBoundingClientRect() ?? new DOMRect();
    return new DOMRect(whole.x + whole.width / 2, whole.y + whole.height / 3);
  }
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

// Owns giving the focus back to a panel whose button was pressed and went with its row: a browser gives it to nobody.
import { type RefObject, useEffect, useRef } from 'react';

/** When the panel itself goes, the screen that it was in takes the focus. */
export function useReturnedFocus(panel: RefObject<HTMLElement | null>): void {
  const isHeld = useRef(false);
  const isLost = () => isHeld.current && document.activeElement === document.body;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for as long as the panel is there
  useEffect(() => {
    const screen = panel.current?.closest('main');
    // A dialog that was opened from the panel holds the focus for it.
    const note = ({ target }: Event) => {
      if (target instanceof Element && !target.closest('dialog')) isHeld.current = !!panel.current?.contains(target);
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
      if (isLost()) screen?.focus();
    };
  }, [panel]);
  useEffect(() => {
    if (isLost()) panel.current?.focus({ preventScroll: true });
  });
}

// Owns when a modal dialog opens and closes: before the paint on the way in, before its element is gone on the way out.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { keepFocus } from './focus-canvas.ts';

/**
 * The element of a dialog that is shown while it is mounted, with the focus on what has `data-first`, else on its first control;
 * closing it in time gives the focus back to where it was.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      dialog?.close();
      keepFocus();
    };
  }, []);
  return element;
}

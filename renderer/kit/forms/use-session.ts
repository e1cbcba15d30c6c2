// Owns one stay in a control that is chosen, not typed: its undo entry and its way back on Escape.
import { type KeyboardEvent, useRef } from 'react';
import { focusCanvas } from '../ui/focus-canvas.ts';
import { endStep, newSession, undoSession } from './edit-steps.ts';

/** `key()` is the merge key of the present stay; `handlers` go on the focusable element. */
export function useSession(value: unknown, onApply: (value: unknown) => void) {
  const stay = useRef<{ session: string; value: unknown }>(undefined);
  return {
    key: () => stay.current?.session,
    handlers: {
      onFocus: () => {
        stay.current = { session: newSession(), value };
      },
      onBlur: () => endStep(),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        const start = stay.current;
        if (!start || Object.is(start.value, value)) focusCanvas(event.currentTarget);
        else if (!undoSession(start.session)) onApply(start.value);
      },
    },
  };
}

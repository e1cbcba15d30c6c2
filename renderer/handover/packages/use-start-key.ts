// Owns Ctrl+Enter on the screen of handing over: it makes the packages, or goes to what they still lack.
import { type RefObject, useEffect, useRef } from 'react';
import { matchesShortcut } from '../../kit/commands/command.ts';
import { isLayerOpen } from '../../kit/ui/layers.ts';
import { useFindings } from '../../session/findings-store.ts';
import type { Reason } from './blocked-reason.ts';

export const START_KEY = 'Mod+Enter';

export function useStartKey(form: RefObject<HTMLFormElement | null>, reason: Reason | undefined): void {
  // A key that is quicker than the check takes what the check will say.
  const isWished = useRef(false);
  const isSettled = !useFindings((state) => state.checking);
  useEffect(() => {
    const act = () => {
      isWished.current = !isSettled;
      // What an earlier check found may be gone.
      if (!isSettled) return;
      if (reason) goToLacking(reason);
      else form.current?.requestSubmit();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isLayerOpen() || !matchesShortcut(event, START_KEY)) return;
      event.preventDefault();
      act();
    };
    if (isWished.current && isSettled) act();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [form, reason, isSettled]);
}

const CONTROL = 'input:not([disabled]), textarea, button:not([disabled], [tabindex="-1"])';

function goToLacking({ lacking }: Reason): void {
  const part = document.querySelector<HTMLElement>(`[data-lacking="${lacking}"]`);
  const control = part?.matches(CONTROL) ? part : part?.querySelector<HTMLElement>(CONTROL);
  control?.scrollIntoView({ block: 'nearest' });
  control?.focus();
}

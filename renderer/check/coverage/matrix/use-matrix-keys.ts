// Owns the keys of the matrix screen that work wherever the focus is, but in text fields and dialogs.
import { useEffect, useRef } from 'react';
import { codeOf } from '../../../kit/commands/command.ts';
import { isLayerOpen } from '../../../kit/ui/layers.ts';

/** By `codeOf` the pressed key, without modifiers. */
export function useMatrixKeys(keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (isLayerOpen()) return;
      const isText = target.matches('textarea, select, input, [contenteditable="true"]');
      const code = codeOf(event);
      const run = current.current[code];
      if (!run || (isText && code.startsWith('Key'))) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

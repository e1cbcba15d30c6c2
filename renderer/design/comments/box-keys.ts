// Owns the keys of a box that a comment is written in: Ctrl and Enter send, Esc leaves, an input method keeps its own.
import type { KeyboardEvent } from 'react';

export function onBoxKey(event: KeyboardEvent<HTMLTextAreaElement>, send: () => void, leave: () => void): void {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  if (!sends && event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  if (!sends) leave();
  else if (event.currentTarget.value.trim() !== '') send();
}

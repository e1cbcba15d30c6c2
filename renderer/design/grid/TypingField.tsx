// Owns the field that has a grid's focus: unseen over the cursor's cell, so that an input method can begin a word there; the word is
// seen while it is composed, and begins the cell's editor once it is picked.
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { classes } from '../../kit/ui/Button.tsx';

interface TypingFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly gridId: string;
  /** The element of the cursor's cell. */
  readonly cell: string | undefined;
  /** CSS px in what scrolls. */
  readonly place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** The cell takes no text, so an input method does not begin. */
  readonly locked: boolean;
  onKeyDown(event: KeyboardEvent): void;
  /** What was composed, or written by something else than keys. */
  onText(text: string): void;
}

export function TypingField({ field, label, gridId, cell, place, locked, onKeyDown, onText }: TypingFieldProps) {
  const [composing, setComposing] = useState(false);
  const take = (input: HTMLInputElement) => {
    const text = input.value;
    input.value = '';
    setComposing(false);
    if (text.trim() !== '') onText(text);
  };
  return (
    <input
      ref={field}
      className={classes('grid-typing', composing && 'composing')}
      role="combobox"
      aria-haspopup="grid"
      aria-expanded="true"
      aria-controls={gridId}
      aria-activedescendant={cell}
      aria-label={label}
      // It has nothing to undo and letters that mean cells; the window's other keys are heard.
      data-hears-keys=""
      autoComplete="off"
      spellCheck={false}
      readOnly={locked}
      style={place}
      onKeyDown={onKeyDown}
      onCompositionStart={(event) => {
        setComposing(true);
        // The first column stands still.
        const scroller = event.currentTarget.parentElement;
        if (place.left === 0) event.currentTarget.style.left = `${scroller?.scrollLeft ?? 0}px`;
      }}
      onCompositionEnd={(event) => take(event.currentTarget)}
      onInput={(event) => {
        if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) return;
        take(event.currentTarget);
      }}
    />
  );
}

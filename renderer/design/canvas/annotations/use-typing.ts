// Owns typing into a note or title: every valid state is applied at once as one undo entry, nothing while an input method composes.
import { type ChangeEvent, type CompositionEvent, useRef, useState } from 'react';
import type { Edit } from '../../../../shared/document/document.ts';
import type { Message } from '../../../../shared/i18n/message.ts';
import { useDocument } from '../../../session/document-store.ts';
import { useEditing } from '../../editing/note-editing.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** `apply` is the edit for a text; `key` tells this element's entry from others. */
export function useTyping(key: string, initial: string, title: Message, edit: (text: string) => Edit) {
  const [text, setText] = useState(initial);
  const composing = useRef(false);
  const take = (typed: string) => {
    setText(typed);
    if (!composing.current) useDocument.getState().apply(title, edit(typed), key);
  };
  return {
    text,
    /** Puts back what stood there before typing. */
    restore: () => take(initial),
    end: () => {
      useDocument.getState().endMerge();
      useEditing.getState().end();
    },
    isComposing: () => composing.current,
    onChange: (event: ChangeEvent<TextElement>) => take(event.target.value),
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: CompositionEvent<TextElement>) => {
      composing.current = false;
      take(event.currentTarget.value);
    },
  };
}

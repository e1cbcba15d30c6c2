// Owns the draft of a text field: what is typed stands at once, what is valid is applied at once, the rest waits in the field.
import { type ChangeEvent, type CompositionEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { focusCanvas } from '../ui/focus-canvas.ts';
import type { ControlProps } from './control-props.ts';
import { endStep, newSession, undoSession } from './edit-steps.ts';
import { type FieldProblem, readText, textOf } from './field-text.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface Draft {
  readonly text: string;
  /** The document's value while this text stands; when the document's value becomes another one, the draft is void. */
  readonly value: unknown;
  readonly problem?: FieldProblem;
  /** Just applied: what the document makes of it is what the draft stands for. A cleared field stays empty while it has the focus. */
  readonly isFresh?: true;
}

interface Stay {
  readonly session: string;
  readonly text: string;
  readonly value: unknown;
}

/** Where the beginning of a text is another value: 1 of 1.2x, the first letter of a name that is cleared. */
function isWhole({ control }: ControlProps['info'], typed: string): boolean {
  return control === 'number' || control === 'date' || control === 'timeRange' || typed.trim() === '';
}

/** Text, handlers and problem of one field. Nothing is applied or judged while an input method composes. */
export function useDraft({ schema, info, value, onApply, onProblem }: ControlProps) {
  const [draft, setDraft] = useState<Draft>();
  const [focused, setFocused] = useState(false);
  const composing = useRef(false);
  const stay = useRef<Stay>(undefined);

  useEffect(() => {
    if (draft?.isFresh) setDraft({ text: draft.text, value });
  }, [draft, value]);
  const live = draft && (draft.isFresh || Object.is(draft.value, value)) ? draft : undefined;
  const text = live?.text ?? textOf(value);
  const problem = live?.problem && !(live.problem.unfinished && focused) ? live.problem : undefined;
  useEffect(() => onProblem?.(problem), [problem, onProblem]);

  const take = (typed: string) => {
    if (composing.current) {
      setDraft({ text: typed, value });
      return;
    }
    const reading = readText(schema, info, typed);
    const isCleared = reading.ok && typed.trim() === '';
    if (!reading.ok) {
      setDraft({ text: typed, value: isWhole(info, typed) ? takeBack() : value, problem: reading.problem });
      return;
    }
    setDraft({ text: typed, value: reading.value, ...(isCleared && { isFresh: true }) });
    onApply(reading.value, stay.current?.session);
  };

  /** What was typed on the way does not stand in the document; answers what stands there. */
  const takeBack = (): unknown => {
    const start = stay.current;
    if (!start || Object.is(value, start.value)) return value;
    if (!undoSession(start.session)) onApply(start.value);
    return start.value;
  };

  const begin = () => {
    stay.current = { session: newSession(), text, value };
  };

  const settle = () => {
    endStep();
    if (live && !live.problem) setDraft(undefined);
  };

  /** Puts the value at focus back; false when there is nothing to put back. */
  const restore = (): boolean => {
    const start = stay.current;
    if (!start || (text === start.text && Object.is(value, start.value))) return false;
    takeBack();
    setDraft(undefined);
    return true;
  };

  return {
    text,
    problem,
    invalid: problem !== undefined,
    focused,
    take,
    handlers: {
      onChange: (event: ChangeEvent<TextElement>) => take(event.target.value),
      onFocus: () => {
        setFocused(true);
        begin();
      },
      onBlur: () => {
        composing.current = false;
        setFocused(false);
        settle();
      },
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: (event: CompositionEvent<TextElement>) => {
        composing.current = false;
        take(event.currentTarget.value);
      },
      onKeyDown: (event: KeyboardEvent<TextElement>) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === 'Escape') {
          const isRestored = restore();
          // Where there is nothing to put back, a dialog is closed by it.
          if (!isRestored && event.currentTarget.closest('dialog')) return;
          event.preventDefault();
          event.stopPropagation();
          if (!isRestored) focusCanvas(event.currentTarget);
        } else if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) {
          settle();
          begin();
        }
      },
    },
  };
}

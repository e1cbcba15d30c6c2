// Owns one history as a list: every step that can be undone or redone, and the jump to it.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { classes } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';

interface StepListProps {
  readonly label: string;
  /** The state before the first step, then one per step; what is below the present one was undone. */
  readonly steps: readonly string[];
  readonly present: number;
  readonly onJump: (step: number) => void;
}

export function StepList({ label, steps, present, onJump }: StepListProps) {
  const say = useSay();
  const [active, setActive] = useState(present);
  const at = Math.min(active, steps.length - 1);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    list.current?.querySelector(`[data-step="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = steps.length - 1;
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: last, PageUp: at - 10, PageDown: at + 10 }[
      event.key
    ];
    if (to !== undefined) setActive(Math.max(0, Math.min(to, last)));
    else if (event.key === 'Enter' || event.key === ' ') onJump(at);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      className="history-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={onKeyDown}
    >
      {steps.map((step, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, as ARIA's listbox wants it
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the history
          key={index}
          id={`${id}-${index}`}
          data-step={index}
          role="option"
          tabIndex={-1}
          aria-selected={index === present}
          className={classes('history-step', index === at && 'active', index > present && 'undone')}
          title={step}
          onClick={() => {
            setActive(index);
            onJump(index);
          }}
        >
          <span className="ellipsis">{step}</span>
          {index === present && <span className="tag">{say(PRESENT)}</span>}
        </div>
      ))}
    </div>
  );
}

const PRESENT = { zh: '现在', en: 'now' };

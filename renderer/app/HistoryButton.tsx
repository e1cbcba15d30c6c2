// Owns the history list (修改记录) below the undo button: every step that can be undone or redone, and the jump to it.
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { historyList } from '../design/editing/history.ts';
import { useKeyOf } from '../kit/commands/bindings.ts';
import { classes, IconButton } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { closeOverlay, openOverlay, useOverlays } from '../session/overlays.ts';
import './history.css';

export function HistoryButton() {
  const say = useSay();
  const keyOf = useKeyOf();
  const before = useRef<Element>(null);
  const open = useOverlays((state) => state.open === 'history');
  return (
    <Popover.Root open={open} onOpenChange={(next) => (next ? openOverlay('history') : closeOverlay())}>
      <Popover.Trigger asChild>
        <IconButton
          className="history-button"
          icon="down"
          compact
          label={say(historyList.title)}
          shortcut={keyOf(historyList)}
        />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="history-popover"
          align="start"
          sideOffset={4}
          aria-label={say(historyList.title)}
          onOpenAutoFocus={() => {
            before.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            // Opened by its key, the list gives the focus back to the canvas, not to the button.
            event.preventDefault();
            if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
          }}
        >
          <HistoryList />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The oldest step first; what is below the present one was undone. */
function HistoryList() {
  const say = useSay();
  const past = useDocument((state) => state.past);
  const future = useDocument((state) => state.future);
  const jumpTo = useDocument((state) => state.jumpTo);
  const atOpening = useDocument((state) => state.atOpening);
  const titles = useMemo(() => {
    const first = past.length === 0 || past[0]?.value === atOpening ? START : EARLIER;
    return [first, ...past.map(({ title }) => title), ...future.map(({ title }) => title)];
  }, [past, future, atOpening]);
  const present = past.length;
  const [active, setActive] = useState(present);
  const at = Math.min(active, titles.length - 1);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    list.current?.querySelector(`[data-step="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = titles.length - 1;
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: last, PageUp: at - 10, PageDown: at + 10 }[
      event.key
    ];
    if (to !== undefined) setActive(Math.max(0, Math.min(to, last)));
    else if (event.key === 'Enter' || event.key === ' ') jumpTo(at);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <h2>{say(historyList.title)}</h2>
      <div
        ref={list}
        className="history-list"
        role="listbox"
        tabIndex={0}
        aria-label={say(historyList.title)}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={onKeyDown}
      >
        {titles.map((title, step) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys, as ARIA's listbox wants it
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the history
            key={step}
            id={`${id}-${step}`}
            data-step={step}
            role="option"
            tabIndex={-1}
            aria-selected={step === present}
            className={classes('history-step', step === at && 'active', step > present && 'undone')}
            onClick={() => {
              setActive(step);
              jumpTo(step);
            }}
          >
            <span className="ellipsis">{say(title)}</span>
            {step === present && <span className="tag">{say(PRESENT)}</span>}
          </div>
        ))}
      </div>
      <p className="small tertiary">{say(HINT)}</p>
    </>
  );
}

const START = { zh: '打开时', en: 'When it was opened' };
const EARLIER = { zh: '更早的修改之后', en: 'After earlier edits' };
const PRESENT = { zh: '现在', en: 'now' };
const HINT = {
  zh: '点一步就回到那时；只看不改时后面的步骤都还在',
  en: 'Click a step to go there; later steps stay until the next edit',
};

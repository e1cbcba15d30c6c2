// Owns the searchable list behind a button: picks one of many, by mouse, arrows, or a typed part of the name.
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { classes } from '../ui/Button.tsx';
import { focusCanvas } from '../ui/focus-canvas.ts';
import { Icon, KindIcon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';
import type { Doubt } from './control-props.ts';
import { usePickerOptions } from './use-picker-options.ts';
import './picker.css';

export interface PickerOption {
  readonly value: string;
  readonly label: string;
  /** Told at the right end, e.g. a code. */
  readonly note?: string;
  readonly kind?: KindId;
}

interface PickerProps {
  readonly id?: string;
  /** The accessible name. */
  readonly label: string;
  /** Asked each time the list opens. */
  readonly options: () => readonly PickerOption[];
  readonly onPick: (value: string) => void;
  /** What the button shows; `select` looks like a select, `add` like a small text button. */
  readonly shown: string;
  readonly look: 'select' | 'add';
  readonly value?: string | undefined;
  readonly shownKind?: KindId | undefined;
  readonly empty?: boolean;
  /** Adds an entry that takes the value away. */
  readonly onClear?: (() => void) | undefined;
  /** What is typed may be taken as it stands. */
  readonly own?: boolean;
  readonly nothing?: string;
  readonly describedBy?: string | undefined;
  readonly doubt?: Doubt | undefined;
  /** Set while the list is asked for from elsewhere; it is open then, its end is told, and the canvas gets the focus. */
  readonly asked?: boolean;
  readonly onAnswered?: () => void;
}

export function Picker(props: PickerProps) {
  const [opened, setOpened] = useState(false);
  const { asked = false, onAnswered } = props;
  const wasAsked = useRef(asked);
  if (asked) wasAsked.current = true;
  const open = opened || asked;
  const setOpen = (next: boolean) => {
    setOpened(next);
    if (next || !asked) return;
    // At once: the next key, pressed before the list is gone, is meant for the canvas.
    focusCanvas();
    onAnswered?.();
  };
  const { id, look, shown, label, empty, describedBy, doubt, shownKind } = props;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          id={id}
          type="button"
          className={classes(
            look === 'select' ? 'input picker' : 'picker-add',
            empty && 'empty',
            doubt && `doubt-${doubt}`,
          )}
          aria-label={look === 'select' ? `${label}: ${shown}` : label}
          aria-describedby={describedBy}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || open) return;
            event.preventDefault();
            setOpen(true);
          }}
        >
          {look === 'add' && <Icon name="plus" size={12} />}
          {shownKind && <KindIcon kind={shownKind} size={14} />}
          <span className="ellipsis">{shown}</span>
          {look === 'select' && <Icon name="down" size={14} />}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="picker-list"
          aria-label={label}
          align="start"
          sideOffset={2}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            if (!wasAsked.current) return;
            wasAsked.current = false;
            event.preventDefault();
          }}
        >
          {open && <PickerList {...props} onClose={() => setOpen(false)} />}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Shorter lists need no search box. */
const SEARCH_FROM = 8;

function PickerList(props: PickerProps & { onClose: () => void }) {
  const say = useSay();
  const listId = useId();
  const { options, own, value, onPick, onClose, label, onClear, nothing } = props;
  const { all, found, left, active, search, move } = usePickerOptions(options, value, own);
  const searchable = own || all.length >= SEARCH_FROM;
  const pick = (option: PickerOption | undefined) => {
    if (!option) return;
    onPick(option.value);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' || (event.key === ' ' && !searchable)) pick(found[active]);
    else if (!event.key.startsWith('Arrow') && searchable) return;
    else if (!move(event.key)) return;
    event.preventDefault();
  };
  const handling = { onKeyDown, 'aria-activedescendant': found[active] && `${listId}-${active}` };
  return (
    <>
      {searchable && <SearchBox {...{ label, listId, own, handling }} onSearch={search} />}
      <div
        id={listId}
        role="listbox"
        aria-label={label}
        className="picker-options"
        tabIndex={searchable ? -1 : 0}
        {...(searchable ? {} : handling)}
      >
        {found.map((option, index) => (
          <PickerRow
            key={option.value}
            id={`${listId}-${index}`}
            option={option}
            active={index === active}
            chosen={option.value === value}
            onPick={() => pick(option)}
          />
        ))}
        {found.length === 0 && (
          <p className="picker-nothing">{all.length === 0 && nothing ? nothing : say(NOTHING_FOUND)}</p>
        )}
        {left > 0 && <p className="picker-nothing">{say(MORE, { n: left })}</p>}
      </div>
      {onClear && (
        <button
          type="button"
          className="picker-clear"
          onClick={() => {
            onClear();
            onClose();
          }}
        >
          {say(CLEAR)}
        </button>
      )}
    </>
  );
}

/** Searches when a word is complete, not while an input method composes it. */
function SearchBox(props: {
  label: string;
  listId: string;
  own: boolean | undefined;
  handling: object;
  onSearch: (text: string) => void;
}) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const composing = useRef(false);
  const { label, listId, own, handling, onSearch } = props;
  return (
    <input
      className="input"
      role="combobox"
      aria-expanded="true"
      aria-controls={listId}
      aria-label={label}
      placeholder={say(own ? SEARCH_OR_NEW : SEARCH)}
      spellCheck={false}
      autoComplete="off"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        if (!composing.current) onSearch(event.target.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        onSearch(event.currentTarget.value);
      }}
      {...handling}
    />
  );
}

function PickerRow(props: { id: string; option: PickerOption; active: boolean; chosen: boolean; onPick: () => void }) {
  const { id, option, active, chosen, onPick } = props;
  return (
    // The keys are handled where the focus is: in the search box or on the list.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={classes('picker-option', active && 'active')}
      ref={active ? scrollHere : undefined}
      onClick={onPick}
    >
      {option.kind && <KindIcon kind={option.kind} size={14} />}
      <span className="ellipsis grow">{option.label}</span>
      {option.note && <span className="mono tertiary">{option.note}</span>}
      {chosen && <Icon name="check" size={14} />}
    </div>
  );
}

function scrollHere(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

const SEARCH = { zh: '搜索', en: 'Search' };
const SEARCH_OR_NEW = { zh: '搜索或直接输入', en: 'Search or enter your own' };
const NOTHING_FOUND = { zh: '未找到结果，请更换关键词', en: 'No results; try another word' };
const MORE = { zh: '另有 {n} 个，请输入文字缩小范围', en: '{n} more; type to narrow down' };
const CLEAR = { zh: '清空', en: 'Clear' };

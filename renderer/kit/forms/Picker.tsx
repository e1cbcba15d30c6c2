// Owns the searchable list behind a button: picks one of many, by mouse, arrows, or a typed part of the name.
import { Popover } from 'radix-ui';
import { useMemo, useRef, useState } from 'react';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { ComboBox } from '../collections/ComboBox.tsx';
import type { Option } from '../collections/match-options.ts';
import { classes } from '../ui/Button.tsx';
import { Icon, KindIcon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';
import type { Doubt } from './control-props.ts';
import './picker.css';

interface PickerProps {
  readonly id?: string;
  /** The accessible name. */
  readonly label: string;
  /** Asked each time the list opens. */
  readonly options: () => readonly Option[];
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
  /** What is typed may be more than a name. */
  readonly suggest?: ((typed: string) => Option | undefined) | undefined;
  readonly placeholder?: string | undefined;
  /** The list is open as soon as the button is there. */
  readonly opensFirst?: boolean | undefined;
  /** Whoever is told of the pick gives the focus to something else. */
  readonly handsOn?: boolean;
  readonly nothing?: string;
  /** What can be done where nothing in the list is meant. */
  readonly other?: { readonly title: string; readonly run: () => void };
  readonly describedBy?: string | undefined;
  readonly doubt?: Doubt | undefined;
}

export function Picker(props: PickerProps) {
  const [open, setOpen] = useState(props.opensFirst === true);
  const { handsOn = false } = props;
  const handedOn = useRef(false);
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
          <span className="ellipsis" title={shown}>
            {shown}
          </span>
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
            if (!handedOn.current) return;
            handedOn.current = false;
            event.preventDefault();
          }}
        >
          {open && (
            <PickerList
              {...props}
              onPick={(picked) => {
                handedOn.current = handsOn;
                props.onPick(picked);
              }}
              onClose={() => setOpen(false)}
            />
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function PickerList(props: PickerProps & { onClose: () => void }) {
  const say = useSay();
  const { options, own, suggest, placeholder, value, onPick, onClose, label, onClear, nothing, other } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when the list opens
  const all = useMemo(() => options(), []);
  return (
    <>
      <ComboBox
        label={label}
        options={all}
        value={value}
        {...{ own, suggest, placeholder, nothing }}
        onPick={(picked) => {
          onPick(picked);
          onClose();
        }}
      />
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
      {other && (
        <button
          type="button"
          className="picker-clear"
          onClick={() => {
            onClose();
            other.run();
          }}
        >
          {other.title}
        </button>
      )}
    </>
  );
}

const CLEAR = { zh: '清空', en: 'Clear' };

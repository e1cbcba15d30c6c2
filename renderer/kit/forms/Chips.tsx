// Owns a row of chips: each can be taken out, and moved where order matters.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { Icon, KindIcon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';
import { leaveOnEscape } from './ChoiceControl.tsx';
import './lists.css';

export interface Chip {
  readonly value: string;
  readonly label: string;
  readonly kind?: KindId | undefined;
}

export function Chips(props: {
  chips: readonly Chip[];
  onRemove: (index: number) => void;
  /** Where order matters: Alt and an arrow, or dragging, puts a chip elsewhere. */
  onMove?: (from: number, to: number) => void;
}) {
  const say = useSay();
  const { chips, onRemove, onMove } = props;
  const list = useRef<HTMLUListElement>(null);
  const focusAt = useRef<number>(undefined);
  useEffect(() => {
    if (focusAt.current === undefined) return;
    list.current?.querySelectorAll('button')[Math.min(focusAt.current, chips.length - 1)]?.focus();
    focusAt.current = undefined;
  });
  const move = (from: number, to: number) => {
    if (!onMove || to < 0 || to >= chips.length || to === from) return;
    focusAt.current = to;
    onMove(from, to);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    leaveOnEscape(event);
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step && event.altKey) move(index, index + step);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      focusAt.current = index;
      onRemove(index);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (chips.length === 0) return null;
  return (
    <ul ref={list} className="chips">
      {chips.map((chip, index) => (
        <li
          key={chip.value}
          className="chip"
          draggable={onMove !== undefined}
          onDragStart={(event) => event.dataTransfer.setData('text/chip', String(index))}
          onDragOver={(event) => {
            if (onMove && event.dataTransfer.types.includes('text/chip')) event.preventDefault();
          }}
          onDrop={(event) => {
            event.preventDefault();
            move(Number(event.dataTransfer.getData('text/chip')), index);
          }}
        >
          {chip.kind && <KindIcon kind={chip.kind} size={12} />}
          <span className="ellipsis" title={chip.label}>
            {chip.label}
          </span>
          <button
            type="button"
            title={say(onMove ? REMOVE_OR_MOVE : REMOVE)}
            aria-label={say(REMOVE_NAMED, { name: chip.label })}
            onClick={() => onRemove(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <Icon name="x" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}

const REMOVE = { zh: '去掉', en: 'Remove' };
const REMOVE_OR_MOVE = { zh: '去掉；Alt+方向键换位置', en: 'Remove; Alt+arrow moves it' };
const REMOVE_NAMED = { zh: '去掉“{name}”', en: 'Remove “{name}”' };

/** `values` with the one at `from` put at `to`. */
export function moved<T>(values: readonly T[], from: number, to: number): T[] {
  const rest = values.filter((_, index) => index !== from);
  return [...rest.slice(0, to), values[from] as T, ...rest.slice(to)];
}

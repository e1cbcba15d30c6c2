// Owns the field for a list of small records: cards with their own fields, added, taken out and put in order.
import { useEffect, useMemo, useRef, useState } from 'react';
import { crossCheck } from '../../../shared/document/cross-checks.ts';
import { initialValues } from '../../../shared/document/defaults.ts';
import { fieldsOf } from '../../../shared/document/field.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon, SeverityIcon } from '../../ui/Icon.tsx';
import { useSay } from '../../ui/say.ts';
import { itemObject } from '../form-fields.ts';
import { moved } from './Chips.tsx';
import type { ControlProps } from './control-props.ts';
import { type Item, ItemFields } from './ItemFields.tsx';

/**
 * The last card may be one that is not in the document yet: it joins the list as soon as its required fields are
 * filled. Keys stay with the cards, so that the caret stays where it is when that happens.
 */
export function ListControl({ id, schema, info, value, onApply }: ControlProps) {
  const say = useSay();
  const item = useMemo(() => itemObject(schema), [schema]);
  const items = useMemo(() => (Array.isArray(value) ? (value as Item[]) : []), [value]);
  const [pending, setPending] = useState<Item>();
  const shown = pending ? [...items, pending] : items;
  const keys = useKeys(shown.length);
  const root = useRef<HTMLDivElement>(null);
  const focusOn = useRef<string>(undefined);
  useEffect(() => {
    if (focusOn.current === undefined) return;
    const { current } = root;
    const wanted = current?.querySelector<HTMLElement>(focusOn.current);
    (wanted?.matches(':disabled') ? current?.querySelector<HTMLElement>('button:enabled') : wanted)?.focus();
    focusOn.current = undefined;
  });

  const put = (next: readonly Item[], mergeKey?: string) =>
    onApply(next.length === 0 && info.need !== 'save' ? undefined : next, mergeKey);

  const change = (index: number, next: Item, mergeKey?: string) => {
    if (index < items.length)
      put(
        items.map((old, i) => (i === index ? next : old)),
        mergeKey,
      );
    else if (item.safeParse(next).success) {
      setPending(undefined);
      put([...items, next], mergeKey);
    } else setPending(next);
  };
  const remove = (index: number) => {
    keys.remove(index);
    focusOn.current = '.list-add';
    if (index >= items.length) setPending(undefined);
    else put(items.filter((_, i) => i !== index));
  };
  const move = (index: number, to: number) => {
    if (to < 0 || to >= items.length || index >= items.length) return;
    keys.move(index, to);
    // Moving takes the focus away; it goes back to the field, or to the button, that it was on.
    const field = document.activeElement?.id;
    focusOn.current = field
      ? `#${CSS.escape(field)}`
      : `[data-key="${keys.of[index]}"] .${to < index ? 'item-up' : 'item-down'}`;
    put(moved(items, index, to));
  };
  const add = () => {
    const fresh = { ...initialValues(item), ...nextNumber(item, items) };
    focusOn.current = `[data-last] .input`;
    if (item.safeParse(fresh).success) put([...items, fresh]);
    else setPending(fresh);
  };

  return (
    <div className="list" ref={root}>
      {shown.map((entry, index) => (
        <fieldset
          key={keys.of[index]}
          data-key={keys.of[index]}
          data-last={index === shown.length - 1 ? '' : undefined}
          className="list-item"
          aria-label={`${say(info.label)} ${index + 1}`}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            event.stopPropagation();
            move(index, index + (event.key === 'ArrowUp' ? -1 : 1));
          }}
        >
          <div className="list-item-head">
            <span>{index + 1}</span>
            {pending && index === items.length && <em>{say(NOT_IN_YET)}</em>}
            <span className="grow" />
            <IconButton
              compact
              className="item-up"
              icon="up"
              label={say(UP)}
              shortcut="Alt+↑"
              disabled={index === 0 || index >= items.length}
              onClick={() => move(index, index - 1)}
            />
            <IconButton
              compact
              className="item-down"
              icon="down"
              label={say(DOWN)}
              shortcut="Alt+↓"
              disabled={index >= items.length - 1}
              onClick={() => move(index, index + 1)}
            />
            <IconButton compact icon="trash" label={say(REMOVE)} onClick={() => remove(index)} />
          </div>
          <ItemFields
            id={`${id}-${keys.of[index]}`}
            object={item}
            item={entry}
            onChange={(next, mergeKey) => change(index, next, mergeKey)}
          />
          {crossCheck(entry).map((check) => (
            <p key={check.field} className="message warning">
              <SeverityIcon severity="warning" size={13} />
              <span>{say(check.message, check.params)}</span>
            </p>
          ))}
        </fieldset>
      ))}
      <button
        id={id}
        type="button"
        className="list-add"
        aria-label={say(ADD, { field: info.label })}
        disabled={pending !== undefined}
        onClick={add}
      >
        <Icon name="plus" size={12} />
        {say(ADD, { field: info.label })}
      </button>
    </div>
  );
}

/** Keys for the cards that move and go with them. */
function useKeys(length: number) {
  const state = useRef<{ of: number[]; last: number }>({ of: [], last: 0 });
  const { current } = state;
  while (current.of.length < length) {
    current.last += 1;
    current.of.push(current.last);
  }
  if (current.of.length > length) current.of = current.of.slice(0, length);
  return {
    of: current.of,
    move: (from: number, to: number) => {
      current.of = moved(current.of, from, to);
    },
    remove: (index: number) => {
      current.of = current.of.filter((_, i) => i !== index);
    },
  };
}

/** A record that is numbered (`no`) gets the number after the highest. */
function nextNumber(item: ReturnType<typeof itemObject>, items: readonly Item[]): Item {
  if (!fieldsOf(item).some(([name]) => name === 'no')) return {};
  return { no: items.reduce((highest, { no }) => Math.max(highest, typeof no === 'number' ? no : 0), 0) + 1 };
}

const ADD = { zh: '添加{field}', en: 'Add to {field}' };
const UP = { zh: '上移', en: 'Move up' };
const DOWN = { zh: '下移', en: 'Move down' };
const REMOVE = { zh: '删除这一项', en: 'Remove this item' };
const NOT_IN_YET = { zh: '填完必填项才加入', en: 'Joins once its required fields are filled' };

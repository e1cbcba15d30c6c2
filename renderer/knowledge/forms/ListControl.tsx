// Owns the field for a list of small records: cards with their own fields, added, taken out and put in order.
import { useMemo } from 'react';
import type { z } from 'zod';
import { crossCheck } from '../../../shared/document/cross-checks.ts';
import type { ControlProps } from '../../kit/forms/control-props.ts';
import { itemObject } from '../../kit/forms/form-fields.ts';
import { type Item, type ListItems, useListItems } from '../../kit/forms/use-list-items.ts';
import { IconButton } from '../../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { ItemFields } from './ItemFields.tsx';

export function ListControl({ id, schema, info, value, onApply }: ControlProps) {
  const say = useSay();
  const object = useMemo(() => itemObject(schema), [schema]);
  const items = useMemo(() => (Array.isArray(value) ? (value as Item[]) : []), [value]);
  const list = useListItems(object, items, (next, mergeKey) =>
    onApply(next.length === 0 && info.need !== 'save' ? undefined : next, mergeKey),
  );
  return (
    <div className="list" ref={list.root}>
      {list.shown.map((item, index) => (
        <ListCard
          key={list.keys[index]}
          id={`${id}-${list.keys[index]}`}
          name={`${say(info.label)} ${index + 1}`}
          {...{ object, item, index, list }}
        />
      ))}
      <button
        id={id}
        type="button"
        className="list-add"
        aria-label={say(ADD, { field: info.label })}
        disabled={list.isPending(list.shown.length - 1)}
        onClick={list.add}
      >
        <Icon name="plus" size={12} />
        {say(ADD, { field: info.label })}
      </button>
    </div>
  );
}

interface ListCardProps {
  readonly id: string;
  readonly name: string;
  readonly object: z.ZodObject;
  readonly item: Item;
  readonly index: number;
  readonly list: ListItems;
}

function ListCard({ id, name, object, item, index, list }: ListCardProps) {
  const say = useSay();
  return (
    <fieldset
      className="list-item"
      aria-label={name}
      data-key={list.keys[index]}
      onKeyDown={(event) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!event.altKey || step === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        list.move(index, index + step);
      }}
    >
      <CardHead index={index} list={list} />
      <ItemFields
        id={id}
        object={object}
        item={item}
        onChange={(next, mergeKey) => list.change(index, next, mergeKey)}
      />
      {crossCheck(item).map((check) => (
        <p key={check.field} className="message warning">
          <SeverityIcon severity="warning" size={13} />
          <span>{say(check.message, check.params)}</span>
        </p>
      ))}
    </fieldset>
  );
}

function CardHead({ index, list }: { index: number; list: ListItems }) {
  const say = useSay();
  const pending = list.isPending(index);
  const last = list.shown.length - 1;
  return (
    <div className="list-item-head">
      <span>{index + 1}</span>
      {pending && <em>{say(NOT_IN_YET)}</em>}
      <span className="grow" />
      <IconButton
        compact
        className="item-up"
        icon="up"
        label={say(UP)}
        shortcut="Alt+↑"
        disabled={pending || index === 0}
        onClick={() => list.move(index, index - 1)}
      />
      <IconButton
        compact
        className="item-down"
        icon="down"
        label={say(DOWN)}
        shortcut="Alt+↓"
        disabled={index === last || list.isPending(index + 1)}
        onClick={() => list.move(index, index + 1)}
      />
      <IconButton compact icon="trash" label={say(REMOVE)} onClick={() => list.remove(index)} />
    </div>
  );
}

const ADD = { zh: '添加{field}', en: 'Add to “{field}”' };
const UP = { zh: '上移', en: 'Move up' };
const DOWN = { zh: '下移', en: 'Move down' };
const REMOVE = { zh: '删除该项', en: 'Delete item' };
const NOT_IN_YET = { zh: '填写必填项后加入', en: 'Added once its required fields are filled' };

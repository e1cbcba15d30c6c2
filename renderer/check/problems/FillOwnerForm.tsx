// Owns the elements of one kind in the panel that fills in: the fields that they wait for, and each with what it holds now.
import { useMemo } from 'react';
import { useSay } from '../../kit/ui/say.ts';
import { FieldRow } from '../../knowledge/forms/FieldRow.tsx';
import type { FormTarget } from '../../knowledge/forms/form-target.ts';
import { valueText } from '../../knowledge/items/value-text.ts';
import { type Choice, type FillElement, type FillOwner, isEmpty, writtenAt } from './filling.ts';
import { Anchor } from './ProblemLine.tsx';

interface FillOwnerFormProps {
  readonly owner: FillOwner;
  readonly choice: Choice;
  readonly onChoose: (next: (choice: Choice) => Choice) => void;
}

export function FillOwnerForm({ owner, choice, onChoose }: FillOwnerFormProps) {
  const say = useSay();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it does is the same for the same elements
  const target = useMemo(
    (): FormTarget => ({
      id: `fill-${owner.key}`,
      set: () => (document) => document,
      put: (path, value) => onChoose((old) => ({ ...old, values: new Map(old.values).set(path, value) })),
    }),
    [owner.key],
  );
  const { key, title, fields, elements } = owner;
  const isMixed = elements.some(({ places }) => [...places.values()].some(({ value }) => !isEmpty(value)));
  const ticked = elements.length - choice.left.size;
  return (
    <fieldset className="fill-owner">
      <legend>{say(OF, { kind: title, n: ticked, all: elements.length })}</legend>
      {fields.map((field) => (
        <FieldRow
          key={field.path}
          target={target}
          field={field.holder === undefined ? field : { ...field, holder: field.path }}
          value={choice.values.get(field.path)}
          checks={NONE}
          findings={NONE}
        />
      ))}
      <div className="fill-heads">
        <label className="fill-check">
          <input
            type="checkbox"
            checked={ticked === elements.length}
            onChange={(event) =>
              onChoose((old) => ({ ...old, left: new Set(event.target.checked ? [] : elements.map(({ id }) => id)) }))
            }
          />
          {say(ALL)}
        </label>
        {isMixed && (
          <label className="fill-check">
            <input
              type="checkbox"
              checked={choice.onlyEmpty}
              onChange={(event) => onChoose((old) => ({ ...old, onlyEmpty: event.target.checked }))}
            />
            {say(ONLY_EMPTY)}
          </label>
        )}
      </div>
      <ul className="fill-elements" aria-label={say(title)}>
        {elements.map((element) => (
          <li key={`${key} ${element.id}`}>
            <Element {...{ owner, element, choice, onChoose }} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Element({ owner, element, choice, onChoose }: FillOwnerFormProps & { element: FillElement }) {
  const say = useSay();
  const { id, places } = element;
  const written = new Set(writtenAt(owner, element, choice).map(({ field }) => field));
  return (
    <label className="fill-element">
      <input
        type="checkbox"
        checked={!choice.left.has(id)}
        onChange={(event) =>
          onChoose((old) => {
            const left = new Set(old.left);
            if (event.target.checked) left.delete(id);
            else left.add(id);
            return { ...old, left };
          })
        }
      />
      <span className="problem-anchor">
        <Anchor targets={id === '' ? [] : [id]} />
      </span>
      {owner.fields.map(({ path, info }) => {
        const place = places.get(path);
        if (!place) return null;
        const before = isEmpty(place.value) ? say(EMPTY) : valueText(info, place.value, say);
        const after = written.has(place.field) && valueText(info, choice.values.get(path), say);
        const text = after ? `${before} → ${after}` : before;
        return (
          <span key={path} className="ellipsis" title={`${say(info.label)} ${text}`}>
            <span className="secondary">{say(info.label)}</span> {before}
            {after && <b>{` → ${after}`}</b>}
          </span>
        );
      })}
    </label>
  );
}

const NONE: readonly never[] = [];
const OF = { zh: '{kind} {n} / {all}', en: '{kind}: {n} of {all}' };
const ALL = { zh: '全选', en: 'All' };
const ONLY_EMPTY = { zh: '只填空的', en: 'Empty ones only' };
const EMPTY = { zh: '空', en: 'empty' };

// Owns the fields of one record in a list: a small grid of labelled controls.
import { useCallback, useState } from 'react';
import type { z } from 'zod';
import { setAt } from '../../../shared/document/edits/set-at.ts';
import { type FieldInfo, fieldsOf } from '../../../shared/document/field.ts';
import type { FieldProblem } from '../../kit/forms/field-text.ts';
import type { Item } from '../../kit/forms/use-list-items.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { Control } from './Control.tsx';

export function ItemFields(props: {
  id: string;
  object: z.ZodObject;
  item: Item;
  onChange: (item: Item, mergeKey?: string) => void;
}) {
  const { id, object, item, onChange } = props;
  const fields = fieldsOf(object);
  const narrow = fields.filter(([, , info]) => !isWide(info));
  return (
    <div className="item-fields">
      {fields.map(([name, schema, info]) => (
        <ItemField
          key={name}
          id={`${id}-${name}`}
          schema={schema}
          info={info}
          // An odd one out takes a whole row, so that the others stand in pairs.
          wide={isWide(info) || (narrow.length % 2 === 1 && name === narrow[0]?.[0])}
          value={item[name]}
          onApply={(value, mergeKey) => onChange(setAt(item, name, value), mergeKey)}
        />
      ))}
    </div>
  );
}

function ItemField(props: {
  id: string;
  schema: z.ZodType;
  info: FieldInfo;
  wide: boolean;
  value: unknown;
  onApply: (value: unknown, mergeKey?: string) => void;
}) {
  const say = useSay();
  const { wide, ...control } = props;
  const { id, info } = control;
  const [problem, setProblem] = useState<FieldProblem>();
  const onProblem = useCallback((next: FieldProblem | undefined) => setProblem(next), []);
  return (
    <div className={classes('item-field', wide && 'wide')}>
      <label htmlFor={id} title={info.hint && say(info.hint)}>
        {say(info.label)}
        {info.need === 'save' && <span className="required"> *</span>}
      </label>
      <Control {...control} onProblem={onProblem} describedBy={problem && `${id}-problem`} />
      {problem && (
        <p id={`${id}-problem`} className="message error">
          {say(problem.message, problem.params)}
        </p>
      )}
    </div>
  );
}

function isWide({ control, maxLength }: FieldInfo): boolean {
  const isTall = control === 'longText' || control === 'choices' || control === 'list';
  return isTall || (control === 'text' && (maxLength ?? 0) > 60);
}

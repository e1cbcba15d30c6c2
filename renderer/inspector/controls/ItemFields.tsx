// Owns the fields of one record in a list: a small grid of labelled controls.
import { useCallback, useState } from 'react';
import type { z } from 'zod';
import { setAt } from '../../../shared/document/edits/set-at.ts';
import { type FieldInfo, fieldsOf } from '../../../shared/document/field.ts';
import { classes } from '../../ui/Button.tsx';
import { useSay } from '../../ui/say.ts';
import type { FieldProblem } from '../field-text.ts';
import { Control } from './Control.tsx';

export type Item = Readonly<Record<string, unknown>>;

export function ItemFields(props: {
  id: string;
  object: z.ZodObject;
  item: Item;
  onChange: (item: Item, mergeKey?: string) => void;
}) {
  const { id, object, item, onChange } = props;
  return (
    <div className="item-fields">
      {fieldsOf(object).map(([name, schema, info]) => (
        <ItemField
          key={name}
          id={`${id}-${name}`}
          schema={schema}
          info={info}
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
  value: unknown;
  onApply: (value: unknown, mergeKey?: string) => void;
}) {
  const say = useSay();
  const { id, info } = props;
  const [problem, setProblem] = useState<FieldProblem>();
  const onProblem = useCallback((next: FieldProblem | undefined) => setProblem(next), []);
  return (
    <div className={classes('item-field', isWide(info) && 'wide')}>
      <label htmlFor={id} title={info.hint && say(info.hint)}>
        {say(info.label)}
        {info.need === 'save' && <span className="required"> *</span>}
      </label>
      <Control {...props} onProblem={onProblem} describedBy={problem && `${id}-problem`} />
      {problem && (
        <p id={`${id}-problem`} className="message error">
          {say(problem.message, problem.params)}
        </p>
      )}
    </div>
  );
}

function isWide({ control, maxLength }: FieldInfo): boolean {
  return control === 'longText' || control === 'choices' || (control === 'text' && (maxLength ?? 0) > 60);
}

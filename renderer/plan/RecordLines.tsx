// Owns a list of records of the map as lines of the sheet: heads, a line each with its fields, and what adds another one.
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Edit } from '../../shared/document/document.ts';
import { removeRecord } from '../../shared/document/edits/records.ts';
import { fieldInfo } from '../../shared/document/field.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { Button, classes, IconButton } from '../kit/ui/Button.tsx';
import { say, useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { PlanRecordField } from './PlanField.tsx';

interface RecordLinesProps<F extends string> {
  readonly id: string;
  readonly list: 'phases' | 'milestones';
  readonly records: readonly { readonly name: string }[];
  readonly schema: z.ZodObject<Record<F, z.ZodType>>;
  readonly fields: readonly F[];
  readonly className: string;
  readonly words: Readonly<Record<'one' | 'remove' | 'removed', Message>>;
}

export function RecordLines<F extends string>(props: RecordLinesProps<F>) {
  const { id, list, records, schema, fields, className, words } = props;
  const speak = useSay();
  return (
    <>
      {records.length > 0 && (
        <div className={classes('plan-row plan-heads small tertiary', className)} aria-hidden="true">
          {fields.map((path) => (
            <span key={path}>{speak(fieldInfo(schema.shape[path]).label)}</span>
          ))}
          <span />
        </div>
      )}
      {records.map((record, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a name that is being typed must not make a new row
          key={at}
          className={classes('plan-row', className)}
          aria-label={speak(words.one, { number: at + 1 })}
        >
          {fields.map((path) => (
            <PlanRecordField
              key={path}
              {...{ id, record, path, of: record.name, fields: schema }}
              at={`${list}.${at}`}
              isMap
            />
          ))}
          <IconButton
            icon="x"
            compact
            label={speak(words.remove, { name: record.name })}
            onClick={() => useDocument.getState().apply(words.removed, removeRecord(list, at))}
          />
        </fieldset>
      ))}
    </>
  );
}

interface AddRecordProps {
  /** What is added stands in the period. */
  readonly hasPeriod: boolean;
  readonly words: Readonly<Record<'add' | 'fresh' | 'needsPeriod', Message>>;
  readonly add: (nameOf: (number: number) => string) => Edit;
  /** Further ways to begin. */
  readonly children?: ReactNode;
}

export function AddRecord({ hasPeriod, words, add, children }: AddRecordProps) {
  const speak = useSay();
  if (!hasPeriod) return <p className="small tertiary">{speak(words.needsPeriod)}</p>;
  const addOne = () => {
    const edit = add((number) => say(words.fresh, { number }));
    useDocument.getState().apply(words.add, edit);
  };
  return (
    <div className="plan-phase-acts">
      <Button icon="plus" onClick={addOne}>
        {speak(words.add)}
      </Button>
      {children}
    </div>
  );
}

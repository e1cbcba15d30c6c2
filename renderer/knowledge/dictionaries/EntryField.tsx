// Owns one labelled field of an entry: the control of its kind, and what is wrong with it.
import { useCallback, useId, useState } from 'react';
import { type Column, cellOf, heading } from '../../../shared/dictionary/columns.ts';
import { FAULTS, type RowFault } from '../../../shared/dictionary/faults.ts';
import type { Row, TableId } from '../../../shared/dictionary/tables.ts';
import type { FieldProblem } from '../../kit/forms/field-text.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { Control } from '../forms/Control.tsx';
import { editTables, useDictionaries } from './dictionary-store.ts';
import { withCellAt } from './row-edits.ts';
import { words } from './words.ts';

interface EntryFieldProps {
  readonly table: TableId;
  readonly row: Row;
  readonly index: number;
  readonly column: Column;
  readonly faults: readonly RowFault[];
  readonly locked?: boolean;
}

/** What a control calls with a new value. */
export function useApply(table: TableId, index: number, column: Column) {
  return useCallback(
    (value: unknown, mergeKey?: string) => {
      const { tables } = useDictionaries.getState();
      if (!tables) return;
      const rows = withCellAt(table, tables[table].rows, index, column, value);
      const field = column.title;
      const title = { zh: `修改${field.zh}`, en: `Change ${field.en.toLowerCase()}` };
      editTables(title, { [table]: rows }, mergeKey);
    },
    [table, index, column],
  );
}

export function EntryField({ table, row, index, column, faults, locked }: EntryFieldProps) {
  const say = useSay();
  const id = useId();
  const [problem, setProblem] = useState<FieldProblem>();
  const onApply = useApply(table, index, column);
  const value = cellOf(row, column);
  const { info } = column;
  const own = faults.filter(({ path }) => path === column.path);
  const troubled = problem !== undefined || own.length > 0;
  return (
    <div className={classes('field-row', shapeOf(column))}>
      <label htmlFor={id} title={info.hint && say(info.hint)}>
        {say(column.title)}
        {info.need === 'save' && !column.optionalGroup && (
          <span className="required" aria-hidden="true">
            *
          </span>
        )}
      </label>
      {locked ? (
        <span id={id} className="locked-value selectable" title={say(words.lockedId)}>
          {String(value)}
        </span>
      ) : (
        <Control
          id={id}
          schema={column.schema}
          info={info}
          value={value}
          onApply={onApply}
          onProblem={setProblem}
          describedBy={troubled ? `${id}-messages` : undefined}
          doubt={own.length > 0 ? 'error' : undefined}
        />
      )}
      {troubled && (
        <div id={`${id}-messages`} className="messages">
          {problem && <FaultLine text={say(problem.message, problem.params)} />}
          {own.map(({ code, params }) => (
            <FaultLine key={code} text={say(FAULTS[code], params)} />
          ))}
        </div>
      )}
    </div>
  );
}

function FaultLine({ text }: { text: string }) {
  return (
    <p className="message error">
      <SeverityIcon severity="error" size={13} />
      <span>{text}</span>
    </p>
  );
}

function shapeOf({ info }: Column): string | undefined {
  if (info.control === 'longText') return 'stacked';
  return info.control === 'texts' || info.control === 'choices' ? 'top' : undefined;
}

/** The heading of a column in the language that is spoken. */
export function useHeading() {
  const say = useSay();
  return (column: Column) => say({ zh: heading(column, 'zh'), en: heading(column, 'en') });
}

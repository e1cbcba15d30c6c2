// Owns the field that lies over a cell while it is edited, and its way back to the cell.
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type Column, cellOf } from '../../../shared/dictionary/columns.ts';
import type { Row, TableId } from '../../../shared/dictionary/tables.ts';
import type { FieldProblem } from '../../kit/forms/field-text.ts';
import { useSay } from '../../kit/ui/say.ts';
import { Control } from '../forms/Control.tsx';
import { endMerge } from './dictionary-store.ts';
import { useApply } from './EntryField.tsx';

interface CellEditorProps {
  readonly table: TableId;
  readonly row: Row;
  readonly index: number;
  readonly column: Column;
  /** `move` says where the active cell goes: down after Enter, on after Tab, nowhere after Escape. */
  readonly onEnd: (move: 'down' | 'right' | 'left' | 'stay' | 'away') => void;
}

export function CellEditor({ table, row, index, column, onEnd }: CellEditorProps) {
  const say = useSay();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<FieldProblem>();
  const onApply = useApply(table, index, column);
  useEffect(() => {
    const control = root.current?.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, select, button');
    control?.focus();
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const inArea = event.target instanceof HTMLTextAreaElement;
    const inButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'Tab') onEnd(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Enter' && !inButton && (!inArea || event.ctrlKey || event.metaKey)) onEnd('down');
    else if (event.key === 'Escape') onEnd('stay');
    else return;
    event.preventDefault();
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    const isInside = relatedTarget instanceof Node && root.current?.contains(relatedTarget);
    // A list of options hangs on the body of the page, not on the cell.
    const isInPopup =
      relatedTarget instanceof Element && relatedTarget.closest('[popover], [data-radix-popper-content-wrapper]');
    if (isInside || isInPopup) return;
    endMerge();
    onEnd(relatedTarget === null ? 'stay' : 'away');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside has the keys
    <div ref={root} className="cell-editor" onKeyDown={onKeyDown} onBlur={onBlur}>
      <label htmlFor={id} className="visually-hidden">
        {say(column.title)}
      </label>
      <Control
        id={id}
        schema={column.schema}
        info={column.info}
        value={cellOf(row, column)}
        onApply={onApply}
        onProblem={setProblem}
        describedBy={problem && `${id}-problem`}
      />
      {problem && (
        <p id={`${id}-problem`} className="message error" role="alert">
          {say(problem.message, problem.params)}
        </p>
      )}
    </div>
  );
}

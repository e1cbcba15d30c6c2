// Owns the editor in a cell: typed text, or a choice found by typing; what is wrong and how many rows change stand below.
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { RowColumn } from '../../../shared/rows/row-columns.ts';
import { fieldOfCell } from '../../../shared/rows/row-fields.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';
import type { FieldProblem } from '../../kit/forms/field-text.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { openDocument } from '../../session/document-store.ts';
import type { CellDraft, Step } from './cell-editing.ts';
import { editText, optionsOf } from './cell-values.ts';
import type { Editing } from './RowGrid.tsx';
import { cellText } from './row-table.ts';

interface CellEditorProps {
  readonly draft: CellDraft;
  readonly row: StrategyRow;
  readonly column: RowColumn;
  readonly editing: Editing;
}

export function CellEditor({ draft, row, column, editing }: CellEditorProps) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const document = openDocument();
  const field = fieldOfCell(document, row, column.id);
  const [start] = useState(() => {
    // A whole row shows the least far of its nodes.
    if (!field || field.ids.length > 1) return cellText(column.cell(row), say);
    return editText(document, field, language);
  });
  const [text, setText] = useState(draft.typed ?? start);
  const [touched, setTouched] = useState(draft.typed !== undefined);
  const [problem, setProblem] = useState<FieldProblem>();
  const choice = field && optionsOf(document, field);
  const found = (choice?.options ?? []).filter(
    ({ label }) => !touched || say(label).toLowerCase().includes(text.trim().toLowerCase()),
  );
  const [active, setActive] = useState(() =>
    draft.typed === undefined ? found.findIndex(({ label }) => say(label) === start) : -1,
  );
  const isOver = useRef(false);
  const listId = useId();
  const isLong = field?.info.control === 'longText';

  const finish = (value: string, step?: Step) => {
    if (isOver.current) return;
    if (value === start) {
      isOver.current = true;
      if (step === undefined) editing.cancel();
      else editing.commit(row, column, value, step);
      return;
    }
    const wrong = editing.commit(row, column, value, step);
    if (wrong) setProblem(wrong);
    else isOver.current = true;
  };
  const cancel = () => {
    isOver.current = true;
    editing.cancel();
  };
  const picked = () => {
    const option = found[active];
    return option ? say(option.label) : text;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = stepOf(event, isLong);
    if (event.key === 'Escape') cancel();
    else if (step) finish(choice ? picked() : text, step);
    else if (choice && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setActive(found.length === 0 ? -1 : (active + by + found.length) % found.length);
    } else return;
    event.preventDefault();
  };
  const shared = {
    className: 'cell-input',
    value: text,
    'aria-label': say(column.title),
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${listId}-note`,
    spellCheck: false,
    onKeyDown,
    onBlur: () => {
      // What cannot be set must not keep anybody in the cell.
      if (!isOver.current) finish(text);
      if (!isOver.current) cancel();
    },
    onChange: (event: { target: { value: string } }) => {
      setText(event.target.value);
      setTouched(true);
      setProblem(undefined);
      setActive(choice && event.target.value.trim() !== '' && !choice.own ? 0 : -1);
    },
  };
  const begin = useBegin(draft.typed === undefined);
  if (!field) return null;
  const hasNote = problem !== undefined || draft.sharing > 1;
  return (
    <Popover.Root open={hasNote || choice !== undefined}>
      <Popover.Anchor asChild>
        {isLong ? (
          <textarea {...shared} ref={begin} className="cell-input long" rows={3} />
        ) : (
          <input
            {...shared}
            ref={begin}
            {...(choice && {
              role: 'combobox',
              'aria-expanded': true,
              'aria-controls': listId,
              'aria-activedescendant': active >= 0 ? `${listId}-${active}` : undefined,
            })}
          />
        )}
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          className="cell-popup"
          align="start"
          sideOffset={1}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          // The field keeps the focus while a choice is pressed.
          onMouseDown={(event) => event.preventDefault()}
        >
          {choice && (
            <div id={listId} role="listbox" aria-label={say(column.title)} className="cell-options">
              {found.map((option, index) => (
                // The keys are handled in the field, where the focus is.
                // biome-ignore lint/a11y/useKeyWithClickEvents: see above
                // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
                <div
                  key={option.value}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={say(option.label) === start}
                  className={classes('cell-option', index === active && 'active')}
                  ref={index === active ? scrollHere : undefined}
                  onClick={() => finish(say(option.label), 'stay')}
                >
                  {say(option.label)}
                </div>
              ))}
              {found.length === 0 && <p className="cell-note">{say(choice.own ? OWN : NOTHING)}</p>}
            </div>
          )}
          <div id={`${listId}-note`} aria-live="polite">
            {problem && (
              <p className="cell-note wrong">
                <SeverityIcon severity="error" size={13} />
                {say(problem.message, problem.params)}
              </p>
            )}
            {!problem && draft.sharing > 1 && <p className="cell-note">{say(SHARING, { n: draft.sharing })}</p>}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function stepOf({ key, shiftKey, altKey }: KeyboardEvent, isLong: boolean): Step | undefined {
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  // A note of several lines takes Shift or Alt with Enter for a new one.
  if (key !== 'Enter' || (isLong && (shiftKey || altKey))) return undefined;
  return 'down';
}

/** Takes the focus once, with all of the text chosen where it is the present value. */
function useBegin(selects: boolean) {
  const element = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null);
  useEffect(() => {
    const input = element.current;
    input?.focus();
    if (selects) input?.select();
    else input?.setSelectionRange(input.value.length, input.value.length);
  }, [selects]);
  return element;
}

function scrollHere(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

const NOTHING = { zh: '没有该选项', en: 'No such option' };
const OWN = { zh: '按 Enter 使用所填内容', en: 'Press Enter to use what you typed' };
const SHARING = { zh: '{n} 行使用该字段，将同时修改', en: '{n} rows share this field and change together' };

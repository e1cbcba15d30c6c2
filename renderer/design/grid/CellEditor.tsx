// Owns the editor in a cell: typed text, or a choice found by typing; what is wrong and how many rows change stand below.
import { Popover } from 'radix-ui';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { FieldProblem } from '../../kit/forms/field-text.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { openDocument } from '../../session/document-store.ts';
import type { CellDraft, Step } from './cell-editing.ts';
import { optionsOf } from './cell-options.ts';
import { lastName } from './name-list.ts';

interface CellEditorProps {
  readonly draft: CellDraft;
  readonly title: string;
  /** Answers what is wrong with the text. */
  onCommit(text: string, step?: Step): FieldProblem | undefined;
  onCancel(): void;
}

export function CellEditor({ draft, title, onCommit, onCancel }: CellEditorProps) {
  const say = useSay();
  const { field, start } = draft;
  const [text, setText] = useState(draft.typed ?? start);
  const [touched, setTouched] = useState(draft.typed !== undefined);
  const [problem, setProblem] = useState<FieldProblem>();
  const [choice] = useState(() => optionsOf(openDocument(), field));
  const many = choice?.many === true;
  const { before, name } = many ? lastName(text) : { before: '', name: text };
  const found = choice?.options.filter(({ label }) => !touched || matches(say(label), name)).slice(0, SHOWN) ?? [];
  const [active, setActive] = useState(() =>
    draft.typed === undefined ? found.findIndex(({ label }) => say(label) === start) : found.length > 0 ? 0 : -1,
  );
  const isOver = useRef(false);
  const listId = useId();
  const isLong = field.info.control === 'longText';

  const finish = (value: string, step?: Step) => {
    if (isOver.current) return;
    if (value === start && step === undefined) return cancel();
    const wrong = onCommit(value, step);
    if (wrong) setProblem(wrong);
    else isOver.current = true;
  };
  const cancel = () => {
    isOver.current = true;
    onCancel();
  };
  /** The text with the option that is looked at in the place of the last name. */
  const picked = (index = active) => {
    const option = found[index];
    return option && (index !== active || !many || touched) ? before + say(option.label) : text;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = stepOf(event, isLong);
    if (event.key === 'Escape') cancel();
    else if (step) finish(choice && name.trim() !== '' ? picked() : text, step);
    else if (choice && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setTouched(touched || many);
      setActive(found.length === 0 ? -1 : (active + by + found.length) % found.length);
    } else return;
    event.preventDefault();
  };
  const onType = (typed: string) => {
    // The sign between names takes the one that is looked at.
    const taken = many && touched && /[、,，;；]$/.test(typed) && name !== '' && active >= 0;
    setText(taken ? `${picked()}${say(AND)}` : typed);
    setTouched(true);
    setProblem(undefined);
    const next = many ? lastName(typed).name : typed;
    setActive(choice && next.trim() !== '' && !choice.own ? 0 : -1);
  };
  const shared = {
    className: 'cell-input',
    value: text,
    'aria-label': title,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${listId}-note`,
    spellCheck: false,
    onKeyDown,
    onBlur: () => {
      // What cannot be set must not keep anybody in the cell.
      if (!isOver.current) finish(text);
      if (!isOver.current) cancel();
    },
    onChange: (event: { target: { value: string } }) => onType(event.target.value),
  };
  const begin = useBegin(draft.typed === undefined);
  const hasNote = problem !== undefined || draft.sharing > 1;
  const hasList = choice !== undefined && (choice.options.length > 0 || !choice.own);
  return (
    <Popover.Root open={hasNote || hasList}>
      <Popover.Anchor asChild>
        {isLong ? (
          <textarea {...shared} ref={begin} className="cell-input long" rows={3} />
        ) : (
          <input
            {...shared}
            ref={begin}
            {...(hasList && {
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
          {hasList && (
            <div id={listId} role="listbox" aria-label={title} className="cell-options">
              {found.map((option, index) => (
                // The keys are handled in the field, where the focus is.
                // biome-ignore lint/a11y/useKeyWithClickEvents: see above
                // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
                <div
                  key={String(option.value)}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={say(option.label) === start}
                  className={classes('cell-option', index === active && 'active')}
                  ref={index === active ? scrollHere : undefined}
                  onClick={() =>
                    many ? onType(`${before}${say(option.label)}${say(AND)}`) : finish(say(option.label), 'stay')
                  }
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
            {!problem && many && <p className="cell-note">{say(SEVERAL)}</p>}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Typing narrows down to the others. */
const SHOWN = 200;

function matches(label: string, typed: string): boolean {
  return label.toLowerCase().includes(typed.trim().toLowerCase());
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

const AND = { zh: '、', en: ', ' };
const NOTHING = { zh: '没有该选项', en: 'No such option' };
const OWN = { zh: '按 Enter 使用所填内容', en: 'Press Enter to use what you typed' };
const SHARING = { zh: '{n} 行使用该字段，将同时修改', en: '{n} rows share this field and change together' };
const SEVERAL = { zh: '多个名称用顿号隔开', en: 'Separate several names with commas' };

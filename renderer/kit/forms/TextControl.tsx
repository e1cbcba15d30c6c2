// Owns the fields that are typed: one line, several lines, numbers, days, times of day.
import { useRef } from 'react';
import { classes } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { lettersOf } from '../ui/letters.ts';
import { useSay } from '../ui/say.ts';
import type { ControlProps } from './control-props.ts';
import { useDraft } from './use-draft.ts';
import './fields.css';

export function TextControl(props: ControlProps) {
  const say = useSay();
  const { info, id, describedBy, doubt } = props;
  const { text, invalid, handlers } = useDraft(props);
  const { hint, whenEmpty, control } = info;
  // Below zero the figure alone does not say what it means.
  const isOdd = typeof props.value === 'number' && props.value < 0;
  const unit = (isOdd && info.said?.(props.value as number)) || info.unit;
  const hinted = !whenEmpty && hint ? say(hint) : undefined;
  const isRoomy = hinted !== undefined && lettersOf(hinted) + (unit ? lettersOf(say(unit)) : 0) <= ROOM;
  const typed = (
    <span className={classes('typed', doubt && `doubt-${doubt}`)}>
      <input
        id={id}
        className="input"
        type="text"
        inputMode={control === 'number' ? 'decimal' : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={whenEmpty ? say(whenEmpty) : isRoomy ? hinted : undefined}
        aria-invalid={invalid}
        aria-required={info.need === 'save'}
        aria-describedby={describedBy}
        title={isOdd && unit ? say(unit) : undefined}
        value={text}
        {...handlers}
      />
      {unit && <span className="unit">{say(unit)}</span>}
    </span>
  );
  if (hinted === undefined || isRoomy) return typed;
  return (
    <span className="typed-hinted">
      {typed}
      <span className="small tertiary" aria-hidden={describedBy !== undefined}>
        {hinted}
      </span>
    </span>
  );
}

/** What the narrowest field shows whole, in Latin letters. */
const ROOM = 17;

/** Grows with its text: an invisible copy of the text gives the height, so nothing is measured. */
export function LongTextControl(props: ControlProps) {
  const say = useSay();
  const { info, id, describedBy, doubt } = props;
  const { text, invalid, handlers } = useDraft(props);
  return (
    <span className={classes('growing', doubt && `doubt-${doubt}`)} data-text={text || (info.hint && say(info.hint))}>
      <textarea
        id={id}
        className="input"
        rows={1}
        spellCheck={false}
        placeholder={info.hint && say(info.hint)}
        aria-invalid={invalid}
        aria-required={info.need === 'save'}
        aria-describedby={describedBy}
        value={text}
        {...handlers}
      />
    </span>
  );
}

/** A typed day with the browser's own calendar behind a button. */
export function DateControl(props: ControlProps) {
  const say = useSay();
  const { id, info, describedBy, doubt, value } = props;
  const { text, invalid, handlers } = useDraft(props);
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <span className={classes('typed', doubt && `doubt-${doubt}`)}>
      <input
        id={id}
        className="input"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={say(DAY)}
        aria-invalid={invalid}
        aria-required={info.need === 'save'}
        aria-describedby={describedBy}
        value={text}
        {...handlers}
      />
      <button
        type="button"
        className="calendar-button"
        title={say(CALENDAR)}
        aria-label={say(CALENDAR)}
        onClick={() => calendar.current?.showPicker()}
      >
        <Icon name="calendar" size={14} />
      </button>
      <input
        ref={calendar}
        type="date"
        className="calendar"
        tabIndex={-1}
        aria-hidden="true"
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => props.onApply(event.target.value === '' ? undefined : event.target.value)}
      />
    </span>
  );
}

const DAY = { zh: '年-月-日', en: 'yyyy-mm-dd' };
const CALENDAR = { zh: '打开日历', en: 'Open calendar' };

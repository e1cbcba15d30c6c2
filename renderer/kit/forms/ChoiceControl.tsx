// Owns the fields that are chosen: one of a few, several of a few, yes or no.
import type { KeyboardEvent } from 'react';
import { classes } from '../ui/Button.tsx';
import { focusCanvas } from '../ui/focus-canvas.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';
import type { ControlProps } from './control-props.ts';
import { endStep } from './edit-steps.ts';
import { readValue } from './field-text.ts';
import { SelectBox } from './SelectBox.tsx';
import { useSession } from './use-session.ts';

export function ChoiceControl({ id, info, value, mixed, onApply, describedBy, doubt }: ControlProps) {
  const say = useSay();
  const session = useSession(value, onApply);
  const options = info.options ?? [];
  const unknown = typeof value === 'string' && !options.some((option) => option.value === value);
  return (
    <SelectBox
      id={id}
      className={classes(doubt && `doubt-${doubt}`, value === undefined && 'empty')}
      aria-required={info.need === 'save'}
      aria-describedby={describedBy}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onApply(event.target.value === '' ? undefined : event.target.value, session.key())}
      {...session.handlers}
    >
      {(info.need !== 'save' || value === undefined) && (
        <option value="">
          {mixed ? say(MIXED) : info.whenEmpty ? say(HOLDS, { value: info.whenEmpty }) : say(NOT_SET)}
        </option>
      )}
      {unknown && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {say(option.label)}
        </option>
      ))}
    </SelectBox>
  );
}

const HOLDS = { zh: '未填，按“{value}”', en: 'Not set: {value}' };
const NOT_SET = { zh: '未填', en: 'Not set' };
const MIXED = { zh: '不一致', en: 'Mixed' };

export function ChoicesControl({ id, schema, info, value, onApply, onProblem, describedBy }: ControlProps) {
  const say = useSay();
  const options = info.options ?? [];
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggle = (option: string, on: boolean) => {
    const wanted = options.filter((o) => (o.value === option ? on : chosen.includes(o.value)));
    const reading = readValue(
      schema,
      info,
      wanted.map((o) => o.value),
    );
    onProblem?.(reading.ok ? undefined : reading.problem);
    if (reading.ok) onApply(reading.value);
  };
  return (
    <fieldset
      id={id}
      className="checks"
      aria-describedby={describedBy}
      style={{ gridTemplateColumns: columnsFor(options.map(({ label }) => say(label))) }}
    >
      <legend className="visually-hidden">{say(info.label)}</legend>
      {options.map((option) => (
        <label key={option.value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
            onBlur={() => onProblem?.(undefined)}
            onKeyDown={leaveOnEscape}
          />
          <span className="box" aria-hidden="true">
            <Icon name="check" size={12} />
          </span>
          {say(option.label)}
        </label>
      ))}
    </fieldset>
  );
}

/** Equal columns as wide as the longest label needs: 12 px a Chinese character, about half of that a Latin one. */
function columnsFor(labels: readonly string[]): string {
  const widths = labels.map((label) => [...label].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.6), 0));
  return `repeat(auto-fill, minmax(min(100%, ${Math.ceil(Math.max(0, ...widths)) + 23}px), 1fr))`;
}

/** Yes or no where neither is an answer too: that nobody has answered, or that several differ, is not the same as no. */
export function AnswerControl({ id, info, value, mixed, onApply, describedBy, doubt }: ControlProps) {
  const say = useSay();
  const session = useSession(value, onApply);
  return (
    <SelectBox
      id={id}
      className={classes(doubt && `doubt-${doubt}`, value === undefined && 'empty')}
      aria-label={say(info.label)}
      aria-describedby={describedBy}
      value={value === undefined ? '' : String(value)}
      onChange={({ target }) => onApply(target.value === '' ? undefined : target.value === 'true', session.key())}
      {...session.handlers}
    >
      <option value="">{say(mixed ? MIXED : NOT_SET)}</option>
      <option value="true">{say(YES)}</option>
      <option value="false">{say(NO)}</option>
    </SelectBox>
  );
}

export function SwitchControl({ id, info, value, onApply, describedBy }: ControlProps) {
  const say = useSay();
  const on = value === true;
  return (
    <span className="switch-line">
      <button
        id={id}
        type="button"
        role="switch"
        className="switch"
        aria-checked={on}
        aria-label={say(info.label)}
        aria-describedby={describedBy}
        onClick={() => onApply(!on)}
        onKeyDown={leaveOnEscape}
      />
      <span className="small">{say(on ? YES : NO)}</span>
    </span>
  );
}

const YES = { zh: '是', en: 'Yes' };
const NO = { zh: '否', en: 'No' };

/** Escape leaves a control that has nothing half-done. */
export function leaveOnEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  focusCanvas(event.currentTarget);
  endStep();
}

// Owns the ways to begin a map: three questions, the quick plan, a template.
import { type ReactNode, type RefObject, useId, useRef } from 'react';
import type { Message } from '../../../shared/i18n/message.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import type { IconName } from '../../kit/ui/icon-paths.ts';
import { useSay } from '../../kit/ui/say.ts';
import { Questions } from './Questions.tsx';
import { startWords as words } from './words.ts';

/** `children` stand below the questions. */
export function StartPanel(props: { onPlan: () => void; disabled: boolean; children?: ReactNode }) {
  const { onPlan, disabled, children } = props;
  const say = useSay();
  const questions = useRef<HTMLFormElement>(null);
  return (
    <section className="panel start-panel" data-help="panel.start" aria-label={say(words.begin)}>
      <div className="panel-head">
        <h2>{say(words.begin)}</h2>
        <span className="small tertiary">{say(words.beginText)}</span>
      </div>
      <div className="start-scroll">
        <div className="start-tiles">
          <Tile
            icon="edit"
            name={words.questions}
            text={words.questionsText}
            chosen
            disabled={disabled}
            onClick={() => focusFirst(questions)}
          />
          <Tile icon="bolt" name={words.plan} text={words.planText} disabled={disabled} onClick={onPlan} />
          <Tile icon="map" name={words.template} text={words.templateText} onClick={focusTemplates} />
        </div>
        <Questions ref={questions} disabled={disabled} />
        {children}
      </div>
    </section>
  );
}

function Tile(props: {
  icon: IconName;
  name: Message;
  text: Message;
  chosen?: boolean;
  disabled?: boolean;
  onClick: () => void;
}) {
  const { icon, name, text, chosen, disabled, onClick } = props;
  const say = useSay();
  const id = useId();
  return (
    <button
      type="button"
      className={classes('start-tile', chosen && 'chosen')}
      aria-label={say(name)}
      aria-describedby={id}
      disabled={disabled}
      onClick={onClick}
    >
      <b>
        <Icon name={icon} size={14} />
        {say(name)}
      </b>
      <span id={id} className="small secondary">
        {say(text)}
      </span>
    </button>
  );
}

function focusFirst(form: RefObject<HTMLFormElement | null>): void {
  form.current?.querySelector<HTMLElement>('fieldset input:checked, fieldset input')?.focus();
}

function focusTemplates(): void {
  const first = document.querySelector<HTMLElement>('.template-card button');
  first?.scrollIntoView({ block: 'nearest' });
  first?.focus();
}

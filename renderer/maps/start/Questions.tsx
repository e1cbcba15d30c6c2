// Owns the three questions a map can begin with; the view says which comes first. The chain that is made is shown before.
import { type FormEvent, type Ref, useId, useState } from 'react';
import { boundariesOf, LARGEST_GAP_PCT } from '../../../shared/coverage/threshold.ts';
import { unitName } from '../../../shared/document/unit-names.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { type FirstAnswers, type FirstCard, firstChain, type View } from '../../../shared/plan/first-answers.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { KindIcon } from '../../kit/ui/Icon.tsx';
import { Segmented } from '../../kit/ui/Segmented.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { beginFrom } from './begin.ts';
import { VIEW_NAMES, startWords as words } from './words.ts';

const VIEWS = Object.keys(VIEW_NAMES) as View[];
const GAPS = [5, 10, 15, LARGEST_GAP_PCT];
/** What is chosen while a question is left open. */
const OPEN = '';

interface Option {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
}

interface Question {
  readonly key: 'group' | 'metric' | 'event' | 'boundary' | 'gap';
  readonly title: Message;
  readonly hint: Message;
  readonly options: readonly Option[];
}

export function Questions({ ref, disabled }: { ref: Ref<HTMLFormElement>; disabled: boolean }) {
  const say = useSay();
  const known = useKnowledge((knowledge) => knowledge.dictionaries);
  const whyId = useId();
  const [view, setView] = useState<View>('segment');
  const [given, setGiven] = useState<Partial<Record<Question['key'], string>>>({});
  const questions = useQuestions(view);
  // The first question of a view needs an answer; the others may wait. Nothing is chosen before somebody chooses it.
  const chosen = (question: Question) => given[question.key] ?? firstChoice(question);
  const answer = (key: Question['key']) => {
    const question = questions.find((each) => each.key === key);
    return (question && chosen(question)) || undefined;
  };
  const answers: FirstAnswers = {
    view,
    group: answer('group'),
    metric: answer('metric'),
    event: answer('event'),
    boundary: boundariesOf(known.tiers).find(({ above }) => above.id === answer('boundary')),
    gapPct: Number(answer('gap') ?? 0),
  };
  const [lead] = questions;
  const isOpen = lead === undefined || chosen(lead) === OPEN;
  const chain = isOpen ? [] : firstChain(answers, known);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chain.length > 0) void beginFrom(answers);
  };
  return (
    <form ref={ref} className="questions" onSubmit={submit}>
      <div className="question-view">
        <span className="secondary">{say(words.view)}</span>
        <Segmented
          label={say(words.view)}
          options={VIEWS.map((value) => ({ value, text: say(VIEW_NAMES[value]) }))}
          value={view}
          onChange={setView}
        />
      </div>
      <div className="question-columns">
        {questions.map((question, index) => (
          <QuestionColumn
            key={question.key}
            question={question}
            number={index + 1}
            mayWait={index > 0 && question.key !== 'gap'}
            chosen={chosen(question)}
            onChoose={(id) => setGiven({ ...given, [question.key]: id })}
          />
        ))}
      </div>
      <div className="question-result">
        <span id={whyId} className="secondary" role="status">
          {isOpen && lead ? say(words.resultNone, { question: lead.title }) : say(words.result)}
        </span>
        <Chain cards={chain} next={words.goOn[view]} />
        <span className="grow" />
        <Button look="primary" type="submit" disabled={disabled || isOpen} aria-describedby={whyId}>
          {say(words.create)}
        </Button>
      </div>
    </form>
  );
}

/** How near counts as near has a widest answer; all else is open. */
function firstChoice({ key, options }: Question): string {
  return key === 'gap' ? (options.at(-1)?.id ?? OPEN) : OPEN;
}

function QuestionColumn(props: {
  question: Question;
  number: number;
  mayWait: boolean;
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const { question, number, mayWait, chosen, onChoose } = props;
  const say = useSay();
  const name = useId();
  const options = mayWait ? [{ id: OPEN, name: say(words.open) }, ...question.options] : question.options;
  return (
    <fieldset>
      <legend>
        <span className="question-number" aria-hidden="true">
          {number}
        </span>
        <b>{say(question.title)}</b> <span className="small tertiary">{say(question.hint)}</span>
      </legend>
      <div className="question-options">
        {options.map((option) => (
          <label key={option.id} className={option.id === chosen ? 'on' : undefined}>
            <input type="radio" name={name} checked={option.id === chosen} onChange={() => onChoose(option.id)} />
            <span className="ellipsis" title={option.name}>
              {option.name}
            </span>
            {'note' in option && <span className="small tertiary">{option.note}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The cards that are made, and what comes after them. */
function Chain({ cards, next }: { cards: readonly FirstCard[]; next: Message }) {
  const say = useSay();
  if (cards.length === 0) return null;
  return (
    <output className="chain">
      {cards.map(({ kind, name }) => (
        <span key={kind} className={`chain-card kind-${kind}`}>
          <KindIcon kind={kind} size={12} />
          {say(name)}
        </span>
      ))}
      <span className="chain-next">{say(next)}</span>
    </output>
  );
}

function useQuestions(view: View): readonly Question[] {
  const say = useSay();
  const { specialGroups, metrics, events, tiers } = useKnowledge((knowledge) => knowledge.dictionaries);
  const whom: Question = {
    key: 'group',
    title: words.whom,
    hint: words.whomHint,
    options: specialGroups.map(({ id, label }) => ({ id, name: say(label) })),
  };
  const why: Question = {
    key: 'metric',
    title: words.why,
    hint: words.whyHint,
    options: metrics.map(({ id, label, unit }) => ({ id, name: say(label), note: say(unitName(unit)) })),
  };
  const when: Question = {
    key: 'event',
    title: words.when,
    hint: words.whenHint,
    options: events.map(({ id, label }) => ({ id, name: say(label) })),
  };
  if (view === 'segment') return [whom, why, when];
  if (view === 'indicator') return [why, whom, when];
  return [
    {
      key: 'boundary',
      title: words.boundary,
      hint: words.boundaryHint,
      options: boundariesOf(tiers).map(({ below, above, at }) => ({
        id: above.id,
        name: say(words.boundaryOption, { below: below.label, above: above.label }),
        note: say(words.boundaryNote, { at }),
      })),
    },
    {
      key: 'gap',
      title: words.gap,
      hint: words.gapHint,
      options: GAPS.map((gap) => ({ id: String(gap), name: `${gap}%` })),
    },
    when,
  ];
}

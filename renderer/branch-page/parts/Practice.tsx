// Owns the practice with script cards: a question without its answer, then the answer; what was not known comes again.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { scriptText } from '../../../shared/document/script-text.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Card, PageData } from '../model/page-data.ts';
import { useSay } from './language.tsx';
import { ScriptBody, Uses, WithVariables } from './ScriptCard.tsx';

const T = {
  left: { zh: '还剩 {left} 张，已记住 {known} 张', en: '{left} left, {known} known' },
  whole: {
    zh: '这一次如何开场、如何收尾？请先自己说一遍。',
    en: 'How do you open, and how do you close? Say it first.',
  },
  asks: { zh: '客户说：“{question}”，如何回答？', en: 'The customer says “{question}”. What do you answer?' },
  show: { zh: '查看答案', en: 'Show answer' },
  known: { zh: '已记住', en: 'Known' },
  again: { zh: '再练一次', en: 'Again' },
  over: { zh: '本轮练习已完成。', en: 'This round is complete.' },
  restart: { zh: '再练一轮', en: 'Another round' },
} as const satisfies Record<string, Message>;

interface Question {
  readonly card: Card;
  /** Absent for the script as a whole. */
  readonly objection?: { readonly question: string; readonly answer: string };
}

function questionsOf(cards: readonly Card[]): Question[] {
  return cards.flatMap((card) => [
    { card },
    ...scriptText(card.script).objections.map((objection) => ({ card, objection })),
  ]);
}

export function Practice({ data, cards }: { data: PageData; cards: readonly Card[] }) {
  const say = useSay();
  const [queue, setQueue] = useState(() => questionsOf(cards));
  const [known, setKnown] = useState(0);
  const [isShown, setShown] = useState(false);
  const main = useRef<HTMLButtonElement>(null);
  const question = queue[0];
  // The next key press belongs to the button that does the next thing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button changes with both
  useLayoutEffect(() => main.current?.focus(), [question, isShown]);
  const next = (isKnown: boolean) => {
    setKnown(known + Number(isKnown));
    setQueue(([first, ...rest]) => (isKnown || !first ? rest : [...rest, first]));
    setShown(false);
  };
  return (
    <section class="panel practice">
      <p class="quiet" aria-live="polite">
        {say(T.left, { left: queue.length, known })}
      </p>
      {question ? (
        <article class="card on">
          <header>
            <h4>{question.card.script.name}</h4>
          </header>
          <Uses data={data} card={question.card} />
          <p class="question">
            {question.objection ? say(T.asks, { question: question.objection.question }) : say(T.whole)}
          </p>
          {isShown && <Answer data={data} question={question} />}
          <p class="buttons">
            {isShown ? (
              <>
                <button ref={main} type="button" class="button primary" onClick={() => next(true)}>
                  {say(T.known)}
                </button>
                <button type="button" class="button" onClick={() => next(false)}>
                  {say(T.again)}
                </button>
              </>
            ) : (
              <button ref={main} type="button" class="button primary" onClick={() => setShown(true)}>
                {say(T.show)}
              </button>
            )}
          </p>
        </article>
      ) : (
        <p>
          {say(T.over)}{' '}
          <button
            ref={main}
            type="button"
            class="button primary"
            onClick={() => {
              setQueue(questionsOf(cards));
              setKnown(0);
            }}
          >
            {say(T.restart)}
          </button>
        </p>
      )}
    </section>
  );
}

function Answer({ data, question }: { data: PageData; question: Question }) {
  const { card, objection } = question;
  if (!objection) return <ScriptBody data={data} card={card} />;
  return (
    <p class="answer">
      <WithVariables text={objection.answer} card={card} />
    </p>
  );
}

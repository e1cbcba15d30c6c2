// Owns what the tour shows: the spotlight on the real window, and the card beside it with the step at hand.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { keyOf } from '../kit/commands/bindings.ts';
import { Button, classes, IconButton } from '../kit/ui/Button.tsx';
import { Icon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { type Box, cardPlace } from './card-place.ts';
import { nextStep, runStep, stepBack, stepNext } from './commands.ts';
import { createSpotlight } from './spotlight.ts';
import { steps } from './steps.ts';
import { goToStep, leaveTour, restartTour, useTour } from './tour-store.ts';
import { words } from './words.ts';
import './tour.css';

export function TourCard() {
  const open = useTour((state) => state.open);
  return open ? <OpenCard /> : null;
}

function OpenCard() {
  const say = useSay();
  const at = useTour((state) => state.at);
  const { hole, done } = useStep(at);
  const card = useRef<HTMLElement>(null);
  const place = usePlace(card, hole, at);
  const step = steps[at];
  return (
    <section ref={card} className="tour-card" style={place} aria-label={say(words.card)}>
      <header>
        <span className="small secondary">
          {step ? say(words.step, { at: at + 1, count: steps.length }) : say(words.card)}
        </span>
        <span className="grow" />
        <IconButton compact icon="x" label={say(words.close)} onClick={leaveTour} />
      </header>
      {/* Spoken when the step changes. */}
      <div aria-live="polite">
        <h2>{say(step?.title ?? words.finishedTitle)}</h2>
        <p>{say(step?.text ?? words.finishedText)}</p>
      </div>
      {step ? <StepFoot at={at} done={done} /> : <LastFoot />}
      <Dots at={at} />
    </section>
  );
}

function StepFoot({ at, done }: { at: number; done: boolean }) {
  const say = useSay();
  const step = steps[at];
  return (
    <>
      <footer>
        <Button look="ghost" compact disabled={done} title={keyOf(runStep)} onClick={runStep.run}>
          {say(words.run)}
        </Button>
        <span className="grow" />
        <Button compact disabled={at === 0} title={keyOf(stepBack)} onClick={stepBack.run}>
          {say(words.back)}
        </Button>
        <Button compact look={done ? 'primary' : undefined} disabled={!done} title={keyOf(stepNext)} onClick={nextStep}>
          {say(words.next)}
        </Button>
      </footer>
      <p className="small tertiary">{step && say(done ? words.isDone : step.deed)}</p>
    </>
  );
}

function LastFoot() {
  const say = useSay();
  return (
    <footer>
      <Button look="ghost" compact onClick={restartTour}>
        {say(words.again)}
      </Button>
      <span className="grow" />
      <Button look="primary" compact onClick={leaveTour}>
        {say(words.finish)}
      </Button>
    </footer>
  );
}

/** Every step by name; those behind can be gone back to. */
function Dots({ at }: { at: number }) {
  const say = useSay();
  return (
    <ol className="tour-dots" aria-label={say(words.all)}>
      {steps.map(({ title }, index) => (
        <li key={title.en}>
          <button
            type="button"
            className={classes(index < at && 'done', index === at && 'on')}
            aria-current={index === at ? 'step' : undefined}
            aria-label={`${index + 1} ${say(title)}`}
            title={say(title)}
            disabled={index > at}
            onClick={() => goToStep(index)}
          >
            {index < at && <Icon name="check" size={12} />}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Keeps the spotlight on the step's element and goes on when its deed is done, whoever did it. */
function useStep(at: number): { readonly hole: Box | undefined; readonly done: boolean } {
  const [seen, setSeen] = useState<{ hole: Box | undefined; done: boolean }>({ hole: undefined, done: false });
  useEffect(() => {
    const step = steps[at];
    const light = createSpotlight();
    // A step that is done already, as when somebody goes back, waits for the button.
    const wasDone = step?.isDone() ?? false;
    let frame = 0;
    let settledAt: number | undefined;
    const look = () => {
      const element = step && targetOf(step.targets());
      light.show(element);
      const next = { hole: element && boxOf(element), done: step?.isDone() ?? false };
      setSeen((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
      const isSettled = next.done && !wasDone && !isTyping();
      settledAt = isSettled ? (settledAt ?? performance.now()) : undefined;
      if (settledAt !== undefined && performance.now() - settledAt >= SETTLED_MS) return nextStep();
      frame = requestAnimationFrame(look);
    };
    look();
    return () => {
      cancelAnimationFrame(frame);
      light.end();
    };
  }, [at]);
  return seen;
}

/** A card that was just made takes the focus for its name a moment later. */
const SETTLED_MS = 300;

/** Nobody is taken out of a field, such as the name of a card that was just made. */
function isTyping(): boolean {
  return document.activeElement?.matches('input:not([type="radio"], [type="checkbox"]), textarea') ?? false;
}

/** The first element that is in sight. */
function targetOf(selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    const box = element?.getBoundingClientRect();
    if (
      element &&
      box &&
      box.width > 0 &&
      box.bottom > 0 &&
      box.right > 0 &&
      box.top < innerHeight &&
      box.left < innerWidth
    ) {
      return element;
    }
  }
  return undefined;
}

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: Math.round(left), top: Math.round(top), width: Math.round(width), height: Math.round(height) };
}

function usePlace(card: React.RefObject<HTMLElement | null>, hole: Box | undefined, at: number) {
  const [place, setPlace] = useState({ left: 0, top: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has another height
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const view = { width: innerWidth, height: innerHeight };
    setPlace(cardPlace(hole, { width: element.offsetWidth, height: element.offsetHeight }, view));
  }, [card, hole, at]);
  return place;
}

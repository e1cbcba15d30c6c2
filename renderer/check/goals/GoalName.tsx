// Owns the name of a goal in its row: a way to the map, with the goal's code beside it.
import { dueDateOf } from '../../../shared/document/goal-due.ts';
import { unitAfter, unitName } from '../../../shared/document/unit-names.ts';
import type { Goal } from '../../../shared/forecast/goal-tree.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import { KindIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { goTo } from '../../session/go-to.ts';
import { words } from './words.ts';

export function GoalName({ goal, focusable }: { goal: Goal; focusable: boolean }) {
  const say = useSay();
  return (
    <>
      <KindIcon kind="goal" size={14} />
      <button
        type="button"
        className="go-link ellipsis"
        tabIndex={focusable ? 0 : -1}
        title={say(words.goTo, { name: goal.name })}
        onClick={() => goTo(goal.id)}
      >
        {goal.name}
      </button>
      <span className="mono tertiary goal-code">{goal.code}</span>
    </>
  );
}

/** Baseline and target with the unit; what is missing is a way to its field. */
export function GoalWay({ goal, focusable }: { goal: Goal; focusable: boolean }) {
  const say = useSay();
  const part = (field: 'baseline' | 'target', value: number | undefined) =>
    value === undefined ? (
      <button
        type="button"
        className="go-link missing-figure"
        tabIndex={focusable ? 0 : -1}
        onClick={() => goTo(goal.id, field)}
      >
        {say(words.notFilled, { field: say(words[field]) })}
      </button>
    ) : (
      figure(value)
    );
  return (
    <>
      {part('baseline', goal.baseline)} → {part('target', goal.target)}
      <span className="tertiary">{say(unitAfter(unitName(goal.unit)))}</span>
      {goal.stretchTarget !== undefined && (
        <span className="goal-stretch secondary">{say(words.stretch, { value: figure(goal.stretchTarget) })}</span>
      )}
    </>
  );
}

/** The day a goal is due, or how many days it has. */
export function GoalDue({ goal }: { goal: Goal }) {
  const say = useSay();
  const day = useDocument(({ document }) => document && dueDateOf(document, goal));
  if (day !== undefined) return day;
  return goal.dueDay === undefined ? (
    <span className="tertiary">{say(words.noDue)}</span>
  ) : (
    say(words.dueDay, { days: goal.dueDay })
  );
}

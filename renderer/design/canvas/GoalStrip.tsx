// Owns the strip above the canvas that the goal lane folds into: one chip per goal, and the way back.
import type { MapDocument } from '../../../shared/document/document.ts';
import { useKeyOf } from '../../kit/commands/bindings.ts';
import { classes, IconButton } from '../../kit/ui/Button.tsx';
import { KindIcon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useFindings } from '../../session/findings-store.ts';
import { useView } from '../../session/view-store.ts';
import { cardFacts } from '../editing/card-facts.ts';
import { foldGoals } from '../editing/view.ts';
import './goal-strip.css';

export function GoalStrip({ document }: { document: MapDocument }) {
  const say = useSay();
  const keyOf = useKeyOf();
  const selection = useView((view) => view.selection);
  const worst = useFindings((state) => state.worst);
  const goals = document.nodes.filter(({ kind }) => kind === 'goal');
  return (
    <nav className="goal-strip" aria-label={say(GOALS)}>
      <IconButton icon="down" compact label={say(UNFOLD)} shortcut={keyOf(foldGoals)} onClick={foldGoals.run} />
      <b>{say(GOALS)}</b>
      <span className="tertiary">{goals.length}</span>
      {goals.map((goal) => {
        const severity = worst.get(goal.id);
        return (
          <button
            key={goal.id}
            type="button"
            className={classes('goal-chip', selection.has(goal.id) && 'on')}
            aria-pressed={selection.has(goal.id)}
            title={`${goal.code} ${goal.name}`}
            onClick={() => useView.getState().select([goal.id])}
          >
            <KindIcon kind="goal" size={14} />
            <span className="ellipsis">{goal.name}</span>
            <span className="secondary">{cardFacts(goal, say)[0]}</span>
            {severity && <SeverityIcon severity={severity} label={say(HAS_FINDINGS)} />}
          </button>
        );
      })}
      {goals.length === 0 && <span className="tertiary">{say(NO_GOALS)}</span>}
    </nav>
  );
}

const GOALS = { zh: '目标', en: 'Goals' };
const UNFOLD = { zh: '展开目标栏', en: 'Expand the goal lane' };
const HAS_FINDINGS = { zh: '有问题', en: 'Has problems' };
const NO_GOALS = { zh: '尚无目标', en: 'No goals yet' };

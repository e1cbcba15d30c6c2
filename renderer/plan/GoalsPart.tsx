// Owns for which figures the plan is: metric, target, and what the plan is expected to bring.
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import type { NodeOf } from '../../shared/document/kinds/index.ts';
import { unitName } from '../../shared/document/unit-names.ts';
import { asCounted } from '../../shared/forecast/as-counted.ts';
import { forecastGoals } from '../../shared/forecast/goal-progress.ts';
import { buildGraph } from '../../shared/graph/graph.ts';
import { goalScope, perUnitOf } from '../../shared/plan/goal-scope.ts';
import { addGoal } from '../../shared/plan/grow.ts';
import { SelectBox } from '../kit/forms/SelectBox.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { focusOnceDrawn } from '../kit/ui/focus-once-drawn.ts';
import { useSay } from '../kit/ui/say.ts';
import { NEW_METRIC, OF_THE_MAP, showOwnMetrics } from '../knowledge/forms/metric-wish.ts';
import { useDocument } from '../session/document-store.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { useMapKnowledge } from '../session/map-knowledge.ts';
import { applyAndChoose } from './adding.ts';
import { GoalFor, scopeText } from './GoalFor.tsx';
import { asksPerUnit, lacks, Outlook, type OutlookProps } from './GoalOutlook.tsx';
import { GoalPerUnit } from './GoalPerUnit.tsx';
import { Part } from './Part.tsx';
import { controlId, PlanField } from './PlanField.tsx';
import { PlanRow } from './PlanRow.tsx';
import { Some } from './Some.tsx';
import { ReturnsNote } from './TasksDone.tsx';
import { TasksTable } from './TasksTable.tsx';
import { taskWords, words } from './words.ts';

export function GoalsPart({ document, goals }: { document: MapDocument; goals: readonly NodeOf<'goal'>[] }) {
  const say = useSay();
  // What is typed stands before a large map is added up.
  const counted = useDeferredValue(document);
  const knowledge = useKnowledge();
  const graph = useMemo(() => buildGraph(asCounted(counted, knowledge).expected), [counted, knowledge]);
  const forecasts = forecastGoals(graph);
  return (
    <Part title={words.goals} kind="goal" hint={say(words.goalsHint)}>
      {goals.length > 0 && <Heads />}
      <Some of={goals} about={idsOfOne}>
        {(goal) => {
          const scope = goalScope(graph, goal.id);
          const forecast = forecasts.of(goal.id);
          const perUnit = perUnitOf(graph, goal.id);
          return (
            <GoalLine
              key={goal.id}
              goal={goal}
              isFor={scopeText(scope, say)}
              isForNobody={!scope.isForAll && scope.segments.length === 0}
              expected={forecast?.forecast ?? forecast?.progress}
              assumed={forecast?.assumed ?? false}
              byExperience={forecast?.byExperience ?? false}
              startsAtZero={goal.baseline === undefined && forecast?.goal.baseline === 0}
              asksPerUnit={asksPerUnit(forecast)}
              perUnit={perUnit.value}
              perUnitDiffers={perUnit.differs}
              lacks={lacks(counted, forecast)
                .map((label) => say(label))
                .join(say(words.and))}
            />
          );
        }}
      </Some>
      <ReturnsNote />
      <AddGoal />
    </Part>
  );
}

const idsOfOne = ({ id }: NodeOf<'goal'>) => [id];

function Heads() {
  const say = useSay();
  const labels = [words.name, words.metric, words.isFor, words.baseline, undefined, words.target, words.stretch];
  return (
    <div className="plan-row plan-goal plan-heads small tertiary" aria-hidden="true">
      {labels.map((label, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
        <span key={at}>{label && say(label)}</span>
      ))}
    </div>
  );
}

interface GoalProps extends OutlookProps {
  readonly goal: NodeOf<'goal'>;
  readonly isFor: string;
  readonly isForNobody: boolean;
  /** What is counted from 0 by its metric, without a baseline of its own. */
  readonly startsAtZero: boolean;
  /** Customers that are won do not say by themselves how far the goal moves. */
  readonly asksPerUnit: boolean;
  readonly perUnit: number | undefined;
  readonly perUnitDiffers: boolean;
}

/** The goal, and under it what the branches take on of it. */
const GoalLine = memo(function GoalLine({ goal, isFor, isForNobody, ...known }: GoalProps) {
  const say = useSay();
  const [opened, setOpened] = useState(false);
  const isSplit = (goal.branchTargets ?? []).length > 0;
  return (
    <>
      <PlanRow nodes={[goal]} className="plan-goal" removes={goal}>
        <PlanField element={goal} path="name" />
        <PlanField element={goal} path="metricId" of={goal.name} />
        <GoalFor goal={goal} shown={isFor} empty={isForNobody} />
        {known.startsAtZero ? (
          <span className="plan-zero tertiary" title={say(words.startsAtZero)}>
            0
          </span>
        ) : (
          <PlanField element={goal} path="baseline" of={goal.name} />
        )}
        <span aria-hidden="true">→</span>
        <PlanField element={goal} path="target" of={goal.name} />
        <PlanField element={goal} path="stretchTarget" of={goal.name} />
        <span className="plan-outlook small">
          <span className="secondary">{say(unitName(goal.unit))}</span>
          {known.asksPerUnit && <GoalPerUnit goal={goal} value={known.perUnit} differs={known.perUnitDiffers} />}
          <Outlook unit={goal.unit} {...known} />
          {!isSplit && (
            <Button
              look="link"
              aria-expanded={opened}
              aria-label={say(taskWords.splitOf, { goal: goal.name })}
              onClick={() => setOpened(!opened)}
            >
              {say(taskWords.split)}
            </Button>
          )}
        </span>
      </PlanRow>
      {(isSplit || opened) && <TasksTable goal={goal} />}
    </>
  );
});

/** Of the metrics to choose from, the one that is not there yet. */
const NEW = '+';

function AddGoal() {
  const say = useSay();
  const { metrics } = useMapKnowledge().dictionaries;
  const own = useDocument(({ document }) => document?.metrics);
  const [picked, setPicked] = useState('');
  const metric = metrics.find(({ id }) => id === picked);
  const add = () => {
    if (!metric) return;
    const made = applyAndChoose(words.addGoal, addGoal(metric, say(metric.label)));
    setPicked('');
    // The button that was pressed can do no more; what the goal asks for is typed next.
    if (made !== undefined) focusOnceDrawn(() => window.document.getElementById(controlId(made, 'target')));
  };
  return (
    <div className="plan-add">
      <SelectBox
        aria-label={say(words.metric)}
        value={picked}
        onChange={(event) => (event.target.value === NEW ? showOwnMetrics('newGoal') : setPicked(event.target.value))}
        onKeyDown={(event) => event.key === 'Enter' && !event.repeat && add()}
      >
        <option value="">{say(words.chooseMetric)}</option>
        {metrics.map(({ id, label }) => (
          <option key={id} value={id}>
            {own?.some((metric) => metric.id === id) ? `${say(label)} · ${say(OF_THE_MAP)}` : say(label)}
          </option>
        ))}
        <option value={NEW}>{say(NEW_METRIC)}</option>
      </SelectBox>
      <Button icon="plus" disabled={!metric} onClick={add}>
        {say(words.addGoal)}
      </Button>
    </div>
  );
}

// Owns for which figures the plan is: metric, target, and what the plan is expected to bring.
import { useMemo, useState } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import type { NodeOf } from '../../shared/document/kinds/index.ts';
import { amount } from '../../shared/document/unit-names.ts';
import { forecastGoals, type GoalForecast } from '../../shared/forecast/goal-progress.ts';
import { buildGraph } from '../../shared/graph/graph.ts';
import { rounded } from '../../shared/i18n/figure.ts';
import { withKnownBaselines } from '../../shared/knowledge/map-metrics.ts';
import { addGoal } from '../../shared/plan/grow.ts';
import { SelectBox } from '../kit/forms/SelectBox.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { NEW_METRIC, OF_THE_MAP, showOwnMetrics } from '../knowledge/forms/metric-wish.ts';
import { useDocument } from '../session/document-store.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { useMapKnowledge } from '../session/map-knowledge.ts';
import { PlanField } from './PlanField.tsx';
import { PlanRow } from './PlanRow.tsx';
import { Some } from './Some.tsx';
import { ReturnsNote } from './TasksDone.tsx';
import { TasksTable } from './TasksTable.tsx';
import { taskWords, words } from './words.ts';

export function GoalsPart({ document, goals }: { document: MapDocument; goals: readonly NodeOf<'goal'>[] }) {
  const say = useSay();
  const knowledge = useKnowledge();
  const forecasts = useMemo(
    () => forecastGoals(buildGraph(withKnownBaselines(document, knowledge))),
    [document, knowledge],
  );
  return (
    <section className="plan-part" aria-label={say(words.goals)}>
      <h2>
        {say(words.goals)} <span className="small tertiary">{say(words.goalsHint)}</span>
      </h2>
      {goals.length > 0 && (
        <div className="plan-row plan-goal plan-heads small tertiary" aria-hidden="true">
          {[words.goal, words.metric, words.baseline, undefined, words.target, words.stretch].map((head, at) => (
            <span key={head?.en ?? at}>{head && say(head)}</span>
          ))}
        </div>
      )}
      <Some of={goals}>{(goal) => <GoalLine key={goal.id} goal={goal} forecast={forecasts.of(goal.id)} />}</Some>
      <ReturnsNote />
      <AddGoal />
    </section>
  );
}

/** The goal, and under it what the branches take on of it. */
function GoalLine({ goal, forecast }: { goal: NodeOf<'goal'>; forecast: GoalForecast | undefined }) {
  const say = useSay();
  const [opened, setOpened] = useState(false);
  const isSplit = (goal.branchTargets ?? []).length > 0;
  return (
    <>
      <PlanRow nodes={[goal]} className="plan-goal" removes={goal}>
        <PlanField element={goal} path="name" />
        <PlanField element={goal} path="metricId" of={goal.name} />
        {goal.baseline === undefined && forecast?.goal.baseline === 0 ? (
          <span className="plan-zero tertiary" title={say(words.startsAtZero)}>
            0
          </span>
        ) : (
          <PlanField element={goal} path="baseline" of={goal.name} />
        )}
        <span aria-hidden="true">→</span>
        <PlanField element={goal} path="target" of={goal.name} />
        <PlanField element={goal} path="stretchTarget" of={goal.name} />
        <span className="plan-outlook">
          <Outlook forecast={forecast} />
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
}

/** What is not known is said, never shown as 0. */
function Outlook({ forecast }: { forecast: GoalForecast | undefined }) {
  const say = useSay();
  if (!forecast) return <span />;
  const { goal, forecast: value, progress, assumed } = forecast;
  const shown = value ?? progress;
  if (shown === undefined) return <span className="small tertiary">{say(words.noForecast)}</span>;
  return (
    <span className="small secondary">
      {say(words.forecast, { value: amount(rounded(shown), goal.unit) })}
      {assumed && <span className="tag">{say(words.assumed)}</span>}
    </span>
  );
}

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
    useDocument.getState().apply(words.addGoal, addGoal(metric, say(metric.label)));
    setPicked('');
  };
  return (
    <div className="plan-add">
      <SelectBox
        aria-label={say(words.metric)}
        value={picked}
        onChange={(event) => (event.target.value === NEW ? showOwnMetrics('newGoal') : setPicked(event.target.value))}
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

// Owns for which figures the plan is: metric, target, and what the plan is expected to bring.
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import type { NodeOf } from '../../shared/document/kinds/index.ts';
import { amount, unitName } from '../../shared/document/unit-names.ts';
import { asExpected } from '../../shared/forecast/experience.ts';
import { forecastGoals, type GoalForecast } from '../../shared/forecast/goal-progress.ts';
import { buildGraph } from '../../shared/graph/graph.ts';
import { rounded } from '../../shared/i18n/figure.ts';
import { withKnownBaselines } from '../../shared/knowledge/map-metrics.ts';
import { goalScope } from '../../shared/plan/goal-scope.ts';
import { addGoal } from '../../shared/plan/grow.ts';
import { SelectBox } from '../kit/forms/SelectBox.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { NEW_METRIC, OF_THE_MAP, showOwnMetrics } from '../knowledge/forms/metric-wish.ts';
import { useDocument } from '../session/document-store.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { useMapKnowledge } from '../session/map-knowledge.ts';
import { GoalFor, scopeText } from './GoalFor.tsx';
import { PlanField } from './PlanField.tsx';
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
  const graph = useMemo(
    () => buildGraph(asExpected(withKnownBaselines(counted, knowledge), knowledge.dictionaries)),
    [counted, knowledge],
  );
  const forecasts = forecastGoals(graph);
  return (
    <section className="plan-part" aria-label={say(words.goals)}>
      <h2>
        {say(words.goals)} <span className="small tertiary">{say(words.goalsHint)}</span>
      </h2>
      {goals.length > 0 && <Heads />}
      <Some of={goals} about={idsOfOne}>
        {(goal) => {
          const scope = goalScope(graph, goal.id);
          const forecast = forecasts.of(goal.id);
          const { shown, assumed = false, byExperience = false } = outlookOf(forecast);
          return (
            <GoalLine
              key={goal.id}
              goal={goal}
              isFor={scopeText(scope, say)}
              isForNobody={!scope.isForAll && scope.segments.length === 0}
              expected={shown}
              assumed={assumed}
              byExperience={byExperience}
              startsAtZero={goal.baseline === undefined && forecast?.goal.baseline === 0}
            />
          );
        }}
      </Some>
      <ReturnsNote />
      <AddGoal />
    </section>
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

interface GoalProps {
  readonly goal: NodeOf<'goal'>;
  readonly isFor: string;
  readonly isForNobody: boolean;
  /** In the goal's unit; undefined while nothing is known. */
  readonly expected: number | undefined;
  readonly assumed: boolean;
  readonly byExperience: boolean;
  /** What is counted from 0 by its metric, without a baseline of its own. */
  readonly startsAtZero: boolean;
}

/** The goal, and under it what the branches take on of it. */
const GoalLine = memo(function GoalLine({
  goal,
  isFor,
  isForNobody,
  expected,
  assumed,
  byExperience,
  startsAtZero,
}: GoalProps) {
  const say = useSay();
  const [opened, setOpened] = useState(false);
  const isSplit = (goal.branchTargets ?? []).length > 0;
  return (
    <>
      <PlanRow nodes={[goal]} className="plan-goal" removes={goal}>
        <PlanField element={goal} path="name" />
        <PlanField element={goal} path="metricId" of={goal.name} />
        <GoalFor goal={goal} shown={isFor} empty={isForNobody} />
        {startsAtZero ? (
          <span className="plan-zero tertiary" title={say(words.startsAtZero)}>
            0
          </span>
        ) : (
          <PlanField element={goal} path="baseline" of={goal.name} />
        )}
        <span aria-hidden="true">→</span>
        <PlanField element={goal} path="target" of={goal.name} />
        <PlanField element={goal} path="stretchTarget" of={goal.name} />
        <span className="small secondary">{say(unitName(goal.unit))}</span>
        <span className="plan-outlook small">
          <Outlook unit={goal.unit} {...{ expected, assumed, byExperience }} />
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

/** What is expected at the end, or how far the plan carries the goal while its baseline is missing. */
function outlookOf(forecast: GoalForecast | undefined): Partial<Pick<GoalForecast, 'assumed' | 'byExperience'>> & {
  readonly shown?: number | undefined;
} {
  if (!forecast) return {};
  const { progress, assumed, byExperience } = forecast;
  return { shown: forecast.forecast ?? progress, assumed, byExperience };
}

/** What is not known is said, never shown as 0. */
function Outlook(props: { unit: string } & Pick<GoalProps, 'expected' | 'assumed' | 'byExperience'>) {
  const { unit, expected, assumed, byExperience } = props;
  const say = useSay();
  if (expected === undefined) return <span className="tertiary">{say(words.noForecast)}</span>;
  return (
    <span className="secondary">
      {say(words.forecast, { value: amount(rounded(expected), unit) })}
      {assumed && <span className="tag">{say(words.assumed)}</span>}
      {byExperience && <span className="tag">{say(words.byExperience)}</span>}
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

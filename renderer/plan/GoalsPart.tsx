// Owns for which figures the plan is: metric, target, and what the plan is expected to bring.
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import { nodeById } from '../../shared/document/element-index.ts';
import { elementFields, labelAt } from '../../shared/document/field-path.ts';
import type { NodeOf } from '../../shared/document/kinds/index.ts';
import { amount, unitName } from '../../shared/document/unit-names.ts';
import { forecastGoals, type GoalForecast } from '../../shared/forecast/goal-progress.ts';
import { areComparable } from '../../shared/forecast/units.ts';
import { buildGraph } from '../../shared/graph/graph.ts';
import { rounded } from '../../shared/i18n/figure.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { goalScope, perUnitOf } from '../../shared/plan/goal-scope.ts';
import { addGoal } from '../../shared/plan/grow.ts';
import { SelectBox } from '../kit/forms/SelectBox.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { applyAndChoose, focusOnceDrawn } from './adding.ts';
import { GoalFor, scopeText } from './GoalFor.tsx';
import { GoalPerUnit } from './GoalPerUnit.tsx';
import { Part } from './Part.tsx';
import { controlId, PlanField } from './PlanField.tsx';
import { PlanRow } from './PlanRow.tsx';
import { Some } from './Some.tsx';
import { TasksTable } from './TasksTable.tsx';
import { taskWords, words } from './words.ts';

export function GoalsPart({ document, goals }: { document: MapDocument; goals: readonly NodeOf<'goal'>[] }) {
  const say = useSay();
  // What is typed stands before a large map is added up.
  const counted = useDeferredValue(document);
  const graph = useMemo(() => buildGraph(counted), [counted]);
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

interface GoalProps {
  readonly goal: NodeOf<'goal'>;
  readonly isFor: string;
  readonly isForNobody: boolean;
  /** In the goal's unit; undefined while nothing is known. */
  readonly expected: number | undefined;
  readonly assumed: boolean;
  /** Customers that are won do not say by themselves how far the goal moves. */
  readonly asksPerUnit: boolean;
  readonly perUnit: number | undefined;
  readonly perUnitDiffers: boolean;
  /** What the forecast waits for, in words. */
  readonly lacks: string;
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
        <PlanField element={goal} path="baseline" of={goal.name} />
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

function asksPerUnit(forecast: GoalForecast | undefined): boolean {
  if (!forecast || forecast.goal.guardrail || forecast.source === 'children') return false;
  return !areComparable(forecast.goal.unit, '户');
}

/** The fields that the forecast waits for; the baseline is none of them, since progress is shown without it. */
function lacks(document: MapDocument, forecast: GoalForecast | undefined): readonly Message[] {
  if (!forecast || forecast.goal.guardrail) return [];
  if (forecast.source === 'nothing') return [words.perCustomer];
  const labels = forecast.missing.flatMap(({ id, field }) => {
    const element = nodeById(document, id) ?? document.edges.find((edge) => edge.id === id);
    return element && field !== 'baseline' ? labelAt(elementFields(element), field) : [];
  });
  return [...new Map(labels.map((label) => [label.zh, label])).values()];
}

/** What is not known is said, never shown as 0. */
function Outlook(props: { unit: string } & Pick<GoalProps, 'expected' | 'assumed' | 'lacks'>) {
  const { unit, expected, assumed, lacks: missing } = props;
  const say = useSay();
  if (expected === undefined) {
    return (
      <span className="tertiary">
        {missing === '' ? say(words.noForecast) : say(words.noForecastWithout, { missing })}
      </span>
    );
  }
  return (
    <span className="secondary">
      {say(words.forecast, { value: amount(rounded(expected), unit) })}
      {assumed && <span className="tag">{say(words.assumed)}</span>}
      {missing !== '' && <span className="tertiary"> {say(words.notAll, { missing })}</span>}
    </span>
  );
}

function AddGoal() {
  const say = useSay();
  const metrics = useKnowledge((knowledge) => knowledge.dictionaries.metrics);
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
        onChange={(event) => setPicked(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.repeat && add()}
      >
        <option value="">{say(words.chooseMetric)}</option>
        {metrics.map(({ id, label }) => (
          <option key={id} value={id}>
            {say(label)}
          </option>
        ))}
      </SelectBox>
      <Button icon="plus" disabled={!metric} onClick={add}>
        {say(words.addGoal)}
      </Button>
    </div>
  );
}

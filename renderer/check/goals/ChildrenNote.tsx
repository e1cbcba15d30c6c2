// Owns how a goal's forecast follows from the goals below it, written out.
import { swapNodes } from '../../../shared/document/edits/goals.ts';
import { fieldInfo } from '../../../shared/document/field.ts';
import { goal as goalKind } from '../../../shared/document/kinds/goal.ts';
import { unitAfter, unitName } from '../../../shared/document/unit-names.ts';
import type { GoalForecast } from '../../../shared/forecast/goal-progress.ts';
import { countedChildren, formulaOf, type Goal } from '../../../shared/forecast/goal-tree.ts';
import { roundedFigure } from '../../../shared/i18n/figure.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { NodeLink } from './OfferName.tsx';
import type { Forecast } from './use-forecast.ts';
import { words } from './words.ts';

const SIGNS = { sum: '+', product: '×', ratio: '÷' } as const;
const FORMULAS = new Map(
  fieldInfo(goalKind.fields.shape.formula).options?.map(({ value, label }) => [value, label]) ?? [],
);

export function ChildrenNote({ forecast, goal, entry }: { forecast: Forecast; goal: Goal; entry: GoalForecast }) {
  const say = useSay();
  const { goals } = forecast.shown;
  const children = countedChildren(goals.tree, goal);
  if (children.length === 0) return null;
  const formula = formulaOf(goal, children);
  if (!formula) return <p className="goal-note secondary">{say(words.grouping)}</p>;
  const [first, second] = children;
  return (
    <div className="goal-note">
      <p className="children-line">
        {say(words.fromChildren, { formula: FORMULAS.get(formula) ?? { zh: formula, en: formula } })}
        {children.map((child, index) => (
          <span key={child.id} className="children-term">
            {index > 0 && <b aria-hidden="true">{SIGNS[formula]}</b>}
            <NodeLink node={child} />
            <Value value={goals.of(child.id)?.forecast} unit={child.unit} />
            {formula === 'sum' && child.weight !== undefined && <span className="tertiary">× {child.weight}%</span>}
          </span>
        ))}
        <span className="children-term">
          <b>=</b>
          <Value value={entry.forecast} unit={goal.unit} />
        </span>
        {formula === 'ratio' && first && second && (
          <Button
            compact
            icon="loop"
            onClick={() => useDocument.getState().apply(words.swap, swapNodes(first.id, second.id))}
          >
            {say(words.swap)}
          </Button>
        )}
      </p>
      {entry.problem && <p className="warning-text">{say(words.problems[entry.problem])}</p>}
      {entry.contributions.length > 0 && <p className="secondary">{say(words.notCounted)}</p>}
    </div>
  );
}

function Value({ value, unit }: { value: number | undefined; unit: string }) {
  const say = useSay();
  if (value === undefined) return <span className="missing-figure">{say(words.missing)}</span>;
  return (
    <span>
      {roundedFigure(value)}
      <span className="tertiary">{say(unitAfter(unitName(unit)))}</span>
    </span>
  );
}

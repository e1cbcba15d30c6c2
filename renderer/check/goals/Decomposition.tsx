// Owns a goal's place in the tree, changed in its row: the goal above it, and the formula over those below.
import { setField } from '../../../shared/document/edits/elements.ts';
import { fieldsOf } from '../../../shared/document/field.ts';
import { goal as goalKind } from '../../../shared/document/kinds/goal.ts';
import type { Goal, GoalTree } from '../../../shared/forecast/goal-tree.ts';
import { SelectBox } from '../../kit/forms/SelectBox.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { changeTitle } from '../../knowledge/forms/form-target.ts';
import { useDocument } from '../../session/document-store.ts';
import { possibleParents } from './goal-rows.ts';
import { words } from './words.ts';

const FIELDS = new Map(fieldsOf(goalKind.fields).map(([name, , info]) => [name, info]));

function setGoal(id: string, field: 'parentGoalId' | 'formula', value: string): void {
  const info = FIELDS.get(field);
  if (info) useDocument.getState().apply(changeTitle(info), setField(id, field, value === '' ? undefined : value));
}

export function Decomposition(props: {
  goal: Goal;
  goals: readonly Goal[];
  tree: GoalTree;
  hasChildren: boolean;
  focusable: boolean;
}) {
  const { goal, goals, tree, hasChildren, focusable } = props;
  const say = useSay();
  const parents = possibleParents(goals, tree, goal);
  const tabIndex = focusable ? 0 : -1;
  return (
    <span className="decomposition">
      <SelectBox
        aria-label={say(words.parentOf, { name: goal.name })}
        tabIndex={tabIndex}
        value={goal.parentGoalId ?? ''}
        onChange={(event) => setGoal(goal.id, 'parentGoalId', event.target.value)}
      >
        <option value="">{say(words.noParent)}</option>
        {parents.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(words.under, { name })}
          </option>
        ))}
        {/* A parent that may not be one (a circle, a deleted goal) stays visible until another is chosen. */}
        {goal.parentGoalId !== undefined && !parents.some(({ id }) => id === goal.parentGoalId) && (
          <option value={goal.parentGoalId}>{goal.parentGoalId}</option>
        )}
      </SelectBox>
      {hasChildren && (
        <SelectBox
          aria-label={say(words.formulaOf, { name: goal.name })}
          tabIndex={tabIndex}
          value={goal.formula ?? ''}
          onChange={(event) => setGoal(goal.id, 'formula', event.target.value)}
        >
          <option value="">{say(words.noFormula)}</option>
          {FIELDS.get('formula')?.options?.map(({ value, label }) => (
            <option key={value} value={value}>
              {say(label)}
            </option>
          ))}
        </SelectBox>
      )}
    </span>
  );
}

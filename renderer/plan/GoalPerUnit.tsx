// Owns what one customer moves a goal by, said once for all that bring it.
import { useCallback, useId, useState } from 'react';
import { edgeTypes } from '../../shared/document/edge-types.ts';
import { fieldsOf } from '../../shared/document/field.ts';
import type { NodeOf } from '../../shared/document/kinds/index.ts';
import { setPerUnit } from '../../shared/plan/goal-scope.ts';
import type { FieldProblem } from '../kit/forms/field-text.ts';
import { itemObject } from '../kit/forms/form-fields.ts';
import { TextControl } from '../kit/forms/TextControl.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { useView } from '../session/view-store.ts';
import { words } from './words.ts';

/** The field of the document that is edited, with its limits. */
const PER_UNIT = fieldsOf(itemObject(edgeTypes.flow.fields.shape.goalContribution)).find(
  ([name]) => name === 'perUnit',
);

export function GoalPerUnit(props: { goal: NodeOf<'goal'>; value: number | undefined; differs: boolean }) {
  const { goal, value, differs } = props;
  const say = useSay();
  const messageId = useId();
  const [problem, setProblem] = useState<FieldProblem>();
  const onApply = useCallback(
    (next: unknown, mergeKey?: string) =>
      useDocument
        .getState()
        .apply(words.changePerUnit, setPerUnit(goal.id, typeof next === 'number' ? next : undefined), mergeKey),
    [goal.id],
  );
  if (!PER_UNIT) return null;
  if (differs) {
    return (
      <Button look="link" onClick={() => useView.getState().show('goals')}>
        {say(words.perUnitDiffers)}
      </Button>
    );
  }
  const [, schema, { hint: _hint, ...info }] = PER_UNIT;
  const id = `plan-${goal.id}-per-unit`;
  return (
    <span className="plan-per-unit">
      <label htmlFor={id}>
        {say(words.perUnit)}
        <span className="visually-hidden">{` ${goal.name}`}</span>
      </label>
      <TextControl
        {...{ id, schema, info, value, onApply }}
        onProblem={setProblem}
        describedBy={problem && messageId}
      />
      {problem && (
        <span id={messageId} className="message error" role="alert">
          {say(problem.message, problem.params)}
        </span>
      )}
    </span>
  );
}

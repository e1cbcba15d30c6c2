// Owns the row of a guardrail: its limit, and that it never counts as achievement.
import type { Goal } from '../../../shared/forecast/goal-tree.ts';
import { useSay } from '../../kit/ui/say.ts';
import { GoalDue, GoalName, GoalWay } from './GoalName.tsx';
import { words } from './words.ts';

export function GuardrailRow(props: { goal: Goal; chosen: boolean; focusable: boolean; onChoose: () => void }) {
  const { goal, chosen, focusable, onChoose } = props;
  const say = useSay();
  return (
    <tr
      data-goal={goal.id}
      aria-level={1}
      aria-selected={chosen}
      tabIndex={focusable ? 0 : -1}
      onClick={onChoose}
      onFocus={onChoose}
    >
      <td>
        <span className="goal-cell">
          <span className="fold-space" />
          <GoalName goal={goal} focusable={focusable} />
        </span>
      </td>
      <td className="number">
        <GoalWay goal={goal} focusable={focusable} />
      </td>
      <td className="secondary" colSpan={2}>
        {say(words.guardrailRow)}
      </td>
      <td>
        <GoalDue goal={goal} />
      </td>
      <td />
    </tr>
  );
}

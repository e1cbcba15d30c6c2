// Owns the goals with both figures: as assumed, and as far as the contacts are made.
import type { AchievedGoal, MapAchievement } from '../../../../shared/achieve/achievement.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { difference, unitAfter, unitName } from '../../../../shared/document/unit-names.ts';
import { figure, roundedFigure } from '../../../../shared/i18n/figure.ts';
import { SeverityIcon } from '../../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { NodeLink } from '../OfferName.tsx';
import { words as goalWords } from '../words.ts';
import { words } from './words.ts';

export function AchieveGoals(props: {
  document: MapDocument;
  achieved: MapAchievement;
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}) {
  const { document, achieved, chosen, onChoose } = props;
  const say = useSay();
  const most = achieved.unknown.length > 0;
  return (
    <section className="panel goal-panel" aria-label={say(words.goals)}>
      <ScrollBox className="goal-scroll" label={say(words.goals)}>
        <table className="data-table achieve-goals">
          <thead>
            <tr>
              <th scope="col">{say(goalWords.goal)}</th>
              <th scope="col" className="number">
                {say(words.assumed)}
              </th>
              <th scope="col" className="number">
                {say(words.byCapacity)}
              </th>
              <th scope="col" className="number">
                {say(goalWords.gap)}
              </th>
              <th scope="col">{say(words.rowsOf)}</th>
            </tr>
          </thead>
          <tbody>
            {achieved.goals.map((goal) => (
              <GoalLine
                key={goal.goalId}
                document={document}
                goal={goal}
                most={most}
                chosen={goal.goalId === chosen}
                onChoose={onChoose}
              />
            ))}
            <tr className="achieve-total">
              <th scope="row">{say(words.customers)}</th>
              <td className="number">{figure(Math.round(achieved.assumed))}</td>
              <td className="number">
                <b>
                  {most && say(words.most)}
                  {figure(Math.round(achieved.achieved))}
                </b>
              </td>
              <td />
              <td />
            </tr>
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function GoalLine(props: {
  document: MapDocument;
  goal: AchievedGoal;
  most: boolean;
  chosen: boolean;
  onChoose: (id: string | undefined) => void;
}) {
  const { document, goal, most, chosen, onChoose } = props;
  const say = useSay();
  const node = nodeById(document, goal.goalId);
  if (node?.kind !== 'goal') return null;
  const value = (number: number | null, prefix = '') =>
    number === null ? (
      <span className="tertiary">{say(words.unknownFigure)}</span>
    ) : (
      <>
        {prefix}
        {roundedFigure(number)}
        <span className="tertiary">{say(unitAfter(unitName(node.unit)))}</span>
      </>
    );
  return (
    <tr>
      <th scope="row">
        <NodeLink node={node} />
      </th>
      <td className="number">{value(goal.assumed)}</td>
      <td className="number">
        <b>{value(goal.achieved, most && node.direction !== 'down' ? say(words.most) : '')}</b>
      </td>
      <td className="number">
        {goal.gap === null ? (
          <span className="tertiary">—</span>
        ) : (
          <span className="gap">
            <SeverityIcon severity={goal.gap > 1e-9 ? 'warning' : 'ok'} size={14} />
            {goal.gap > 1e-9
              ? say(goalWords.gapOf, { gap: apart(goal.gap, node.unit) })
              : say(goalWords.over, { over: apart(-goal.gap, node.unit) })}
          </span>
        )}
      </td>
      <td>
        <label className="achieve-only">
          <input
            type="checkbox"
            checked={chosen}
            aria-label={say(words.onlyGoal, { name: node.name })}
            onChange={(event) => onChoose(event.target.checked ? goal.goalId : undefined)}
          />
          {say(words.onlyThis)}
        </label>
      </td>
    </tr>
  );
}

const apart = (gap: number, unit: string) => (unit === '%' ? difference(gap, '%') : roundedFigure(gap));

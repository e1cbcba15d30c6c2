// Owns what the plan costs: its parts, the total against the budget, what is left, and what a customer won costs.
import { memo, useDeferredValue, useMemo } from 'react';
import { type CostPart as CostOf, costOfPlan } from '../../shared/cost/plan-cost.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { isDraw } from '../../shared/document/draws.ts';
import { nodeById } from '../../shared/document/element-index.ts';
import { elementFields, labelAt } from '../../shared/document/field-path.ts';
import { rewardFieldName } from '../../shared/document/reward-words.ts';
import type { MissingField } from '../../shared/forecast/offers.ts';
import { figure, rounded } from '../../shared/i18n/figure.ts';
import { Button } from '../kit/ui/Button.tsx';
import { KindIcon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { localToday } from '../session/checking.ts';
import { goTo } from '../session/go-to.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { Part } from './Part.tsx';
import { PlanMapField } from './PlanField.tsx';
import { Cost } from './RewardsView.tsx';
import { Some } from './Some.tsx';
import { costWords as words } from './words.ts';

export function CostPart({ document }: { document: MapDocument }) {
  const say = useSay();
  // What is typed stands before a large map is added up.
  const counted = useDeferredValue(document);
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const cost = useMemo(() => costOfPlan(counted, dictionaries, localToday()), [counted, dictionaries]);
  const { parts, rewards, total, isComplete, missing, budget, left, perCustomer, customers } = cost;
  const isOver = left !== undefined && left < 0;
  return (
    <Part title={words.cost} icon="sim" hint={say(words.costHint)}>
      <div className="plan-budget">
        <span>{say(words.budget)}</span>
        <PlanMapField id={document.id} path="budget" value={document.budget} />
      </div>
      {parts.length + rewards.length > 0 && (
        <ul className="plan-costs">
          <Some of={parts}>{(part) => <CostLine key={part.node.id} part={part} />}</Some>
          {rewards.map((cost) => (
            <li key={cost.reward.id}>
              <span className="ellipsis">{say(words.reward, { name: cost.reward.name })}</span>
              <span className="number">
                <Cost cost={cost} />
              </span>
            </li>
          ))}
          <li>
            <b>{say(isComplete ? words.total : words.totalKnown)}</b>
            <b className="number">{total === undefined ? '—' : figure(total)}</b>
          </li>
        </ul>
      )}
      {total !== undefined && budget !== undefined && (
        <div className={isOver ? 'plan-meter over' : 'plan-meter'} aria-hidden="true">
          <span style={{ width: `${budget > 0 ? Math.min(100, (total / budget) * 100) : 100}%` }} />
        </div>
      )}
      {left !== undefined && (
        <p className={isOver ? 'plan-over' : 'secondary'}>
          {isOver && <SeverityIcon severity="warning" size={14} />}{' '}
          {say(isOver ? words.over : isComplete ? words.left : words.leftAtMost, { gap: figure(Math.abs(left)) })}
        </p>
      )}
      {perCustomer !== undefined && (
        <p className="secondary">
          {say(words.perCustomer, { each: figure(rounded(perCustomer)), customers: figure(rounded(customers ?? 0)) })}
          {cost.byExperience && <span className="tag">{say(words.byExperience)}</span>}
        </p>
      )}
      {missing.length > 0 && <Missing document={counted} missing={missing} />}
    </Part>
  );
}

const CostLine = memo(function CostLine({ part: { node, quantity, unitCost, cost, missing } }: { part: CostOf }) {
  const say = useSay();
  const params = {
    name: node.name,
    quantity: quantity === undefined ? '—' : figure(quantity),
    each: unitCost === undefined ? '—' : figure(unitCost),
  };
  return (
    <li>
      <span className="ellipsis">
        <KindIcon kind={node.kind} size={14} /> {say(wordsOf(node), params)}
      </span>
      <span className="number">
        {cost === undefined ? say(words.toComplete) : `${missing.length > 0 ? '≥ ' : ''}${figure(cost)}`}
      </span>
    </li>
  );
});

/** The prizes of a draw have costs of their own. */
function wordsOf(node: CostOf['node']) {
  if (node.kind === 'channel') return words.contacts;
  return isDraw(node) ? words.prizes : words.claims;
}

/** Each leads to the field that is empty. */
const Missing = memo(function Missing({
  document,
  missing,
}: {
  document: MapDocument;
  missing: readonly MissingField[];
}) {
  const say = useSay();
  return (
    <p className="plan-beyond small">
      <span className="tertiary">{say(words.missing)}</span>
      <Some of={missing}>
        {({ id, field }) => {
          const node = nodeById(document, id);
          const ofReward = id === '' && rewardFieldName(document.rewards, field);
          if (ofReward) {
            return (
              <Button key={field} look="link" onClick={() => goTo(undefined, field)}>
                {say(ofReward)}
              </Button>
            );
          }
          return (
            node && (
              <Button key={`${id} ${field}`} look="link" onClick={() => goTo(id, field)}>
                {say(words.missingOf, { name: node.name, field: labelAt(elementFields(node), field) })}
              </Button>
            )
          );
        }}
      </Some>
    </p>
  );
});

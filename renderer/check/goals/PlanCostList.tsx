// Owns what the forecast costs: against the budget, part by part, and for each customer won, under the assumptions that are shown.
import { useMemo } from 'react';
import { costOfPlan } from '../../../shared/cost/plan-cost.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { figure, rounded } from '../../../shared/i18n/figure.ts';
import { useSay } from '../../kit/ui/say.ts';
import { localToday } from '../../session/checking.ts';
import { goTo } from '../../session/go-to.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { MissingFields } from './MissingFields.tsx';
import { NodeLink } from './OfferName.tsx';
import { UseLine } from './UseLine.tsx';
import type { Forecast } from './use-forecast.ts';
import { words } from './words.ts';

export function PlanCostList({ forecast: { document, tried } }: { forecast: Forecast }) {
  const say = useSay();
  const base = useCost(document);
  const shown = useCost(tried);
  const { parts, rewards, total, budget, isComplete, missing, perCustomer } = shown;
  if (parts.length + rewards.length === 0) return <p className="goal-note secondary">{say(words.noCost)}</p>;
  const shareOf = (sum: number | undefined) => (sum === undefined || !budget ? undefined : (sum / budget) * 100);
  const pct = shareOf(total);
  const was = shareOf(base.total);
  const costOf = (cost: number | undefined) => (cost === undefined ? say(words.costUnknown) : figure(cost));
  return (
    <>
      <ul className="use-list">
        <UseLine
          name={<b>{say(isComplete ? words.costTotal : words.costLeast)}</b>}
          pct={pct}
          was={was === pct ? undefined : was}
          tightFrom={100}
          severity="warning"
          figures={say(budget === undefined ? words.costAlone : words.costOfBudget, {
            total: costOf(total),
            budget: figure(budget ?? 0),
          })}
          remark={
            perCustomer === undefined ? undefined : say(words.perCustomer, { each: figure(rounded(perCustomer)) })
          }
        />
        {parts.map(({ node, cost, missing: waits }) => (
          <li key={node.id} className="use-line">
            <span className="use-name">
              <NodeLink node={node} field="unitCost" />
            </span>
            <span className="use-figures">
              {cost !== undefined && waits.length > 0 && '≥ '}
              {costOf(cost)}
            </span>
          </li>
        ))}
        {rewards.map(({ reward, cost, missing: waits }, at) => (
          <li key={reward.id} className="use-line">
            <span className="use-name">
              <button type="button" className="go-link" onClick={() => goTo(undefined, `rewards.${at}.name`)}>
                {say(words.rewardCost, { name: reward.name })}
              </button>
            </span>
            <span className="use-figures">
              {cost !== undefined && waits.length > 0 && '≥ '}
              {costOf(cost)}
            </span>
          </li>
        ))}
      </ul>
      <MissingFields document={tried} missing={missing} />
    </>
  );
}

function useCost(document: MapDocument) {
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  return useMemo(() => costOfPlan(document, dictionaries, localToday()), [document, dictionaries]);
}

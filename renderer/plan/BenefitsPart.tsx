// Owns what is given beside the offers.
import { memo, useState } from 'react';
import { isDraw, prizeTotals } from '../../shared/document/draws.ts';
import type { NodeOf } from '../../shared/document/kinds/index.ts';
import { figure, rounded } from '../../shared/i18n/figure.ts';
import { addBenefits, type NewBenefit } from '../../shared/plan/grow.ts';
import { benefitOf } from '../../shared/plan/pasted.ts';
import type { QuickPlan } from '../../shared/plan/quick-plan.ts';
import { SelectBox } from '../kit/forms/SelectBox.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { AddByText } from './AddByText.tsx';
import { Part } from './Part.tsx';
import { PlanField } from './PlanField.tsx';
import { PlanRow } from './PlanRow.tsx';
import { words } from './words.ts';

export function BenefitsPart({ plan }: { plan: QuickPlan }) {
  const say = useSay();
  const [chosen, setChosen] = useState('');
  const places = [...new Map(plan.lines.map((line) => [line.scenario.id, line])).values()];
  const { scenario } = places.find((place) => place.scenario.id === chosen) ?? places[0] ?? {};
  if (!scenario) return null;
  const put = (benefits: readonly NewBenefit[]) =>
    useDocument.getState().apply(words.addBenefit, addBenefits(scenario.id, benefits));
  return (
    <Part title={words.benefits} kind="benefit">
      {plan.benefits.length > 0 && (
        <div className="plan-row plan-benefit plan-heads small tertiary" aria-hidden="true">
          <span>{say(words.benefit)}</span>
          <span>{say(words.claims)}</span>
          <span>{say(words.unitCost)}</span>
          <span>{say(words.cost)}</span>
          <span />
        </div>
      )}
      {plan.benefits.map(({ benefit }) => (
        <BenefitRow key={benefit.id} benefit={benefit} />
      ))}
      <div className="plan-add-for">
        <SelectBox
          aria-label={say(words.forScenario)}
          value={scenario.id}
          onChange={(event) => setChosen(event.target.value)}
        >
          {places.map((place) => (
            <option key={place.scenario.id} value={place.scenario.id}>
              {`${place.segment.name} · ${place.scenario.name}`}
            </option>
          ))}
        </SelectBox>
        <AddByText
          label={words.benefit}
          button={words.addBenefit}
          onAdd={(name) => put([{ name }])}
          onAddLines={(lines) => put(lines.map(benefitOf))}
        />
      </div>
    </Part>
  );
}

const BenefitRow = memo(function BenefitRow({ benefit }: { benefit: NodeOf<'benefit'> }) {
  const say = useSay();
  return (
    <PlanRow nodes={[benefit]} className="plan-benefit" removes={benefit}>
      <PlanField element={benefit} path="name" />
      {isDraw(benefit) ? (
        <>
          <span className="number">{figureOf(prizeTotals(benefit).quantity)}</span>
          <span className="small tertiary">{say(words.byTier)}</span>
        </>
      ) : (
        <>
          <PlanField element={benefit} path="expectedClaim" of={benefit.name} />
          <PlanField element={benefit} path="unitCost" of={benefit.name} />
        </>
      )}
      <span className="number">{figureOf(costOf(benefit))}</span>
    </PlanRow>
  );
});

/** CNY; fen are whole, so that 0.1 × 3 is 0.3. */
function costOf(benefit: NodeOf<'benefit'>): number | undefined {
  if (isDraw(benefit)) return prizeTotals(benefit).cost;
  const { expectedClaim, unitCost } = benefit;
  if (expectedClaim === undefined || unitCost === undefined) return undefined;
  return rounded(expectedClaim * unitCost);
}

const figureOf = (value: number | undefined) => (value === undefined ? '—' : figure(value));

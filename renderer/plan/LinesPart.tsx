// Owns with what and by whom: a line per channel, under the product that it is for, and the lines that go on from it.
import type { PlanLine, QuickPlan } from '../../shared/plan/quick-plan.ts';
import { useSay } from '../kit/ui/say.ts';
import { AddLine } from './AddLine.tsx';
import { LineRow } from './LineRow.tsx';
import { Part } from './Part.tsx';
import { Some } from './Some.tsx';
import { words } from './words.ts';

export function LinesPart({ plan }: { plan: QuickPlan }) {
  const say = useSay();
  return (
    <Part title={words.lines} kind="product" hint={say(words.linesHint)}>
      {plan.lines.length > 0 && <Heads />}
      <Some of={plan.lines} about={idsOf}>
        {(line, index) => {
          const before = plan.lines[index - 1];
          const opensScenario = before?.scenario.id !== line.scenario.id;
          const opensOffer = opensScenario || before?.offer?.id !== line.offer?.id;
          return <LineRow key={keyOf(line)} {...line} opensScenario={opensScenario} opensOffer={opensOffer} />;
        }}
      </Some>
      {plan.segments.length > 0 && <AddLine plan={plan} />}
    </Part>
  );
}

const idsOf = ({ scenario, product, script, channel }: PlanLine) =>
  [scenario, product, script, channel].map((node) => node?.id);

function keyOf({ scenario, product, channel, after }: PlanLine): string {
  return [scenario.id, product?.id, channel?.id, after?.id].join(' ');
}

function Heads() {
  const say = useSay();
  return (
    <div className="plan-row plan-line plan-heads small tertiary" aria-hidden="true">
      <span className="plan-offer">
        <span>{say(words.product)}</span>
        <span>{say(words.takeUp)}</span>
      </span>
      <span>{say(words.channel)}</span>
      <span>{say(words.role)}</span>
      <span>{say(words.day)}</span>
      <span>{say(words.script)}</span>
      <span />
    </div>
  );
}

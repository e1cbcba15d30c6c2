// Owns what the simulated contacts cost, channel by channel; what a channel does not say is named and leads to its field.
import { useMemo } from 'react';
import { simulatedCost } from '../../../shared/cost/simulated-cost.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import type { Simulation } from '../../../shared/simulate/simulation.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { showNode } from './show-on-map.ts';
import { words } from './words.ts';

export function CostPanel({ document, simulation }: { document: MapDocument; simulation: Simulation }) {
  const say = useSay();
  const { parts, total, isLeast, missing } = useMemo(() => simulatedCost(document, simulation), [document, simulation]);
  if (parts.length === 0) return null;
  return (
    <section className="panel branch-panel" aria-label={say(words.cost)}>
      <header className="panel-head">
        <h2>{say(words.cost)}</h2>
        <span className="small secondary">{say(words.costHint)}</span>
      </header>
      <ScrollBox className="table-scroll" label={say(words.cost)}>
        <table className="data-table cost-table">
          <thead>
            <tr>
              <th scope="col">{say(words.costChannel)}</th>
              {[words.costContacts, words.costSum].map((title) => (
                <th key={title.en} scope="col" className="number">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map(({ key, name, contacts, unitCost, cost }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td className="number">
                  {figure(contacts)} × {unitCost === undefined ? '–' : figure(unitCost)}
                </td>
                <td className="number">{cost === undefined ? '–' : figure(cost)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{say(isLeast ? words.costLeast : words.costTotal)}</th>
              <td />
              <td className="number">
                <b>{total === undefined ? '–' : figure(total)}</b>
              </td>
            </tr>
          </tbody>
        </table>
      </ScrollBox>
      {missing.map(({ id, field }) => (
        <Button key={id} look="link" onClick={() => showNode(id, field)}>
          {say(words.costMissing, { name: nodeById(document, id)?.name ?? id })}
        </Button>
      ))}
    </section>
  );
}

// Owns the multipliers of one scenario: its volume, and the take-up of each of its products.

import { customerUnit } from '../../../shared/document/customer-type.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { unitAfter, unitName } from '../../../shared/document/unit-names.ts';
import type { Offer } from '../../../shared/forecast/offers.ts';
import { MOST_PCT, type WhatIf } from '../../../shared/forecast/what-if.ts';
import { roundedFigure } from '../../../shared/i18n/figure.ts';
import { useSay } from '../../kit/ui/say.ts';
import { NodeLink, offerText } from './OfferName.tsx';
import { PercentInput } from './PercentInput.tsx';
import { useWhatIfs } from './what-if-store.ts';
import { words } from './words.ts';

export function WhatIfScenario(props: {
  document: MapDocument;
  tried: MapDocument;
  whatIf: WhatIf;
  offers: readonly Offer[];
  /** All offers under the assumptions that are tried out. */
  shown: readonly Offer[];
}) {
  const { document, tried, whatIf, offers, shown } = props;
  const say = useSay();
  const { change } = useWhatIfs.getState();
  const scenario = offers[0]?.scenario;
  if (!scenario) return null;
  const own = (of: Readonly<Record<string, number>>, id: string) => (Object.hasOwn(of, id) ? (of[id] ?? 100) : 100);
  const volumeIn = (map: MapDocument) => {
    const node = nodeById(map, scenario.id);
    return node?.kind === 'scenario' ? node.expectedVolume : undefined;
  };
  const triedTakeUp = (id: string) => shown.find(({ edge }) => edge.id === id)?.edge.takeUpPct;
  return (
    <div className="what-if-scenario">
      <div className="what-if-line">
        <NodeLink node={scenario} />
        <Change
          from={volumeIn(document)}
          to={volumeIn(tried)}
          unit={say(unitAfter(unitName(unitOf(document, scenario.id))))}
        />
        <PercentInput
          label={say(words.volumeOf, { name: scenario.name })}
          value={own(whatIf.volumeOf, scenario.id)}
          maximum={MOST_PCT}
          onChange={(pct) => change(document.id, { volumeOf: { ...whatIf.volumeOf, [scenario.id]: pct } })}
        />
      </div>
      {offers.map((offer) => (
        <div key={offer.edge.id} className="what-if-line product">
          <NodeLink node={offer.product} />
          <Change from={offer.edge.takeUpPct} to={triedTakeUp(offer.edge.id)} unit="%" />
          <PercentInput
            label={say(words.takeUpOf, { offer: offerText(offer) })}
            value={own(whatIf.takeUpOf, offer.edge.id)}
            maximum={MOST_PCT}
            onChange={(pct) => change(document.id, { takeUpOf: { ...whatIf.takeUpOf, [offer.edge.id]: pct } })}
          />
        </div>
      ))}
    </div>
  );
}

/** What the map says and, where it differs, what is tried out. */
function unitOf(document: MapDocument, scenarioId: string): string {
  const into = document.edges.filter(({ type, to }) => type === 'flow' && to === scenarioId);
  return customerUnit(into.flatMap(({ from }) => nodeById(document, from) ?? []));
}

function Change({ from, to, unit }: { from: number | undefined; to: number | undefined; unit: string }) {
  const say = useSay();
  if (from === undefined || to === undefined) return <span className="missing-figure">{say(words.missing)}</span>;
  if (from === to) return <span className="secondary change">{roundedFigure(from) + unit}</span>;
  return (
    <span className="change">
      <span className="tertiary">{roundedFigure(from)} → </span>
      <b>{roundedFigure(to)}</b>
      {unit}
    </span>
  );
}

// Owns the list of quotas: what all placements of a product need of the one quota they share.
import { unitName } from '../../../shared/document/unit-names.ts';
import type { QuotaUse } from '../../../shared/forecast/quota-use.ts';
import { figure, roundedFigure } from '../../../shared/i18n/figure.ts';
import { type Say, useSay } from '../../kit/ui/say.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { NodeLink } from './OfferName.tsx';
import { UseLine } from './UseLine.tsx';
import type { Forecast } from './use-forecast.ts';
import { words } from './words.ts';

export function QuotaUseList({ forecast }: { forecast: Forecast }) {
  const say = useSay();
  const tightFrom = useKnowledge((knowledge) => knowledge.dictionaries.ruleSettings.quotaWarnPct);
  const { base, shown } = forecast;
  if (shown.quotas.length === 0) return <p className="goal-note secondary">{say(words.noQuotas)}</p>;
  const was = new Map(base.quotas.map((use) => [use.key, pctOf(use)]));
  return (
    <ul className="use-list">
      {shown.quotas.map((use) => {
        const [product] = use.products;
        const pct = pctOf(use);
        return (
          <UseLine
            key={use.key}
            name={product && <NodeLink node={product} field="quota" />}
            pct={pct}
            was={was.get(use.key) === pct ? undefined : was.get(use.key)}
            tightFrom={tightFrom}
            severity="error"
            figures={figuresOf(use, say)}
            remark={remarksOf(use)
              .map(([message, params]) => say(message, params))
              .join(' · ')}
          />
        );
      })}
    </ul>
  );
}

/** Undefined while nothing is known, or a part of it cannot be compared. */
function pctOf({ need, quota, incomparable }: QuotaUse): number | undefined {
  if (need === undefined || incomparable.length > 0) return undefined;
  if (quota === 0) return need > 0 ? Number.POSITIVE_INFINITY : 0;
  return (need / quota) * 100;
}

function figuresOf({ need, quota, unit }: QuotaUse, say: Say): string {
  return `${need === undefined ? '—' : roundedFigure(need)} / ${figure(quota)} ${say(unitName(unit))}`;
}

function remarksOf({ products, fromStock, asOf, unknown, incomparable }: QuotaUse) {
  return [
    ...(products.length > 1 ? [[words.placements, { count: products.length }] as const] : []),
    ...(fromStock ? [[words.current] as const] : []),
    ...(asOf === undefined ? [] : [[{ zh: asOf, en: asOf }] as const]),
    ...(incomparable.length > 0 ? [[words.otherUnits] as const] : []),
    ...(unknown.length > 0 ? [[words.partly] as const] : []),
  ];
}

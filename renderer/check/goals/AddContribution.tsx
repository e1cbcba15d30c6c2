// Owns adding an offer to the chosen goal; its contribution begins with what can be derived and is then typed.
import { useEffect, useMemo, useState } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setContributions } from '../../../shared/document/edits/goals.ts';
import { segmentsOf } from '../../../shared/forecast/effective-volume.ts';
import type { Goal } from '../../../shared/forecast/goal-tree.ts';
import type { Offer } from '../../../shared/forecast/offers.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { goalsOf } from '../../../shared/graph/reach.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { SelectBox } from '../../kit/forms/SelectBox.tsx';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { contributionId } from './ContributionRow.tsx';
import { offerText } from './OfferName.tsx';
import { suggestedPerUnit } from './suggested-per-unit.ts';
import type { Forecast } from './use-forecast.ts';
import { words } from './words.ts';

export function AddContribution({
  forecast,
  goal,
  taken,
  assumed,
}: {
  forecast: Forecast;
  goal: Goal;
  taken: readonly string[];
  /** Written beside the new one, or they would be gone. */
  assumed: ReadonlyMap<string, number>;
}) {
  const say = useSay();
  const [picked, setPicked] = useState('');
  const [added, setAdded] = useState<string>();
  useEffect(() => {
    if (added === undefined) return;
    const field = document.getElementById(contributionId(added));
    if (field instanceof HTMLInputElement) field.select();
    setAdded(undefined);
  }, [added]);
  const offers = forecast.base.offers.filter(({ edge }) => !taken.includes(edge.id));
  const own = useMemo(() => scenariosOfGoal(forecast.document, goal.id), [forecast.document, goal.id]);
  const offer = offers.find(({ edge }) => edge.id === picked);
  if (forecast.base.offers.length === 0) return <p className="goal-note secondary">{say(words.noOffers)}</p>;
  if (offers.length === 0) return null;
  const add = () => {
    if (!offer) return;
    const segments = segmentsOf(buildGraph(forecast.document), offer.scenario.id);
    const all = new Map(assumed).set(offer.edge.id, suggestedPerUnit(goal, offer.edge, segments));
    const edit = setContributions(goal.id, all);
    useDocument.getState().apply(words.addContribution, edit);
    setPicked('');
    setAdded(offer.edge.id);
  };
  return (
    <div className="add-contribution">
      <SelectBox
        aria-label={say(words.addOffer)}
        value={offer ? picked : ''}
        onChange={(event) => setPicked(event.target.value)}
      >
        <option value="">{say(words.chooseOffer)}</option>
        <Options title={words.ownSegments} offers={offers.filter(({ scenario }) => own.has(scenario.id))} />
        <Options title={words.otherSegments} offers={offers.filter(({ scenario }) => !own.has(scenario.id))} />
      </SelectBox>
      <Button icon="plus" disabled={!offer} onClick={add}>
        {say(words.add)}
      </Button>
      <span className="small tertiary">{say(words.perUnitNote)}</span>
    </div>
  );
}

function Options({ title, offers }: { title: Message; offers: readonly Offer[] }) {
  const say = useSay();
  if (offers.length === 0) return null;
  return (
    <optgroup label={say(title)}>
      {offers.map((offer) => (
        <option key={offer.edge.id} value={offer.edge.id}>
          {offerText(offer)}
        </option>
      ))}
    </optgroup>
  );
}

/** Scenarios of the segments that serve the goal: what contributes is most likely among them. */
function scenariosOfGoal(map: MapDocument, goalId: string): ReadonlySet<string> {
  const graph = buildGraph(map);
  const segments = graph.ofKind('segment').filter(({ id }) => goalsOf(graph, id).some((goal) => goal.id === goalId));
  return new Set(segments.flatMap(({ id }) => graph.next(id, 'flow').map((scenario) => scenario.id)));
}

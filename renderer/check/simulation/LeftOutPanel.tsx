// Owns what the figures do not hold, or hold only in part: missing numbers, cool-downs, mutex groups.
import { dateOf, dayNumber } from '../../../shared/dictionary/calendar.ts';
import { eventRate, unknownRates } from '../../../shared/dictionary/event-words.ts';
import { unsureNotes } from '../../../shared/dictionary/unsure-years.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import type { LeftOut, Simulation } from '../../../shared/simulate/simulation.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { rangeText } from './figures.ts';
import { showNode } from './show-on-map.ts';
import { words } from './words.ts';

export function LeftOutPanel({ document, simulation }: { document: MapDocument; simulation: Simulation }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const nameOf = (id: string) => nodeById(document, id)?.name ?? id;
  const mutexed = simulation.segments.flatMap(({ name, mutexed }) =>
    mutexed.map((entry) =>
      say(words.mutexed, {
        segment: name,
        range: rangeText(entry, language),
        winner: nameOf(entry.winnerId),
        scenario: nameOf(entry.scenarioId),
      }),
    ),
  );
  const unsure = useUnsure(simulation);
  if (simulation.leftOut.length + mutexed.length + unsure.length === 0) return null;
  return (
    <section className="panel left-out-panel" aria-label={say(words.leftOut)}>
      <header className="panel-head">
        <h2>{say(words.leftOut)}</h2>
      </header>
      <ul className="not-counted">
        {unsure.map(({ key, message, params }) => (
          <li key={key}>
            <SeverityIcon severity={key === 'missing' ? 'warning' : 'info'} size={14} />
            <span>{say(message, params)}</span>
          </li>
        ))}
        {simulation.leftOut.map((part) => (
          <Part key={JSON.stringify(part)} part={part} nameOf={nameOf} />
        ))}
        {mutexed.map((text) => (
          <li key={text}>
            <SeverityIcon severity="info" size={14} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of the days that are shown. */
function useUnsure({ from, days }: Simulation) {
  const holidays = useKnowledge(({ dictionaries }) => dictionaries.holidays);
  return unsureNotes(from, dateOf(dayNumber(from) + days - 1), holidays);
}

function Part({ part, nameOf }: { part: LeftOut; nameOf: (id: string) => string }) {
  const say = useSay();
  const params = {
    scenario: 'scenarioId' in part ? nameOf(part.scenarioId) : '',
    segment: 'segmentId' in part ? nameOf(part.segmentId) : '',
    count: part.reason === 'coolDown' ? part.customers : part.reason === 'refusal' ? part.days : 0,
  };
  return (
    <li>
      <SeverityIcon severity={part.reason === 'coolDown' || part.reason === 'refusal' ? 'info' : 'warning'} size={14} />
      <span>{say(words[part.reason], params)}</span>
      {part.reason === 'noVolume' && <Rate scenarioId={part.scenarioId} />}
      {part.reason === 'noVolume' && (
        <Button look="link" onClick={() => showNode(part.scenarioId, 'expectedVolume')}>
          {say(words.fill)}
        </Button>
      )}
      {part.reason === 'noSize' && (
        <Button look="link" onClick={() => showNode(part.segmentId, 'size')}>
          {say(words.fill)}
        </Button>
      )}
    </li>
  );
}

/** What is known of the event that sets the scenario off, so that a volume can be filled in. */
function Rate({ scenarioId }: { scenarioId: string }) {
  const say = useSay();
  const events = useKnowledge(({ dictionaries }) => dictionaries.events);
  const scenario = useDocument(({ document }) => nodeById(document, scenarioId));
  if (scenario?.kind !== 'scenario' || scenario.trigger.type !== 'event') return null;
  const event = events.find(({ id }) => id === scenario.trigger.eventCode);
  if (!event) return null;
  const rate = eventRate(event, events);
  if (!rate) {
    const names = unknownRates(event, events).map(({ label }) => say(label));
    return <span className="secondary">{say(words.rateUnknown, { names })}</span>;
  }
  return <span className="secondary">{say(rate.low === rate.high ? words.rate : words.rateBetween, { ...rate })}</span>;
}

// Owns the list of channels: contacts per working day against what each can do, the fullest first.
import { unsureNotes } from '../../../shared/dictionary/unsure-years.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { ChannelLoad } from '../../../shared/forecast/channel-load.ts';
import { shortFigure } from '../../../shared/i18n/figure.ts';
import { periodEndOf } from '../../../shared/lint/days.ts';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { NodeLink } from './OfferName.tsx';
import { UseLine } from './UseLine.tsx';
import type { Forecast } from './use-forecast.ts';
import { words } from './words.ts';

/** A channel this full has no room for a busy day. */
const TIGHT_FROM = 80;

export function ChannelUse({ forecast }: { forecast: Forecast }) {
  const say = useSay();
  const { base, shown } = forecast;
  const limited = shown.channels.filter(({ capacity }) => capacity !== undefined);
  const notes = useUnsure(forecast.document);
  const others = shown.channels.length - limited.length;
  const was = new Map(base.channels.map((entry) => [entry.key, pctOf(entry)]));
  // What is unknown stands first: it may be anything.
  const sorted = [...limited].sort((a, b) => (pctOf(b) ?? Number.MAX_VALUE) - (pctOf(a) ?? Number.MAX_VALUE));
  return (
    <>
      {limited.length === 0 && <p className="goal-note secondary">{say(words.noCapacities)}</p>}
      <ul className="use-list">
        {sorted.map((entry) => {
          const [channel] = entry.channels;
          const pct = pctOf(entry);
          return (
            <UseLine
              key={entry.key}
              name={channel && <NodeLink node={channel} field="capacityPerDay" />}
              pct={pct}
              was={was.get(entry.key) === pct ? undefined : was.get(entry.key)}
              tightFrom={TIGHT_FROM}
              severity="warning"
              figures={`${entry.load === undefined ? '—' : shortFigure(entry.load)} / ${shortFigure(entry.capacity ?? 0)} ${say(words.perDay)}`}
              remark={
                entry.load === undefined
                  ? say(words.unknownLoad)
                  : entry.unknown.length > 0
                    ? say(words.partly)
                    : undefined
              }
            />
          );
        })}
      </ul>
      {notes.map(({ key, message, params }) => (
        <p key={key} className="goal-note small secondary">
          <SeverityIcon severity={key === 'missing' ? 'warning' : 'info'} size={14} /> {say(message, params)}
        </p>
      ))}
      {others > 0 && <p className="goal-note tertiary small">{say(words.withoutCapacity, { count: others })}</p>}
    </>
  );
}

/** The days of a map's period decide how many contacts come on one. */
function useUnsure(document: MapDocument) {
  const holidays = useKnowledge(({ dictionaries }) => dictionaries.holidays);
  const end = periodEndOf(document);
  return document.periodStart === undefined || end === undefined
    ? []
    : unsureNotes(document.periodStart, end, holidays);
}

function pctOf({ load, capacity }: ChannelLoad): number | undefined {
  if (load === undefined || capacity === undefined) return undefined;
  if (capacity === 0) return load > 0 ? Number.POSITIVE_INFINITY : 0;
  return (load / capacity) * 100;
}

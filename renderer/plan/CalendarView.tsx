// Owns the calendar of the plan: phases, scenarios and contact days as bars over the days of the period. It is read, not changed.
import { type CSSProperties, useMemo } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import { dayName } from '../../shared/document/relative-days.ts';
import { amount } from '../../shared/document/unit-names.ts';
import { type PlanCalendar, planCalendar, type ScenarioDays } from '../../shared/plan/plan-calendar.ts';
import { Button, classes } from '../kit/ui/Button.tsx';
import { KindIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { goTo } from '../session/go-to.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { CalendarHead } from './CalendarHead.tsx';
import { placeOf } from './day-places.ts';
import { phaseWords as words } from './phase-words.ts';
import './calendar.css';
import { usePlanLook } from './plan-view.ts';

export function CalendarView({ document }: { document: MapDocument }) {
  const say = useSay();
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const calendar = useMemo(() => planCalendar(document, dictionaries), [document, dictionaries]);
  if (!calendar) {
    return (
      <div className="empty-state">
        <p>{say(words.needsPeriod)}</p>
        <Button onClick={() => usePlanLook.setState({ look: 'sheet' })}>{say(words.sheet)}</Button>
      </div>
    );
  }
  return (
    <section className="plan-calendar" aria-label={say(words.calendarTitle)}>
      <table className="gantt">
        <CalendarHead calendar={calendar} />
        <tbody>
          <Phases document={document} calendar={calendar} />
        </tbody>
        {calendar.scenarios.map((scenario) => (
          <Scenario key={scenario.scenario.id} days={scenario} calendar={calendar} />
        ))}
      </table>
      {calendar.scenarios.length === 0 && <p className="small tertiary">{say(words.noScenarios)}</p>}
    </section>
  );
}

function Phases({ document, calendar }: { document: MapDocument; calendar: PlanCalendar }) {
  const say = useSay();
  const goals = new Map(document.nodes.map((node) => [node.id, node]));
  return (
    <tr className="gantt-phases">
      <th scope="row">{say(words.part)}</th>
      <Track calendar={calendar}>
        {calendar.phases.length === 0 && <span className="gantt-none small tertiary">{say(words.noPhases)}</span>}
        {calendar.phases.map(({ name, fromDate, toDate, goalId, target }) => {
          const goal = goals.get(goalId ?? '');
          const figure = target !== undefined && goal?.kind === 'goal' ? say(amount(target, goal.unit)) : undefined;
          return (
            <Bar key={`${name} ${fromDate}`} look="phase" from={fromDate} to={toDate} calendar={calendar} text={name}>
              <b>{name}</b>
              {figure && <span>{figure}</span>}
            </Bar>
          );
        })}
      </Track>
    </tr>
  );
}

function Scenario({
  days: { scenario, segments, from, to, contacts },
  calendar,
}: {
  days: ScenarioDays;
  calendar: PlanCalendar;
}) {
  const say = useSay();
  return (
    <tbody>
      <tr className="gantt-scenario">
        <th scope="row" title={segments.map(({ name }) => name).join(' · ')}>
          <KindIcon kind="scenario" size={13} />
          <Button look="link" className="ellipsis" onClick={() => goTo(scenario.id)}>
            {scenario.name}
          </Button>
        </th>
        <Track calendar={calendar}>
          <Bar look="entry" from={from} to={to} calendar={calendar} text={say(words.comesIn)}>
            {say(words.comesIn)}
          </Bar>
        </Track>
      </tr>
      {contacts.map(({ channel, waveName, from: first, to: last }) => {
        const day = channel.offsetDay === undefined ? undefined : say(dayName(channel.offsetDay));
        const text = [waveName, day].filter(Boolean).join(' · ') || channel.name;
        return (
          <tr key={channel.id}>
            <th scope="row" className="gantt-contact">
              <KindIcon kind="channel" size={13} />
              <Button look="link" className="ellipsis" onClick={() => goTo(channel.id)}>
                {channel.name}
              </Button>
            </th>
            <Track calendar={calendar}>
              {first === undefined || last === undefined ? (
                <span className="gantt-none small warning-text">{say(words.givenUp)}</span>
              ) : (
                <Bar look="contact" from={first} to={last} calendar={calendar} text={`${channel.name} ${text}`}>
                  {text}
                </Bar>
              )}
            </Track>
          </tr>
        );
      })}
    </tbody>
  );
}

/** The days of a line, with the rest days behind its bars. */
function Track({ calendar, children }: { calendar: PlanCalendar; children: React.ReactNode }) {
  return (
    <td className="gantt-track">
      {calendar.special.map(({ from, to, kind }) => (
        <i key={from} className={`gantt-days ${kind}`} style={placeOf(calendar, from, to)} aria-hidden="true" />
      ))}
      <i
        className="gantt-days end"
        style={placeOf(calendar, calendar.periodEnd, calendar.periodEnd)}
        aria-hidden="true"
      />
      {children}
    </td>
  );
}

interface BarProps {
  readonly look: 'phase' | 'entry' | 'contact';
  readonly from: string;
  readonly to: string;
  readonly calendar: PlanCalendar;
  readonly text: string;
  readonly children: React.ReactNode;
}

/** Says its dates to those who do not see where it lies; what does not fit into it stands beside it. */
function Bar({ look, from, to, calendar, text, children }: BarProps) {
  const say = useSay();
  const dates = say(words.range, { from, to });
  const place = placeOf(calendar, from, to);
  const isShort = Number.parseFloat(place.width) < 8;
  const isLate = Number.parseFloat(place.left) > 60;
  const isCut = to > calendar.to;
  return (
    <span
      className={classes('gantt-bar', look, isShort && (isLate ? 'before' : 'after'), isCut && 'cut')}
      style={place as CSSProperties}
      title={`${text} · ${dates}`}
    >
      <span className="gantt-text">{children}</span>
      <span className="visually-hidden">{dates}</span>
      {isCut && <span className="gantt-cut small">{say(words.goes, { to })}</span>}
    </span>
  );
}

// Owns the calendar of the plan as a Gantt: phases, milestones, scenarios, contact days and content over the days of the period.
import type { MapDocument } from '../../shared/document/document.ts';
import { dayName } from '../../shared/document/relative-days.ts';
import { amount } from '../../shared/document/unit-names.ts';
import { type PlanCalendar, roundSpans, type ScenarioDays } from '../../shared/plan/plan-calendar.ts';
import { Button } from '../kit/ui/Button.tsx';
import { KindIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { goTo } from '../session/go-to.ts';
import { CalendarHead } from './CalendarHead.tsx';
import { ContentRows } from './ContentRows.tsx';
import { Bar, DayMark, Track } from './GanttParts.tsx';
import { milestoneWords } from './milestone-words.ts';
import { phaseWords as words } from './phase-words.ts';
import './calendar.css';

export function GanttView({ document, calendar }: { document: MapDocument; calendar: PlanCalendar }) {
  const say = useSay();
  return (
    <section className="plan-calendar" data-help="panel.calendar" aria-label={say(words.calendarTitle)}>
      <table className="gantt">
        <CalendarHead calendar={calendar} />
        <tbody>
          <Phases document={document} calendar={calendar} />
          <Milestones document={document} calendar={calendar} />
        </tbody>
        {calendar.scenarios.map((scenario) => (
          <Scenario key={scenario.scenario.id} days={scenario} calendar={calendar} />
        ))}
        <ContentRows calendar={calendar} />
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

function Milestones({ document, calendar }: { document: MapDocument; calendar: PlanCalendar }) {
  const say = useSay();
  const goals = new Map(document.nodes.map((node) => [node.id, node]));
  return (
    <tr className="gantt-phases">
      <th scope="row">{say(milestoneWords.part)}</th>
      <Track calendar={calendar}>
        {calendar.milestones.length === 0 && (
          <span className="gantt-none small tertiary">{say(milestoneWords.none)}</span>
        )}
        {calendar.milestones.map(({ name, date, goalId, target }) => {
          const goal = goals.get(goalId ?? '');
          const figure = target !== undefined && goal?.kind === 'goal' ? ` ${say(amount(target, goal.unit))}` : '';
          return <DayMark key={`${name} ${date}`} date={date} calendar={calendar} text={name + figure} />;
        })}
      </Track>
    </tr>
  );
}

function Scenario({
  days: { scenario, segments, from, to, rounds, contacts },
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
          <Button look="link" className="ellipsis" title={scenario.name} onClick={() => goTo(scenario.id)}>
            {scenario.name}
          </Button>
        </th>
        <Track calendar={calendar}>
          {roundSpans(rounds, from, to).map((span, at, all) => (
            <Bar
              key={span.from}
              look="entry"
              {...span}
              calendar={calendar}
              text={say(words.comesIn)}
              isOneOfMany={all.length > 1}
            >
              {at === 0 && say(words.comesIn)}
            </Bar>
          ))}
        </Track>
      </tr>
      {contacts.map(({ channel, waveName, from: first, to: last, rounds }) => {
        const day = channel.offsetDay === undefined ? undefined : say(dayName(channel.offsetDay));
        const text = [waveName, day].filter(Boolean).join(' · ') || channel.name;
        return (
          <tr key={channel.id}>
            <th scope="row" className="gantt-contact">
              <KindIcon kind="channel" size={13} />
              <Button look="link" className="ellipsis" title={channel.name} onClick={() => goTo(channel.id)}>
                {channel.name}
              </Button>
            </th>
            <Track calendar={calendar}>
              {first === undefined || last === undefined ? (
                <span className="gantt-none small warning-text">{say(words.givenUp)}</span>
              ) : (
                roundSpans(rounds, first, last).map((span, at, all) => (
                  <Bar
                    key={span.from}
                    look="contact"
                    {...span}
                    calendar={calendar}
                    text={`${channel.name} ${text}`}
                    isOneOfMany={all.length > 1}
                  >
                    {at === 0 && text}
                  </Bar>
                ))
              )}
            </Track>
          </tr>
        );
      })}
    </tbody>
  );
}

// Owns the customer's journey: each scenario's contacts in time, the waits between them, fallbacks and handoffs.

import { useMemo } from 'react';
import { dueDaysOf } from '../../../../shared/contacts/due-days.ts';
import { USUAL_DAYS } from '../../../../shared/contacts/streams.ts';
import { type Arrival, type Journey, type JourneyStep, journeys } from '../../../../shared/coverage/journeys.ts';
import { dateOf, dayNumber } from '../../../../shared/dictionary/calendar.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { edgeTypes } from '../../../../shared/document/edge-types.ts';
import { FORCES } from '../../../../shared/document/kinds/channel.ts';
import { dayName, daysName } from '../../../../shared/document/relative-days.ts';
import { amount } from '../../../../shared/document/unit-names.ts';
import { asCounted } from '../../../../shared/forecast/as-counted.ts';
import type { Message } from '../../../../shared/i18n/message.ts';
import type { Knowledge } from '../../../../shared/knowledge/knowledge.ts';
import { periodEndOf } from '../../../../shared/lint/days.ts';
import { classes } from '../../../kit/ui/Button.tsx';
import { Icon, KindIcon } from '../../../kit/ui/Icon.tsx';
import { type Say, useSay } from '../../../kit/ui/say.ts';
import { goTo } from '../../../session/go-to.ts';
import { useKnowledge } from '../../../session/knowledge-store.ts';
import { useView } from '../../../session/view-store.ts';
import { LensItem } from '../LensItem.tsx';
import { WithInspector } from '../WithInspector.tsx';
import './journey.css';

export function JourneyView({ document }: { document: MapDocument }) {
  const say = useSay();
  const list = journeys(document);
  const firstDay = useFirstDays(document);
  const waves = new Map(document.waves.map(({ no, name }) => [no, name]));
  return (
    <WithInspector>
      <div className="lens-bar small secondary">{say(words.hint)}</div>
      {list.length === 0 && <p className="empty-state">{say(words.empty)}</p>}
      <div className="journeys">
        {list.map((journey) => (
          <JourneyLane key={journey.scenario.id} journey={journey} waves={waves} firstDay={firstDay} />
        ))}
      </div>
    </WithInspector>
  );
}

type FirstDay = (scenarioId: string, channelId: string) => string | undefined;

/** By the calendar, once the map's period has a first day. */
function useFirstDays(document: MapDocument): FirstDay {
  const known = useKnowledge();
  return useMemo((): FirstDay => {
    const { periodStart: from } = document;
    if (from === undefined) return () => undefined;
    const { document: counted, knowledge } = asCounted(document, known);
    const to = periodEndOf(document) ?? dateOf(dayNumber(from) + USUAL_DAYS - 1);
    const find = dueDaysOf(counted, knowledge.dictionaries.holidays, { from, to });
    return (scenarioId, channelId) => find(scenarioId, channelId)?.first;
  }, [document, known]);
}

interface LaneProps {
  readonly journey: Journey;
  readonly waves: ReadonlyMap<number, string>;
  readonly firstDay: FirstDay;
}

function JourneyLane({ journey, waves, firstDay }: LaneProps) {
  const say = useSay();
  const events = useKnowledge(({ dictionaries }) => dictionaries.events);
  const { scenario, segments, steps } = journey;
  return (
    <section className="journey" aria-label={scenario.name}>
      <header className="journey-head">
        <h2>
          <LensItem node={scenario} />
        </h2>
        <span className="small secondary">
          {segments.length === 0 ? say(words.nobody) : segments.map(({ name }) => name).join(say(words.comma))}
        </span>
        <span className="small tertiary">{triggerText(journey, events, say)}</span>
      </header>
      {steps.length === 0 ? (
        <p className="journey-none secondary">{say(words.noSteps)}</p>
      ) : (
        <ol className="journey-steps">
          {steps.map((step) => (
            <StepItem
              key={step.channel.id}
              step={step}
              wave={waves.get(step.channel.waveNo ?? -1)}
              first={firstDay(scenario.id, step.channel.id)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function StepItem(props: { step: JourneyStep; wave: string | undefined; first: string | undefined }) {
  const { step, wave, first } = props;
  const say = useSay();
  const { channel, day, isDerived, wait, arrivals, scripts } = step;
  const selected = useView((view) => view.selection.has(channel.id));
  return (
    <>
      {wait !== undefined && (
        <li className="journey-wait">
          <Icon name="clock" size={13} />
          <span>{say(wait === 0 ? words.sameDay : words.wait, { wait })}</span>
        </li>
      )}
      <li className="journey-stop">
        <button
          type="button"
          className={classes('journey-card', selected && 'on')}
          aria-pressed={selected}
          onClick={() => useView.getState().select([channel.id])}
          onDoubleClick={() => goTo(channel.id)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            goTo(channel.id);
          }}
        >
          <span className="journey-when">
            <b>{day === undefined ? say(words.noDay) : say(dayName(day))}</b>
            {isDerived && <span className="tertiary">{say(words.derived)}</span>}
            <span className="grow" />
            <span className="tag">{wave ?? say(words.noWave)}</span>
          </span>
          <span className="journey-name">
            <KindIcon kind="channel" size={13} />
            <span>{channel.name}</span>
          </span>
          {first !== undefined && <span className="small secondary">{say(words.first, { day: first })}</span>}
          <span className="small secondary">
            {say(FORCES[channel.force])}
            {channel.sendWindow && ` · ${channel.sendWindow.replaceAll(',', ' ')}`}
          </span>
          {arrivals.map((arrival) => (
            <span key={arrival.edge.id} className="journey-arrival small">
              {arrivalText(arrival, say)}
            </span>
          ))}
          <span className={classes('small', scripts.length === 0 ? 'error-text' : 'tertiary')}>
            {scripts.length === 0 ? say(words.noScript) : scripts.map(({ name }) => name).join(say(words.comma))}
          </span>
        </button>
      </li>
    </>
  );
}

/** `兜底 ← 客户经理电话：未接通 · 等 2 天 · 60%` */
function arrivalText({ edge, from }: Arrival, say: Say): string {
  const facts = [
    edge.condition,
    edge.waitDays ? say(words.waits, { days: edge.waitDays }) : undefined,
    edge.type === 'handoff' && edge.slaHours !== undefined ? say(words.within, { hours: edge.slaHours }) : undefined,
    edge.sharePct === undefined ? undefined : say(amount(edge.sharePct, '%')),
  ].filter((fact) => fact !== undefined && fact !== '');
  const head = `${say(edgeTypes[edge.type].title)} ← ${from.name}`;
  return facts.length === 0 ? head : `${head}${say(words.colon)}${facts.join(' · ')}`;
}

type Events = Knowledge['dictionaries']['events'];

function triggerText(journey: Journey, events: Events, say: Say): string {
  const { trigger, windowFrom, windowTo, exitCondition } = journey.scenario;
  const event = events.find(({ id }) => id === trigger.eventCode);
  const how = {
    event: event ? say(event.label) : trigger.eventCode,
    schedule: trigger.schedule,
    rule: trigger.rule,
    manual: trigger.rule,
  };
  const window =
    windowFrom === undefined || windowTo === undefined
      ? undefined
      : say(words.window, { days: daysName(windowFrom, windowTo) });
  const exit = exitCondition ? say(words.exit, { exitCondition }) : undefined;
  return [how[trigger.type], window, exit].filter((part): part is string => Boolean(part)).join(' · ');
}

const words = {
  hint: {
    zh: '每个场景从触发起，按日列出客户收到的触达。单击查看属性，按 Enter 或双击转到图谱。',
    en: 'The contacts a customer gets after each trigger, day by day. Click for details; press Enter or double-click to go to the map.',
  },
  empty: {
    zh: '尚无场景。新建场景并连接渠道后，此处按时间列出触达。',
    en: 'No scenarios yet. Add scenarios with channels to see their contacts over time.',
  },
  nobody: { zh: '没有客群连接至此', en: 'No segment leads here' },
  comma: { zh: '、', en: ', ' },
  colon: { zh: '：', en: ': ' },
  noSteps: { zh: '该场景尚未连接任何渠道。', en: 'This scenario does not lead to any channel yet.' },
  noDay: { zh: '日期未定', en: 'No date' },
  derived: { zh: '推算', en: 'calculated' },
  first: { zh: '首个执行日 {day}', en: 'First day {day}' },
  noWave: { zh: '未排波次', en: 'no wave' },
  wait: { zh: '等 {wait} 天', en: '{wait, plural, one {# day} other {# days}}' },
  sameDay: { zh: '同日', en: 'same day' },
  waits: { zh: '等 {days} 天', en: 'wait {days} d' },
  within: { zh: '{hours} 小时内', en: 'within {hours} h' },
  window: { zh: '窗口：{days}', en: 'window: {days}' },
  exit: { zh: '退出：{exitCondition}', en: 'exit: {exitCondition}' },
  noScript: { zh: '没有话术', en: 'no script' },
} satisfies Record<string, Message>;

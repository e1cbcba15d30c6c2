// Owns 今天做什么: what is to be done on a day, by wave, must-do first, with whose day 0 it is.

import { useState } from 'preact/hooks';
import { hasDueDate } from '../../../shared/document/day-anchor.ts';
import { phasesOn } from '../../../shared/document/phases.ts';
import { dayName, daysName } from '../../../shared/document/relative-days.ts';
import { repeatName, repeatOf } from '../../../shared/document/repeat.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { addDays, isDay } from '../model/days.ts';
import { refusedOn, type SilentRow, silentRows } from '../model/left-alone.ts';
import { nodeOf, roleLabel, triggerLabel, validityOn } from '../model/page-data.ts';
import { type Due, dayNumber, dueOn, type When, wavesOn } from '../model/today.ts';
import { DifferenceMark } from '../parts/Difference.tsx';
import { KindIcon } from '../parts/icons.tsx';
import { type Say, useSay } from '../parts/language.tsx';
import { Refusals } from '../parts/Refusals.tsx';
import { RowListed } from '../parts/RowListed.tsx';
import { Tick } from '../parts/Tick.tsx';
import { DutyTag } from '../parts/tags.tsx';
import { WhomPanels } from '../parts/Whom.tsx';
import { W } from '../words.ts';
import { OwnRewards } from './OwnRewards.tsx';
import { OwnTasks } from './OwnTasks.tsx';
import type { ViewProps } from './views.ts';

const T = {
  date: { zh: '日期', en: 'Day' },
  today: { zh: '回到今天', en: 'Today' },
  back: { zh: '前一天', en: 'Previous day' },
  on: { zh: '后一天', en: 'Next day' },
  position: { zh: '有效期第 {day} 天', en: 'Day {day} of the period' },
  before: { zh: '距生效 {count} 天', en: 'Valid in {count} d' },
  phase: { zh: '阶段“{name}”，至 {day}', en: 'Phase “{name}” until {day}' },
  noWave: { zh: '当日不在任何波次内', en: 'No wave on this day' },
  wave: { zh: '第 {no} 波“{name}”（{days}）', en: 'Wave {no} “{name}” ({days})' },
  outside: { zh: '当日不在有效期内，仅供查看。', en: 'This day is outside the validity period; for viewing only.' },
  dayZero: { zh: '触发日或起始日是 {day} 的客户', en: 'Customers whose day 0 is {day}' },
  dueDate: { zh: '到期日是 {day} 的客户', en: 'Customers whose due date is {day}' },
  dueDates: { zh: '到期日在 {from} 至 {to} 的客户', en: 'Customers whose due date is from {from} to {to}' },
  dayZeros: { zh: '触发日或起始日在 {from} 至 {to} 的客户', en: 'Customers whose day 0 is from {from} to {to}' },
  start: { zh: '{day} 起', en: 'From {day}' },
  next: { zh: '下一个执行日 {day}', en: 'Next on {day}' },
  over: { zh: '已无后续执行日', en: 'No further day' },
  never: { zh: '因勿扰时段不触达', en: 'Not contacted: quiet hours' },
  say: { zh: '话术', en: 'Script' },
  done: { zh: '已做：{name}', en: 'Done: {name}' },
  silent: {
    zh: '{day} 已由“{channel}”沟通的客户静默至 {until}，当日不联系',
    en: 'Leave alone until {until}: customers spoken with on {day} through “{channel}”',
  },
  refused: {
    zh: '{day} 在“{name}”拒绝的 {count} 人，至 {until} 不再主动联系',
    en: '{count} who refused on {day} in “{name}”: no business contact until {until}',
  },
  refusedHead: { zh: '拒绝后免打扰', en: 'Left alone after refusing' },
  notNamed: {
    zh: '本页只记人数和日期，不记客户：具体是哪些客户请对照本行名单。其他支行、其他渠道的沟通和拒绝未计入。',
    en: 'This page notes numbers and days, never customers: see your own list for who they are. What other branches and channels noted is not included.',
  },
} as const satisfies Record<string, Message>;

/** Where the map has no waves. */
const NO_WAVES: Message = { zh: '当日要做', en: 'To do' };

const GROUPS: Readonly<Record<When, Message>> = {
  now: { zh: '本波次要做', en: 'This wave' },
  continuing: { zh: '前面波次，继续执行', en: 'Earlier waves, still running' },
  resting: { zh: '当日不执行（遇休息日改期）', en: 'Not on this day (rest days move contacts)' },
  coming: { zh: '接下来', en: 'Coming up' },
};

export function TodayView({ data, today, kept, show }: ViewProps) {
  const say = useSay();
  const [day, setDay] = useState(today);
  const due = dueOn(data, day);
  const waves = wavesOn(data, day);
  const number = dayNumber(data, day);
  const silent = silentRows(data, kept.state);
  const asked = due.flatMap(({ when, row }) => (when === 'now' || when === 'continuing' ? row : []));
  return (
    <>
      <div class="toolbar">
        <label class="choice">
          <span>{say(T.date)}</span>
          <input
            type="date"
            value={day}
            onChange={(event) => isDay(event.currentTarget.value) && setDay(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="button no-print" onClick={() => setDay(addDays(day, -1))}>
          {say(T.back)}
        </button>
        <button type="button" class="button no-print" onClick={() => setDay(addDays(day, 1))}>
          {say(T.on)}
        </button>
        {day !== today && (
          <button type="button" class="button no-print" onClick={() => setDay(today)}>
            {say(T.today)}
          </button>
        )}
        <p class="lead" aria-live="polite">
          {[
            number < 0 ? say(T.before, { count: -number }) : say(T.position, { day: number }),
            ...phasesOn(data.payload.map.phases, day).map(({ name, toDate }) => say(T.phase, { name, day: toDate })),
            ...(waves.length === 0 && data.waves.length > 0 ? [say(T.noWave)] : []),
            ...waves.map(({ no, name, fromDay, toDay }) => say(T.wave, { no, name, days: daysName(fromDay, toDay) })),
          ].join(' · ')}
        </p>
      </div>
      <OwnTasks data={data} kept={kept} />
      <OwnRewards data={data} />
      {validityOn(data.payload, day) !== 'valid' && <p class="note warn">{say(T.outside)}</p>}
      <LeftAlone data={data} day={day} kept={kept} />
      {data.days.note && <p class="note">{say(data.days.note.message, data.days.note.params)}</p>}
      <div class="with-whom">
        <div>
          {(['now', 'continuing', 'resting', 'coming'] as const).map((when) => {
            const rows = due.filter((each) => each.when === when);
            if (rows.length === 0) return null;
            return (
              <section key={when} class="panel">
                <h3>
                  {say(when === 'now' && data.waves.length === 0 ? NO_WAVES : GROUPS[when])}{' '}
                  <span class="quiet">{rows.length}</span>
                </h3>
                <ul class="tasks">
                  {rows.map((each) => (
                    <Task
                      key={each.row.rowCode}
                      due={each}
                      day={day}
                      data={data}
                      kept={kept}
                      show={show}
                      silent={silent(each.row, day)}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
        <div>
          <WhomPanels data={data} rows={asked.length > 0 ? asked : data.rows} />
        </div>
      </div>
    </>
  );
}

/** What was noted of refusals, and that it is all the page knows. */
function LeftAlone({ data, day, kept }: { day: string } & Pick<ViewProps, 'data' | 'kept'>) {
  const say = useSay();
  const { silenceDays, refusalDays } = data.payload.map.policy;
  if (silenceDays === undefined && refusalDays === undefined) return null;
  const refused = refusedOn(data, kept.state, day);
  return (
    <div class="note">
      {refused.length > 0 && (
        <>
          <strong>{say(T.refusedHead)}</strong>
          <ul>
            {refused.map(({ row, day: noted, customers: count, until }) => (
              <li key={`${noted} ${row.rowCode}`}>
                {say(T.refused, { day: noted, name: `${row.channelName} · ${row.scenarioName}`, count, until })}
              </li>
            ))}
          </ul>
        </>
      )}
      {say(T.notNamed)}
    </div>
  );
}

interface TaskProps extends Pick<ViewProps, 'data' | 'kept' | 'show'> {
  readonly due: Due;
  readonly day: string;
  readonly silent: readonly SilentRow[];
}

function Task({ due, day, data, kept, show, silent }: TaskProps) {
  const say = useSay();
  const { row, when } = due;
  const scenario = nodeOf(data, 'scenario', row.scenarioCode);
  const isDue = scenario !== undefined && hasDueDate(scenario);
  const repeat = scenario && repeatOf(scenario);
  const isPlanned = scenario?.trigger.type === 'schedule' && !isDue;
  const role = roleLabel(data, row.executorRole);
  const name = `${row.channelName} · ${row.scenarioName}`;
  return (
    <li>
      {when === 'coming' || when === 'resting' ? (
        <span class="tick-place" />
      ) : (
        <Tick kept={kept} day={day} code={row.rowCode} label={say(T.done, { name })} />
      )}
      <div class="task">
        <p class="task-head">
          <DutyTag duty={row.duty} />
          <KindIcon kind="channel" size={14} />
          <strong>{row.channelName}</strong>
          <DifferenceMark data={data} code={row.channelCode} />
          <span class="quiet">
            {[role && say(role), row.slaHours && say(W.hours, { hours: row.slaHours })].filter(Boolean).join(' · ')}
          </span>
        </p>
        <p>
          {row.segmentName} <RowListed data={data} row={row} /> › {row.scenarioName} › {row.productName}
        </p>
        <p class="quiet">
          {isPlanned && due.turn ? say(triggerLabel(data, row)) : dayText(due, isDue, say)}
          {repeat && ` · ${say(repeatName(repeat))}`}
          {row.offsetDay !== undefined && ` · ${say(dayName(row.offsetDay))}`}
          {!isPlanned && row.trigger && ` · ${say(triggerLabel(data, row))}`}
        </p>
        {silent.map(({ row: other, day: made, until }) => (
          <p key={`${made} ${other.rowCode}`} class="left-alone">
            {say(T.silent, { day: made, channel: other.channelName, until })}
          </p>
        ))}
      </div>
      {data.payload.map.policy.refusalDays !== undefined && due.turn && (
        <Refusals kept={kept} day={day} code={row.rowCode} name={name} />
      )}
      {row.scriptCode && (
        <button type="button" class="button link no-print" onClick={() => show('cards', row.scriptCode)}>
          {say(W.said, { name: T.say, value: row.scriptName ?? row.scriptCode })}
        </button>
      )}
    </li>
  );
}

/** Whose turn it is, or when it will be somebody's. */
function dayText({ when, firstDay, turn, nextDay }: Due, isDue: boolean, say: Say): string {
  if (turn && turn.from === turn.to) return say(isDue ? T.dueDate : T.dayZero, { day: turn.to });
  if (turn) return say(isDue ? T.dueDates : T.dayZeros, { ...turn });
  if (when === 'resting') return nextDay === undefined ? say(T.over) : say(T.next, { day: nextDay });
  return firstDay === undefined ? say(T.never) : say(T.start, { day: firstDay });
}

// Owns 例会议程: the agenda of a morning, evening or weekly meeting, for a day that is chosen.

import { useState } from 'preact/hooks';
import { agendaFrame } from '../../../shared/package/agenda.ts';
import { addDays, isDay } from '../model/days.ts';
import { validityOn } from '../model/page-data.ts';
import { useSay } from '../parts/language.tsx';
import { AgendaPoints } from './agenda/AgendaPoints.tsx';
import { A, MEETINGS, type Meeting, WEEKDAYS } from './agenda/agenda-words.ts';
import { DayAgenda } from './agenda/DayAgenda.tsx';
import { WeekAgenda } from './agenda/WeekAgenda.tsx';
import { OwnTasks } from './OwnTasks.tsx';
import type { ViewProps } from './views.ts';

export function AgendaView({ data, today, kept, show }: ViewProps) {
  const say = useSay();
  const [day, setDay] = useState(today);
  const [meeting, setMeeting] = useState<Meeting>('morning');
  const frame = agendaFrame(data.payload, day);
  const { week } = frame;
  const isWeek = meeting === 'week';
  const days = isWeek ? week : [day];
  const step = isWeek ? 7 : 1;
  const span = isWeek ? 'week' : 'morning';
  const isOutside = days.every((each) => validityOn(data.payload, each) !== 'valid');
  return (
    <>
      <div class="toolbar no-print">
        <fieldset class="meetings" aria-label={say(A.meeting)}>
          {(Object.keys(MEETINGS) as Meeting[]).map((id) => (
            <button key={id} type="button" class="button" aria-pressed={id === meeting} onClick={() => setMeeting(id)}>
              {say(MEETINGS[id])}
            </button>
          ))}
        </fieldset>
        <label class="choice">
          <span>{say(A.date)}</span>
          <input
            type="date"
            value={day}
            onChange={(event) => isDay(event.currentTarget.value) && setDay(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="button" onClick={() => setDay(addDays(day, -step))}>
          {say(A.back[span])}
        </button>
        <button type="button" class="button" onClick={() => setDay(addDays(day, step))}>
          {say(A.on[span])}
        </button>
        {day !== today && (
          <button type="button" class="button" onClick={() => setDay(today)}>
            {say(A.today)}
          </button>
        )}
      </div>
      <p class="lead" aria-live="polite">
        <strong>{say(MEETINGS[meeting])}</strong>{' '}
        {isWeek
          ? say(A.span, { from: week[0] ?? '', to: week[6] ?? '' })
          : `${day} ${say(WEEKDAYS[week.indexOf(day)] ?? WEEKDAYS[0])}`}
      </p>
      {isOutside && <p class="note warn">{say(A.outside)}</p>}
      {data.days.note && <p class="note">{say(data.days.note.message, data.days.note.params)}</p>}
      <AgendaPoints data={data} frame={frame} from={isWeek ? (week[0] ?? day) : day} />
      {meeting !== 'evening' && <OwnTasks data={data} kept={kept} />}
      {isWeek ? <WeekAgenda {...{ data, week, show }} /> : <DayAgenda {...{ data, day, meeting, kept, show }} />}
    </>
  );
}

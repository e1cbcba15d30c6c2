// Owns the agenda of a day: in the morning what each role does and says, in the evening what was done and what figures are told.

import { hasDueDate } from '../../../../shared/document/day-anchor.ts';
import { scriptText } from '../../../../shared/document/script-text.ts';
import { type AgendaLine, agendaByRole, nextWorkDay } from '../../../../shared/package/agenda.ts';
import type { ReturnCount } from '../../../../shared/package/return-file.ts';
import { RETURN_LABELS } from '../../../../shared/package/return-words.ts';
import { nodeOf, type PageData, roleLabel, triggerLabel } from '../../model/page-data.ts';
import type { PageRow } from '../../model/page-row.ts';
import { DifferenceMark } from '../../parts/Difference.tsx';
import { type Say, useSay } from '../../parts/language.tsx';
import { RowListed } from '../../parts/RowListed.tsx';
import { TableFrame } from '../../parts/TableFrame.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { DutyTag } from '../../parts/tags.tsx';
import { W } from '../../words.ts';
import type { ViewProps } from '../views.ts';
import { AgendaRoles } from './AgendaRoles.tsx';
import { A, type Meeting } from './agenda-words.ts';

type Line = AgendaLine<PageRow>;
interface DayProps extends Pick<ViewProps, 'data' | 'kept' | 'show'> {
  readonly day: string;
  readonly meeting: Meeting;
}

export function DayAgenda(props: DayProps) {
  const { data, day, meeting, kept } = props;
  const say = useSay();
  const roles = agendaByRole(data.rows, data.days, [day]);
  const next = nextWorkDay(data.rows, data.days, day);
  const isEvening = meeting === 'evening';
  const must = new Set(
    roles.flatMap(({ lines }) => lines.flatMap(({ row }) => (row.duty === 'must' ? row.rowCode : []))),
  );
  const ticks = kept.state.ticks[day] ?? [];
  const done = [...must].filter((code) => ticks.includes(code)).length;
  return (
    <>
      <AgendaRoles data={data} roles={roles} next={next}>
        {(lines) => (isEvening ? <Told {...props} lines={lines} /> : <Asked {...props} lines={lines} />)}
      </AgendaRoles>
      {isEvening && (
        <>
          {must.size > 0 && <p class="no-print quiet">{say(A.mustDone, { done, all: must.size })}</p>}
          {roles.length > 0 && <p class="note">{say(A.reportHint)}</p>}
          <Tomorrow data={data} day={next} />
        </>
      )}
      <Decided />
    </>
  );
}

/** In the morning: what to do, for whom, what to say. */
function Asked({ data, day, kept, show, lines }: DayProps & { lines: readonly Line[] }) {
  const say = useSay();
  return (
    <TableFrame label={say(A.doToday)}>
      <table>
        <Heads of={[A.done, A.what, A.whom, A.how]} />
        <tbody>
          {lines.map((line) => (
            <tr key={line.row.rowCode}>
              <td class="narrow">
                <Tick kept={kept} day={day} code={line.row.rowCode} label={`${say(A.done)} ${line.row.channelName}`} />
              </td>
              <What data={data} line={line} />
              <td>
                {line.row.segmentName} <RowListed data={data} row={line.row} />
                <p class="quiet">{turnText(data, line, day, say)}</p>
              </td>
              <td>
                <Opening {...{ data, show }} row={line.row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const TOLD: readonly ReturnCount[] = ['executed', 'reached', 'responded', 'converted'];

/** In the evening: what was done, and room for the figures that are told. */
function Told({ data, day, kept, lines }: DayProps & { lines: readonly Line[] }) {
  const say = useSay();
  return (
    <TableFrame label={say(A.report)}>
      <table class="told">
        <Heads of={[A.done, A.what, ...TOLD.map((count) => RETURN_LABELS[count]), A.problem]} />
        <tbody>
          {lines.map((line) => (
            <tr key={line.row.rowCode}>
              <td class="narrow">
                <Tick kept={kept} day={day} code={line.row.rowCode} label={`${say(A.done)} ${line.row.channelName}`} />
              </td>
              <What data={data} line={line} />
              {[...TOLD, 'problem'].map((count) => (
                <td key={count}>
                  <span class="blank" />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Heads({ of }: { of: readonly { readonly zh: string; readonly en: string }[] }) {
  const say = useSay();
  return (
    <thead>
      <tr>
        {of.map((head) => (
          <th key={head.en} scope="col" class={head === A.done ? 'narrow' : undefined}>
            {say(head)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function What({ data, line: { row, begins } }: { data: PageData; line: Line }) {
  const say = useSay();
  return (
    <th scope="row">
      <DutyTag duty={row.duty} /> <strong>{row.channelName}</strong>{' '}
      <DifferenceMark data={data} code={row.channelCode} />
      {begins && <span class="tag">{say(A.begins)}</span>}
      <p class="quiet">
        {row.scenarioName} › {row.productName}
        {row.slaHours !== undefined && ` · ${say(W.hours, { hours: row.slaHours })}`}
      </p>
    </th>
  );
}

/** The script by name, and the first thing that is said. */
function Opening({ data, row, show }: Pick<DayProps, 'data' | 'show'> & { row: PageRow }) {
  const script = nodeOf(data, 'script', row.scriptCode);
  if (!script) return null;
  const opening = script.sections?.opening?.trim() || scriptText(script).lines[0]?.text;
  return (
    <>
      <button type="button" class="button link" onClick={() => show('cards', script.code)}>
        {script.code} {script.name}
      </button>
      {opening && <p class="quiet">{opening}</p>}
    </>
  );
}

function turnText(data: PageData, { row, turns }: Line, day: string, say: Say): string {
  const turn = turns.get(day);
  const scenario = nodeOf(data, 'scenario', row.scenarioCode);
  if (!turn || !scenario) return '';
  const isDue = hasDueDate(scenario);
  if (scenario.trigger.type === 'schedule' && !isDue) return say(triggerLabel(data, row));
  if (turn.from === turn.to) return say(isDue ? A.dueDate : A.dayZero, { from: turn.from });
  return say(isDue ? A.dueDates : A.dayZeros, { ...turn });
}

function Tomorrow({ data, day }: { data: PageData; day: string | undefined }) {
  const say = useSay();
  if (day === undefined) return <p class="quiet">{say(A.none)}</p>;
  return (
    <section class="panel">
      <h3>{say(A.tomorrow, { day })}</h3>
      <ul class="points">
        {agendaByRole(data.rows, data.days, [day]).map(({ role, lines }) => (
          <li key={role ?? ''}>
            <strong>{say(roleLabel(data, role) ?? A.noRole)}</strong>{' '}
            {lines.map(({ row }) => `${row.channelName}${say(W.aside, { text: row.scenarioName })}`).join(say(W.and))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Room to write, on paper alone. */
export function Decided() {
  const say = useSay();
  return (
    <section class="panel decided print-block">
      <h3>{say(A.decided)}</h3>
      <span class="blank" />
      <span class="blank" />
      <span class="blank" />
    </section>
  );
}

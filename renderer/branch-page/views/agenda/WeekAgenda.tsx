// Owns the agenda of a week: what each role does on which day, and room for the figures that are told of each row.

import { agendaByRole, nextWorkDay } from '../../../../shared/package/agenda.ts';
import { RETURN_LABELS } from '../../../../shared/package/return-words.ts';
import { useSay } from '../../parts/language.tsx';
import { TableFrame } from '../../parts/TableFrame.tsx';
import type { ViewProps } from '../views.ts';
import { AgendaRoles } from './AgendaRoles.tsx';
import { A, WEEKDAYS } from './agenda-words.ts';
import { Decided, What } from './DayAgenda.tsx';

const TOLD = ['executed', 'converted'] as const;

export function WeekAgenda({ data, week, show }: Pick<ViewProps, 'data' | 'show'> & { week: readonly string[] }) {
  const say = useSay();
  const roles = agendaByRole(data.rows, data.days, week);
  const next = nextWorkDay(data.rows, data.days, week[6] ?? '');
  const toReport = new Set(data.payload.rowsToReturn);
  return (
    <>
      <AgendaRoles data={data} roles={roles} next={next}>
        {(lines) => (
          <TableFrame label={say(A.doWeek)}>
            <table class="week">
              <thead>
                <tr>
                  <th scope="col">{say(A.what)}</th>
                  <th scope="col">{say(A.how)}</th>
                  {week.map((day, at) => (
                    <th key={day} scope="col" class="day">
                      {say(WEEKDAYS[at] ?? WEEKDAYS[0])}
                      <span class="quiet">{day.slice(5)}</span>
                    </th>
                  ))}
                  {TOLD.map((count) => (
                    <th key={count} scope="col">
                      {say(RETURN_LABELS[count])}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.row.rowCode}>
                    <What data={data} line={line} />
                    <td>
                      {line.row.scriptCode && (
                        <button type="button" class="button link" onClick={() => show('cards', line.row.scriptCode)}>
                          {line.row.scriptCode} {line.row.scriptName}
                        </button>
                      )}
                    </td>
                    {week.map((day) => (
                      <td key={day} class="day">
                        {line.turns.has(day) && (
                          <>
                            <span aria-hidden="true">●</span>
                            <span class="hidden-text">{say(A.mark)}</span>
                          </>
                        )}
                      </td>
                    ))}
                    {TOLD.map((count) => (
                      <td key={count}>{toReport.has(line.row.rowCode) && <span class="blank" />}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        )}
      </AgendaRoles>
      {roles.length > 0 && <p class="note">{say(A.reportHint)}</p>}
      <Decided />
    </>
  );
}

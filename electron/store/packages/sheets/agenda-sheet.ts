// Owns the sheet 周议程: per role which rows have work on which days of each week, to be filtered by a week before a meeting.
import { dateOf, dayNumber, mondayOf, weekdayOf, weekOf } from '../../../../shared/dictionary/calendar.ts';
import { customerUnitOf } from '../../../../shared/document/customer-type.ts';
import { milestonesWithin } from '../../../../shared/document/milestones.ts';
import { phasesOn } from '../../../../shared/document/phases.ts';
import { amount } from '../../../../shared/document/unit-names.ts';
import type { Language, Message } from '../../../../shared/i18n/message.ts';
import { type AgendaRow, agendaByRole } from '../../../../shared/package/agenda.ts';
import { listedFor } from '../../../../shared/package/listed.ts';
import type { PackageDays } from '../../../../shared/package/package-days.ts';
import type { PackagePayload } from '../../../../shared/package/payload.ts';
import { footerOf, type SheetJob } from './content-sheets.ts';
import { protect, put, putTable, setPrint, setWidths, type TableColumn } from './style.ts';
import { markOf, sheetName } from './trial-mark.ts';

/** A strategy row as the agenda shows it; the schema of packages names only what readers must have. */
interface Row extends AgendaRow {
  readonly segmentName: string;
  readonly scenarioName: string;
  readonly productName: string;
  readonly channelName: string;
  readonly scriptCode?: string;
  readonly scriptName?: string;
}

interface Line {
  readonly role: string;
  readonly row: Row;
  /** How many customers of the branch it is for, where that is known. */
  readonly listed: string | undefined;
  /** By Monday: the weekdays with work, from 0 for Monday on. */
  readonly weeks: ReadonlyMap<string, readonly number[]>;
}

/** Weeks that can still be read beside who does what: on the first page across, and on each further one. */
const WEEKS_FIRST = 8;
const WEEKS_MORE = 11;

export async function addAgenda({ workbook, payload, language, days }: SheetJob): Promise<void> {
  const { validFrom, validTo, map } = payload;
  const mondays: string[] = [];
  for (let monday = mondayOf(validFrom); monday <= validTo; monday = dateOf(dayNumber(monday) + 7))
    mondays.push(monday);
  const sheet = workbook.addWorksheet(sheetName(payload, { zh: '周议程', en: 'Weekly agenda' }, language), {
    views: [{ state: 'frozen', xSplit: 3, ySplit: 3 }],
  });
  const lines = linesOf(payload, days, mondays, language);
  const columns: TableColumn<Line>[] = [
    { title: { zh: '执行角色', en: 'Role' }, width: 10, cell: ({ role }) => role },
    { title: { zh: '做什么', en: 'What' }, width: 18, cell: ({ row }) => row.channelName },
    {
      title: { zh: '对谁、为何', en: 'For whom' },
      width: 26,
      cell: ({ row, listed }) =>
        [[row.segmentName, listed].filter(Boolean).join(' '), row.scenarioName, row.productName].join(' › '),
    },
    { title: { zh: '必做/选做', en: 'Duty' }, width: 8, cell: ({ row }) => DUTIES[row.duty ?? '']?.[language] },
    {
      title: { zh: '话术', en: 'Script' },
      width: 16,
      cell: ({ row }) => [row.scriptCode, row.scriptName].filter(Boolean).join(' '),
    },
    ...mondays.map(
      (monday): TableColumn<Line> => ({
        title: { zh: `${monday.slice(5)} 周`, en: `from ${monday.slice(5)}` },
        width: 8,
        cell: ({ weeks }) => weekdays(weeks.get(monday) ?? [], language),
      }),
    ),
  ];
  setWidths(
    sheet,
    columns.map(({ width }) => width),
  );
  // What the weeks stand in: above the heads, so that a filter leaves it there.
  const above = columns.length - mondays.length;
  for (const [line, label] of [PHASES, MILESTONES].entries())
    put(sheet.getRow(line + 1), above, label[language], 'label');
  for (const [at, monday] of mondays.entries()) {
    const week = weekOf(monday);
    const phases = [...new Set(week.flatMap((day) => phasesOn(map.phases, day)))].map(({ name }) => name);
    const milestones = milestonesWithin(map.milestones, monday, week[6] ?? monday);
    put(sheet.getRow(1), above + at + 1, phases.join(AND[language]) || undefined, 'text');
    put(
      sheet.getRow(2),
      above + at + 1,
      milestones.map(({ name, date }) => `${date.slice(5)} ${name}`).join('\n') || undefined,
      'text',
    );
  }
  for (const row of [1, 2]) sheet.getRow(row).height = 48;
  const last = putTable(sheet, 3, columns, lines, language);
  sheet.autoFilter = { from: { row: 3, column: 1 }, to: { row: last, column: columns.length } };
  setPrint(sheet, '1:3', footerOf(payload), markOf(payload, language));
  sheet.pageSetup.fitToWidth = 1 + Math.ceil(Math.max(0, mondays.length - WEEKS_FIRST) / WEEKS_MORE);
  // Weeks on a further page still say who does what.
  sheet.pageSetup.printTitlesColumn = 'A:C';
  await protect(sheet);
}

function linesOf(
  payload: PackagePayload,
  days: PackageDays,
  mondays: readonly string[],
  language: Language,
): readonly Line[] {
  const roles = new Map(payload.map.dictionaries.executorRoles?.map(({ id, label }) => [id, label[language]]));
  const all = mondays.flatMap(weekOf);
  const unit = customerUnitOf(payload.map);
  const listed = new Map(
    payload.rows.flatMap((row) => {
      const found = listedFor(payload, row);
      return found?.isExact ? [[row as unknown as Row, amount(found.count, unit)[language]] as const] : [];
    }),
  );
  return agendaByRole(payload.rows as unknown as readonly Row[], days, all).flatMap(({ role, lines }) =>
    lines.map(({ row, turns }): Line => {
      const weeks = new Map<string, number[]>();
      for (const day of turns.keys()) {
        const monday = mondayOf(day);
        weeks.set(monday, [...(weeks.get(monday) ?? []), (weekdayOf(dayNumber(day)) + 3) % 7]);
      }
      return { role: roles.get(role ?? '') ?? role ?? '', row, listed: listed.get(row), weeks };
    }),
  );
}

const NAMES = { zh: ['一', '二', '三', '四', '五', '六', '日'], en: ['M', 'Tu', 'W', 'Th', 'F', 'Sa', 'Su'] } as const;

/** Three and more weekdays that follow each other as from–to, 一至五; none is an empty cell, which a filter leaves out. */
function weekdays(days: readonly number[], language: Language): string | undefined {
  if (days.length === 0) return undefined;
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const [to, and] = language === 'zh' ? ['至', '、'] : ['–', ', '];
  const names = (run: readonly number[]) => run.map((day) => NAMES[language][day] ?? '');
  const said = (run: readonly string[]) => (run.length < 3 ? run.join(and) : `${run[0]}${to}${run.at(-1)}`);
  return runs.map((run) => said(names(run))).join(and);
}

const AND: Message = { zh: '、', en: ', ' };
const PHASES: Message = { zh: '阶段', en: 'Phase' };
const MILESTONES: Message = { zh: '里程碑', en: 'Milestones' };
const DUTIES: Readonly<Record<string, Message>> = {
  must: { zh: '必做', en: 'Must do' },
  optional: { zh: '选做', en: 'Optional' },
};

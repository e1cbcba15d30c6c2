import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber } from '../../../shared/dictionary/calendar.ts';
import { type AgendaRow, agendaByRole, agendaFrame, nextWorkDay } from '../../../shared/package/agenda.ts';
import { packageDays } from '../../../shared/package/package-days.ts';
import { elderMap, makePayload } from '../../make-package.ts';

/** A Monday; the first of January is a holiday. */
const FROM = '2026-12-14';
const document = elderMap();
const payload = makePayload({
  document: {
    ...document,
    phases: [{ name: '预热', fromDate: FROM, toDate: '2026-12-31' }],
    milestones: [
      { name: '中期', date: '2027-01-10', goalId: 'G1', target: 9 },
      { name: '过后', date: '2027-01-11' },
      { name: '发包', date: FROM },
      { name: '首周', date: '2026-12-31', ownerRole: '支行行长' },
    ],
    nodes: document.nodes.map((node) => (node.kind === 'script' ? { ...node, approvedTo: '2027-01-04' } : node)),
  },
  validFrom: FROM,
});
/** Those that rest days move: customers come to the lobby (CH3) on the day itself. */
const rows = (payload.rows as unknown as readonly AgendaRow[]).filter(({ channelCode }) => channelCode !== 'CH3');
const days = packageDays(payload);
const span = (from: string, length: number) => Array.from({ length }, (_, at) => dateOf(dayNumber(from) + at));

describe('the agenda of a week', () => {
  it('has each row with work under its role, must-do first, on the days that the package’s calendar says', () => {
    const week = span('2026-12-28', 7);
    const roles = agendaByRole(rows, days, week);
    const working = rows.filter(({ scenarioCode, channelCode }) =>
      week.some((day) => days.of(scenarioCode, channelCode)?.turnOn(day)),
    );
    expect(working.length).toBeGreaterThan(2);
    expect(roles.map(({ role }) => role)).toEqual([...new Set(working.map(({ executorRole }) => executorRole))]);
    expect(roles.flatMap(({ lines }) => lines)).toHaveLength(working.length);
    for (const { role, lines } of roles) {
      for (const { row, turns } of lines) {
        expect(row.executorRole).toBe(role);
        expect([...turns.keys()]).toEqual(
          week.filter((day) => days.of(row.scenarioCode, row.channelCode)?.turnOn(day) !== undefined),
        );
        // New Year has no contacts.
        expect(turns.has('2027-01-01')).toBe(false);
      }
      const ranks = lines.map(({ row }) => ['must', 'none', 'optional'].indexOf(row.duty ?? 'none'));
      expect(ranks).toEqual([...ranks].sort());
    }
  });

  it('tells what begins, and which day is next', () => {
    const begun = (from: string) =>
      agendaByRole(rows, days, span(from, 7)).flatMap(({ lines }) => lines.filter(({ begins }) => begins).length);
    expect(begun(FROM).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    expect(begun('2027-02-01').reduce((sum, count) => sum + count, 0)).toBe(0);
    expect(nextWorkDay(rows, days, '2026-12-31')).toBe('2027-01-04');
    expect(nextWorkDay(rows, days, '2030-01-01')).toBeUndefined();
    expect(agendaByRole(rows, days, ['2027-01-01'])).toEqual([]);
  });

  it('is framed by the phase, and the milestones and approvals of two weeks; the package holds no figure of theirs', () => {
    const frame = agendaFrame(payload, '2027-01-02');
    expect(frame.week).toEqual(span('2026-12-28', 7));
    expect(frame.phases.map(({ name }) => name)).toEqual(['预热']);
    expect(frame.milestones).toEqual([
      { name: '首周', date: '2026-12-31', ownerRole: '支行行长' },
      { name: '中期', date: '2027-01-10' },
    ]);
    expect(payload.map.dictionaries.executorRoles?.map(({ id }) => id)).toContain('支行行长');
    expect(frame.scripts.length).toBeGreaterThan(0);
    expect(agendaFrame(payload, '2027-01-12').phases).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { planCalendar } from '../../../shared/plan/plan-calendar.ts';
import { chain } from '../build-map.ts';

const { dictionaries } = starterKnowledge;
const holidays = [
  { id: 'H1', date: '2026-12-30', kind: 'rest', label: { zh: '庆典', en: 'Feast' } },
  { id: 'H2', date: '2026-12-31', kind: 'rest', label: { zh: '庆典', en: 'Feast' } },
  { id: 'H3', date: '2027-01-02', kind: 'work', label: { zh: '调休', en: 'Worked' } },
] as never;

/** Monday to Thursday of the week after. */
const map = (nodes: Record<string, Record<string, unknown>>, edges: string[] = []): MapDocument => ({
  ...chain(nodes, edges),
  ...{ periodStart: '2026-12-28', periodEnd: '2027-01-07' },
});
const calendarOf = (document: MapDocument) => planCalendar(document, { ...dictionaries, holidays });

describe('the calendar of a plan', () => {
  it('says from when to when each channel works: what holidays move is where they move it', () => {
    const calendar = calendarOf(map({ CH1: { name: '电话', offsetDay: 2 } }));
    expect(calendar).toMatchObject({ from: '2026-12-28', periodEnd: '2027-01-07', to: '2027-01-11' });
    const [only] = calendar?.scenarios ?? [];
    expect(only).toMatchObject({ from: '2026-12-28', to: '2027-01-07', segments: [{ id: 'S1' }] });
    // Day 2 of the first customers is a holiday, that of the last a Saturday.
    expect(only?.contacts).toMatchObject([{ channel: { id: 'CH1' }, from: '2027-01-01', to: '2027-01-11' }]);
  });

  it('counts from due dates: customers who come in a month before are called a week before', () => {
    const scenario = { dayAnchor: 'dueDate', windowFrom: -30, windowTo: -1 };
    const [only] = calendarOf(map({ SC1: scenario, CH1: { offsetDay: -7 } }))?.scenarios ?? [];
    expect(only?.contacts).toMatchObject([{ from: '2027-01-20', to: '2027-02-01' }]);
  });

  it('puts together holidays by name, weekends, and weekends that are worked', () => {
    const kinds = calendarOf(map({ CH1: { offsetDay: 0 } }))?.special.map(({ from, to, kind, label }) => [
      ...[from.slice(5), to.slice(5), kind],
      label?.zh,
    ]);
    expect(kinds).toEqual([
      ['12-30', '12-31', 'holiday', '庆典'],
      ['01-02', '01-02', 'worked', '调休'],
      ['01-03', '01-03', 'weekend', undefined],
    ]);
  });

  it('reaches as far as phases outside the period, and names what quiet hours give up', () => {
    const document = {
      ...map({ CH1: { sendWindow: '21:00-22:00', channelType: 'sms' } }),
      phases: [{ name: '预热', fromDate: '2026-12-01', toDate: '2026-12-27' }],
    };
    const dropping = { ...document, policy: { ...document.policy, quietAction: 'drop' as const } };
    const calendar = calendarOf(dropping);
    expect(calendar?.from).toBe('2026-12-01');
    expect(calendar?.scenarios[0]?.contacts).toMatchObject([{ from: undefined, to: undefined }]);
  });

  it('is none without a period', () => {
    const { periodStart: _, ...open } = map({});
    expect(planCalendar(open as MapDocument, dictionaries)).toBeUndefined();
  });
});

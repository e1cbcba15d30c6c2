import { describe, expect, it } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { planCalendar, roundSpans } from '../../../shared/plan/plan-calendar.ts';
import { monthsLater, planDay, weeksOfMonth } from '../../../shared/plan/plan-days.ts';
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

  it('draws each round of what repeats, as one where they run into each other', () => {
    const barsOf = (batchDays: object, repeat: object) => {
      const scenario = { trigger: { type: 'schedule' }, cooldownDays: 0, repeat, ...batchDays };
      const [only] = calendarOf(map({ SC1: scenario, CH1: { offsetDay: 0 } }))?.scenarios ?? [];
      return only?.contacts.map(({ rounds, from = '', to = '' }) => roundSpans(rounds, from, to));
    };
    expect(barsOf({ windowFrom: 0, windowTo: 1 }, { every: 'week' })).toEqual([
      [
        { from: '2026-12-28', to: '2026-12-29' },
        { from: '2027-01-04', to: '2027-01-05' },
      ],
    ]);
    expect(barsOf({}, {})).toHaveLength(1);
    const touching = [
      { from: '2027-01-01', to: '2027-01-04' },
      { from: '2027-01-04', to: '2027-01-06' },
    ];
    expect(roundSpans(touching, '2027-01-01', '2027-01-06')).toEqual([{ from: '2027-01-01', to: '2027-01-06' }]);
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

  it('has milestones by day, also those beside the period', () => {
    const milestones = [
      { name: '收官', date: '2027-03-01' },
      { name: '发包', date: '2026-12-28' },
    ];
    const calendar = calendarOf({ ...map({ CH1: { offsetDay: 0 } }), milestones });
    expect(calendar?.milestones.map(({ name }) => name)).toEqual(['发包', '收官']);
    expect(calendar?.to).toBe('2027-03-01');
  });

  it('names what contacts use, in which waves, and what runs out before', () => {
    const nodes = {
      P1: { saleTo: '2026-12-31' },
      CH1: { offsetDay: 0, waveNo: 1 },
      T1: { approvedTo: '2027-06-30', materialIds: ['M1'] },
    };
    const document = {
      ...map({ ...nodes, B1: { validTo: '2027-01-07' }, B2: {}, T9: { name: '无人用' } }, ['SC1 B1']),
      waves: [{ no: 1, name: '首波', fromDay: 0, toDay: 30 }],
      materials: [{ id: 'M1', name: '折页', type: 'leaflet' as const, expireDate: '2027-01-05' }],
    };
    const content = calendarOf(document)?.content;
    expect(content?.map(({ kind, id, from, to, ends }) => [kind, id, from, to, ends])).toEqual([
      ['script', 'T1', '2026-12-28', '2027-01-07', '2027-06-30'],
      ['product', 'P1', '2026-12-28', '2027-01-07', '2026-12-31'],
      ['benefit', 'B1', '2026-12-28', '2027-01-07', '2027-01-07'],
      ['material', 'M1', '2026-12-28', '2027-01-07', '2027-01-05'],
    ]);
    expect(content?.[3]).toMatchObject({ nodeId: 'T1', waves: ['首波'] });
    const renewed = { M1: { amount: 5, unit: '份', asOf: '2026-12-01', expires: '2027-09-30' } };
    expect(planCalendar(document, { ...dictionaries, holidays }, renewed)?.content[3]?.ends).toBe('2027-09-30');
  });

  it('is none without a period', () => {
    const { periodStart: _, ...open } = map({});
    expect(planCalendar(open as MapDocument, dictionaries)).toBeUndefined();
  });
});

describe('a day of the calendar', () => {
  const calendar = calendarOf({
    ...map({ CH1: { name: '电话', offsetDay: 2 }, P1: { saleTo: '2027-01-01' } }),
    phases: [{ name: '预热', fromDate: '2026-12-28', toDate: '2026-12-31' }],
    milestones: [{ name: '发包', date: '2026-12-28' }],
  });
  const on = (date: string) => calendar && planDay(calendar, date);

  it('holds its phase, milestones, holiday, contacts and what ends; rest days have no contacts', () => {
    expect(on('2026-12-28')).toMatchObject({
      phases: [{ name: '预热' }],
      milestones: [{ name: '发包' }],
      contacts: [],
    });
    expect(on('2026-12-30')).toMatchObject({ special: { kind: 'holiday' }, milestones: [], contacts: [] });
    expect(on('2027-01-01')).toMatchObject({ phases: [], contacts: [{ begins: true }], ends: [{ id: 'P1' }] });
    expect(on('2027-01-03')).toMatchObject({ special: { kind: 'weekend' }, contacts: [] });
    expect(on('2027-01-04')).toMatchObject({ contacts: [{ begins: false, scenario: { id: 'SC1' } }] });
  });

  it('lies in a week from Monday on; months have the weeks that they have days in', () => {
    const weeks = weeksOfMonth('2027-01');
    expect(weeks.map(([monday]) => monday)).toEqual([
      ...['2026-12-28', '2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25'],
    ]);
    expect(weeks[0]?.at(-1)).toBe('2027-01-03');
    expect(weeksOfMonth('2027-02')).toHaveLength(4);
    expect(monthsLater('2026-12-31', 2)).toBe('2027-02-28');
    expect(monthsLater('2027-03-31', -1)).toBe('2027-02-28');
    expect(monthsLater('2027-01-15', -1)).toBe('2026-12-15');
  });
});

import { describe, expect, test } from 'vitest';
import { capWords } from '../../../shared/contacts/cap-words.ts';
import { type CapSubject, capsOf, concerns } from '../../../shared/contacts/caps.ts';
import type { ContactKey } from '../../../shared/contacts/contact-rules.ts';
import { dueDaysOf } from '../../../shared/contacts/due-days.ts';
import { calendarOf, dateOf, dayNumber, type SpecialDay } from '../../../shared/dictionary/calendar.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { tooManyContacts } from '../../../shared/lint/rules/too-many-contacts.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { simulate, withDefaults } from '../../../shared/simulate/simulate.ts';
import { chain } from '../build-map.ts';

type Policy = MapDocument['policy'];
const NONE = { totalCap: {}, humanCap: {}, channelCaps: [] };
const policy = (more: Partial<Policy>): Policy => ({ ...chain().policy, ...NONE, ...more });

describe('the caps of a policy', () => {
  test('by hour, day, week and month, for business and for service contacts', () => {
    const caps = capsOf(
      policy({
        totalCap: { perDay: 2, per7Days: 4 },
        humanCap: { perHour: 1 },
        serviceCap: { per30Days: 6 },
        channelCaps: [{ channelType: 'sms', perHour: 1, perDay: 3, servicePer7Days: 2 }],
        silenceDays: 5,
      }),
    );
    expect(caps).toEqual([
      { subject: 'sms', windowDays: 1, limit: 3 },
      { subject: 'service:sms', windowDays: 7, limit: 2 },
      // 20:00–09:00 is quiet for everybody, 12:00–14:00 for calls: nine hours of a day are left for them.
      { subject: 'human', windowDays: 1, limit: 9 },
      { subject: 'service', windowDays: 30, limit: 6 },
      { subject: 'total', windowDays: 1, limit: 2 },
      { subject: 'total', windowDays: 7, limit: 4 },
      { subject: 'silence', windowDays: 5, limit: 0 },
    ]);
  });

  test.each([
    ['total', 'sms', true],
    ['total', 'service:sms', false],
    ['service', 'service:sms', true],
    ['service', 'sms', false],
    ['service:sms', 'service:sms', true],
    ['human', 'aiCall', true],
    ['human', 'service:aiCall', false],
    ['silence', 'rmCall', false],
  ] as const)('%s counts %s: %s', (subject: CapSubject, key: ContactKey, expected) => {
    expect(concerns(subject, key)).toBe(expected);
  });
});

test('caps are said as they hold, for the channel types that are meant', () => {
  const caps = capsOf(
    policy({
      totalCap: { per7Days: 4, per30Days: 10 },
      humanCap: { perHour: 1 },
      channelCaps: [
        { channelType: 'sms', perDay: 1, servicePer7Days: 2 },
        { channelType: 'email', perDay: 1 },
      ],
      silenceDays: 5,
    }),
  );
  expect(capWords(caps, new Set(['sms'])).map(({ zh, en }) => `${zh} | ${en}`)).toEqual([
    '短信 每日 1 次 | SMS: 1 a day',
    '短信（服务类） 7 天 2 次 | SMS (service): 2 in 7 days',
    '各类电话 每日 9 次 | Calls: 9 a day',
    '全部触达 7 天 4 次、30 天 10 次 | All contacts: 4 in 7 days, 10 in 30 days',
  ]);
});

/** What SM022 finds, and what the simulation sees above a cap: the two must say the same. */
function above(map: MapDocument): readonly string[] {
  const today = '2026-11-02';
  const ruled = runRules(map, { ...starterKnowledge, today }, [tooManyContacts]).map(
    ({ key, params }) => `${key} ${params?.n}`,
  );
  const { segments } = simulate(map, starterKnowledge, withDefaults(map, today));
  const simulated = segments.flatMap(({ loads }) =>
    loads.flatMap(({ subject, windowDays, peak, cap }) =>
      cap !== null && peak > cap ? [`${subject} ${windowDays} ${peak}`] : [],
    ),
  );
  expect([...simulated].sort()).toEqual([...ruled].sort());
  return ruled;
}
const SMS = { channelType: 'sms' };
/** A call on day 1 and a text message on another, of one product. */
const callAndText = (
  day: number,
  rules: Partial<Policy>,
  edge = 'P1 CH2',
  sms: object = {},
  more: Parameters<typeof chain>[0] = {},
) => ({
  ...chain({ CH1: { offsetDay: 1 }, CH2: { ...SMS, offsetDay: day, waitDays: 0, ...sms }, ...more }, [edge]),
  ...{ policy: policy({ contactOnRestDays: true, ...rules }), periodDays: 30 },
});

describe('after a conversation', () => {
  const rules = { silenceDays: 5 };
  test.each([
    ['a text message within the silence comes too soon', callAndText(4, rules), ['silence 5 1']],
    ['on the last day of the silence too', callAndText(6, rules), ['silence 5 1']],
    ['a day later it does not', callAndText(7, rules), []],
    ['on the same day it does not', callAndText(1, rules), []],
    ['what comes before the call breaks nothing', callAndText(0, rules), []],
    ['what the call leads to is part of it', callAndText(4, rules, 'CH1 CH2 handoff'), []],
    ['a fallback is for those who were not reached', callAndText(4, rules, 'CH1 CH2 fallback'), []],
    ['a text message is no conversation', callAndText(4, rules, 'P1 CH2', {}, { CH1: { ...SMS, offsetDay: 1 } }), []],
    ['a service message is no business contact', callAndText(4, rules, 'P1 CH2', { purpose: 'service' }), []],
    ['without a silence nothing is too soon', callAndText(4, {}), []],
    [
      'the next round of what repeats comes too soon where no cool-down keeps it away',
      {
        ...chain({ SC1: { cooldownDays: 0, repeat: { every: 'week' } }, CH1: { offsetDay: 0 } }),
        ...{ policy: policy({ silenceDays: 10 }), periodDays: 21 },
      },
      ['silence 10 1'],
    ],
  ] as const)('%s', (_what, map, expected) => {
    expect(above(map as MapDocument)).toEqual(expected);
  });

  test('it comes too soon for those alone who had the conversation', () => {
    const map = {
      ...chain({ SC1: { expectedVolume: 100 }, SC2: { expectedVolume: 1000 }, P2: {}, CH2: { ...SMS, offsetDay: 3 } }, [
        'S1 SC2',
        'SC2 P2',
        'P2 CH2',
      ]),
      ...{ policy: policy({ silenceDays: 7 }), periodDays: 30 },
    } as MapDocument;
    const [segment] = simulate(map, starterKnowledge, withDefaults(map, '2026-11-02')).segments;
    const load = segment?.loads.find(({ subject }) => subject === 'silence');
    // 100 and 1000 customers, a tenth of them kept back; all of the 90 get both.
    expect(load).toMatchObject({ peak: 1, over: { low: 90, high: 90 }, atLeast: [{ low: 90, high: 90 }] });
  });

  test('the finding names the conversation and what comes too soon', () => {
    const [finding] = runRules(callAndText(4, rules), { ...starterKnowledge, today: '2026-11-02' }, [tooManyContacts]);
    expect(finding?.params).toMatchObject({ first: '渠道CH1', channels: ['渠道CH2'], window: 5, n: 1 });
    expect(finding?.message.zh).toMatch(/静默期/);
  });

  test('a channel that comes again too soon itself is named', () => {
    const map = {
      ...chain({ SC1: { cooldownDays: 0, repeat: { every: 'week' } }, CH1: { offsetDay: 0 } }),
      ...{ policy: policy({ silenceDays: 10 }), periodDays: 21 },
    };
    const [finding] = runRules(map, { ...starterKnowledge, today: '2026-11-02' }, [tooManyContacts]);
    expect(finding?.params).toMatchObject({ first: '渠道CH1', channels: ['渠道CH1'] });
  });

  test('the simulation holds back what comes too soon', () => {
    const map = callAndText(4, rules, 'P1 CH2', {}, { S1: { size: 100, holdoutPct: 0 }, SC1: { expectedVolume: 100 } });
    const { segments } = simulate(map as MapDocument, starterKnowledge, withDefaults(map as MapDocument, '2026-11-02'));
    expect(segments[0]?.contacts.map(({ channelId, allowedStacked }) => [channelId, allowedStacked])).toEqual([
      ['CH1', 1],
      ['CH2', 0],
    ]);
    expect(segments[0]?.suppressed.high).toBe(100);
  });
});

describe('what is counted', () => {
  const texts = (rules: Partial<Policy>, more: object = {}, scenario: Record<string, unknown> = {}) => ({
    ...chain({ SC1: scenario, CH1: { ...SMS, offsetDay: 1, touches: 2, ...more } }),
    ...{ policy: policy(rules), periodDays: 30 },
  });
  test.each([
    ['two text messages on a day above one', texts({ totalCap: { perDay: 1 } }), ['total 1 2']],
    [
      'service messages by a cap of their own',
      texts({ serviceCap: { per7Days: 1 } }, { purpose: 'service' }),
      ['service 7 2'],
    ],
    ['not by those on business contacts', texts({ totalCap: { per7Days: 1 } }, { purpose: 'service' }), []],
    [
      'not at all where service is always allowed',
      texts({ serviceCap: { per7Days: 1 }, alwaysService: true }, { purpose: 'service' }),
      [],
    ],
    [
      'not a reminder of a due date where that is always allowed',
      texts({ totalCap: { perDay: 1 }, alwaysDueDate: true }, { offsetDay: -3 }, { dayAnchor: 'dueDate' }),
      [],
    ],
    [
      'but it is where it is not',
      texts({ totalCap: { perDay: 1 } }, { offsetDay: -3 }, { dayAnchor: 'dueDate' }),
      ['total 1 2'],
    ],
    [
      'not a list by hand where the policy does not count those',
      texts({ totalCap: { perDay: 1 }, countManualLists: false }, {}, { trigger: { type: 'manual' } }),
      [],
    ],
    ['but it is where it does', texts({ totalCap: { perDay: 1 } }, {}, { trigger: { type: 'manual' } }), ['total 1 2']],
    [
      'notices that law demands never are',
      texts({ serviceCap: { perDay: 0 }, totalCap: { perDay: 0 } }, { purpose: 'mandatory' }),
      [],
    ],
  ] as const)('%s', (_what, map, expected) => {
    expect(above(map as MapDocument)).toEqual(expected);
  });

  test('refusals are named as not counted, where there is a rule about them', () => {
    const leftOut = (rules: Partial<Policy>) => {
      const map = texts(rules) as MapDocument;
      return simulate(map, starterKnowledge, withDefaults(map, '2026-11-02')).leftOut;
    };
    expect(leftOut({})).not.toContainEqual({ reason: 'refusal', days: 180 });
    expect(leftOut({ refusalDays: 180 })).toContainEqual({ reason: 'refusal', days: 180 });
  });
});

describe('days on which customers are left alone', () => {
  const NEW_YEAR: readonly SpecialDay[] = ['2027-02-05', '2027-02-06', '2027-02-07'].map((date) => ({
    ...{ date, kind: 'rest', quiet: 'calls' },
  }));
  const first = (
    channel: object,
    rules: Partial<Policy>,
    special = NEW_YEAR,
    scenario: Record<string, unknown> = {},
  ) => {
    const map = {
      ...chain({ SC1: scenario, CH1: { offsetDay: 0, ...channel } }),
      policy: policy(rules),
    } as MapDocument;
    return dueDaysOf(map, special, { from: '2027-02-05', to: '2027-02-05' })('SC1', 'CH1')?.first;
  };
  const open = { contactOnRestDays: true };
  test.each([
    ['calls wait until they are over, though rest days are allowed', first({}, open), '2027-02-08'],
    ['text messages do not', first(SMS, open), '2027-02-05'],
    [
      'text messages too where nobody is contacted',
      first(
        SMS,
        open,
        NEW_YEAR.map((day) => ({ ...day, quiet: 'all' })),
      ),
      '2027-02-08',
    ],
    [
      'a service call that is always allowed does not',
      first({ purpose: 'service' }, { ...open, alwaysService: true }),
      '2027-02-05',
    ],
    [
      'a due-date reminder that is always allowed does not',
      first({}, { ...open, alwaysDueDate: true }, NEW_YEAR, { dayAnchor: 'dueDate' }),
      '2027-02-05',
    ],
    ['where rest days are not allowed, they are rest days like others', first(SMS, {}), '2027-02-08'],
  ])('%s', (_what, day, expected) => {
    expect(day).toBe(expected);
  });

  test('make a week unlike others, and are no rest days of a team', () => {
    const calendar = calendarOf({ policy: policy(open) }, NEW_YEAR);
    const day = dayNumber('2027-02-05');
    expect([calendar.isUsual(day - 9, day - 2), calendar.isUsual(day - 1, day + 1), calendar.isRest(day)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(dateOf(calendar.nextOpen(day))).toBe('2027-02-05');
  });
});

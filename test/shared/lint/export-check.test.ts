import { expect, test } from 'vitest';
import { fieldsOf } from '../../../shared/document/field.ts';
import { mapFields } from '../../../shared/document/map-fields.ts';
import { draftNodes, missingForExport } from '../../../shared/lint/export-check.ts';
import { buildMap, chain } from '../build-map.ts';

const missing = (map: Parameters<typeof missingForExport>[0], id: string) =>
  missingForExport(map)
    .filter((item) => item.id === id)
    .map(({ field }) => field);

test('the header lists its own empty fields first', () => {
  const expected = fieldsOf(mapFields).flatMap(([name, , { need }]) => (need === 'export' ? [name] : []));
  expect(missing(buildMap({}), '')).toEqual(expected);
  expect(missingForExport(buildMap({}))[0]).toEqual({
    id: '',
    field: 'periodStart',
    label: { zh: '运行开始', en: 'Period from' },
  });
});

test('fields inside groups and lists have dotted paths', () => {
  const map = {
    ...buildMap({ SC1: { trigger: { type: 'schedule' } } }),
    waves: [{ no: 1, name: '首触', fromDay: 1, toDay: 7 }],
  };
  expect(missing(map, 'SC1')).toContain('trigger.schedule');
  expect(missing(map, 'SC1')).not.toContain('trigger.eventCode');
  expect(missing(map, '')).toContain('waves.0.enterCondition');
});

test.each<[string, Record<string, unknown>, string, string, boolean]>([
  ['a spare date: none needed beside a number of days', { dueDay: 90 }, 'G1', 'dueDate', false],
  ['no deadline at all', { dueDay: undefined }, 'G1', 'dueDate', true],
  ['a note in place of a baseline', { baseline: undefined, baselineNote: '新业务' }, 'G1', 'baseline', false],
  ['an event class asks for its MOT class', { scenarioClass: 'event' }, 'SC1', 'motClass', true],
  ['other classes do not', { scenarioClass: 'product' }, 'SC1', 'motClass', false],
  ['a wealth product has a risk level', { productType: 'wealth' }, 'P1', 'risk', true],
  ['a deposit has none', { productType: 'deposit' }, 'P1', 'risk', false],
  ['a limited product has a quota', { quotaUnit: '万元' }, 'P1', 'quota', true],
  ['an unlimited one has none', {}, 'P1', 'quota', false],
  ['a person needs a time limit', { channelType: 'rmCall' }, 'CH1', 'slaHours', true],
  ['a machine does not', { channelType: 'sms' }, 'CH1', 'slaHours', false],
  ['an outbound channel has contact hours', { mode: 'outbound' }, 'CH1', 'sendWindow', true],
  ['an inbound one waits', { mode: 'inbound' }, 'CH1', 'sendWindow', false],
  ['variables in the text are declared', { text: '{客户称呼}，您好' }, 'T1', 'variables', true],
  ['a text without variables needs none', { text: '您好' }, 'T1', 'variables', false],
  [
    'a script on no product needs no disclosure',
    { mentionsProduct: false, disclosure: ' ' },
    'T1',
    'disclosure',
    false,
  ],
  ['a script on a product does', { disclosure: ' ' }, 'T1', 'disclosure', true],
])('%s', (_name, values, id, field, needed) => {
  expect(missing(buildMap({ [id]: values }), id).includes(field)).toBe(needed);
});

test('a risk capacity is asked of segments that see a product with risk', () => {
  const map = (productType: string) =>
    buildMap({ S1: { riskCapacityMax: undefined }, SC1: {}, P1: { productType } }, ['S1 SC1', 'SC1 P1']);
  expect(missing(map('fund'), 'S1')).toContain('riskCapacityMax');
  expect(missing(map('digital'), 'S1')).not.toContain('riskCapacityMax');
});

test('an offer is asked of edges from a scenario to a product only', () => {
  expect(missing(chain(), 'E3')).toEqual(['takeUpPct', 'avgTicket']);
  expect(missing(chain(), 'E4')).toEqual([]);
});

test('nodes that are not ready are listed', () => {
  const map = buildMap({ T1: {}, T2: { status: 'draft' }, T3: { status: 'active' }, T4: { status: 'paused' } });
  expect(draftNodes(map).map(({ id }) => id)).toEqual(['T2', 'T4']);
});

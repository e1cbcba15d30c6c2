import { expect, test } from 'vitest';
import { fieldsOf } from '../../../shared/document/field.ts';
import { mapFields } from '../../../shared/document/map-fields.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { blanksForExport, draftNodes, protectionMissing } from '../../../shared/lint/export-check.ts';
import { buildMap, chain } from '../build-map.ts';

const missing = (map: Parameters<typeof blanksForExport>[0], id: string) =>
  blanksForExport(map)
    .filter((item) => item.id === id)
    .map(({ field }) => field);

test('the header lists its own empty fields first', () => {
  const expected = fieldsOf(mapFields).flatMap(([name, , { need }]) => (need === 'export' ? [name] : []));
  expect(missing(buildMap({}), '')).toEqual(expected);
  expect(blanksForExport(buildMap({}))[0]).toEqual({
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
  ['a limited product has a quota', { quotaUnit: '万元' }, 'P1', 'quota', true],
  ['an unlimited one has none', {}, 'P1', 'quota', false],
  ['a person needs a time limit', { channelType: 'rmCall' }, 'CH1', 'slaHours', true],
  ['a machine does not', { channelType: 'sms' }, 'CH1', 'slaHours', false],
  ['variables in the text are declared', { text: '{客户称呼}，您好' }, 'T1', 'variables', true],
  ['a text without variables needs none', { text: '您好' }, 'T1', 'variables', false],
])('%s', (_name, values, id, field, needed) => {
  expect(missing(buildMap({ [id]: values }), id).includes(field)).toBe(needed);
});

test('what protects customers is waited for, and so is no blank to confirm', () => {
  const bare = buildMap(
    {
      S1: { riskCapacityMax: undefined, exclusions: [], dataSource: undefined },
      SC1: {},
      P1: { productType: 'fund' },
      B1: { antiAbuse: undefined, conditional: undefined, linkedAction: undefined, perCustomerLimit: undefined },
      CH1: { sendWindow: undefined },
      T1: { disclosure: undefined, approvalNo: undefined, approvedTo: undefined },
    },
    ['S1 SC1', 'SC1 P1', 'SC1 B1', 'P1 CH1', 'CH1 T1'],
  );
  const graph = buildGraph(bare);
  expect(bare.nodes.map((node) => [node.id, protectionMissing(graph, node)])).toEqual([
    ['S1', ['riskCapacityMax', 'exclusions']],
    ['SC1', []],
    ['P1', ['risk', 'requiresDualRecording']],
    ['B1', ['linkedAction', 'conditional', 'perCustomerLimit', 'antiAbuse']],
    ['CH1', ['sendWindow']],
    ['T1', ['disclosure', 'approvalNo']],
  ]);
  const blanks = new Set(blanksForExport(bare).map(({ id, field }) => `${id} ${field}`));
  for (const node of bare.nodes)
    for (const field of protectionMissing(graph, node)) expect(blanks).not.toContain(`${node.id} ${field}`);
  expect(blanks).toContain('S1 dataSource');
  expect(blanks).toContain('T1 approvedTo');
});

test.each<[string, Record<string, unknown>, string, string, boolean]>([
  ['a wealth product has a risk level', { productType: 'wealth' }, 'P1', 'risk', true],
  ['an insurance too', { productType: 'insurance' }, 'P1', 'risk', true],
  ['a deposit has none', { productType: 'deposit' }, 'P1', 'risk', false],
  ['an outbound channel has contact hours', { mode: 'outbound', sendWindow: undefined }, 'CH1', 'sendWindow', true],
  ['an inbound one waits', { mode: 'inbound', sendWindow: undefined }, 'CH1', 'sendWindow', false],
  ['a script on a product has a disclosure', { disclosure: ' ' }, 'T1', 'disclosure', true],
  ['one on no product needs none', { mentionsProduct: false, disclosure: ' ' }, 'T1', 'disclosure', false],
])('%s', (_name, values, id, field, needed) => {
  const map = buildMap({ [id]: values });
  const [node] = map.nodes;
  expect(node && protectionMissing(buildGraph(map), node).includes(field)).toBe(needed);
});

test('a risk capacity is asked of segments that see a product with risk', () => {
  const missingOf = (productType: string) => {
    const map = buildMap({ S1: { riskCapacityMax: undefined }, SC1: {}, P1: { productType } }, ['S1 SC1', 'SC1 P1']);
    return map.nodes.flatMap((node) => protectionMissing(buildGraph(map), node));
  };
  expect(missingOf('fund')).toContain('riskCapacityMax');
  expect(missingOf('digital')).not.toContain('riskCapacityMax');
});

test('an offer is asked of edges from a scenario to a product only', () => {
  expect(missing(chain(), 'E3')).toEqual(['takeUpPct', 'avgTicket']);
  expect(missing(chain(), 'E4')).toEqual([]);
});

test('nodes that are not ready are listed', () => {
  const map = buildMap({ T1: {}, T2: { status: 'draft' }, T3: { status: 'active' }, T4: { status: 'paused' } });
  expect(draftNodes(map).map(({ id }) => id)).toEqual(['T2', 'T4']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { starterDictionaries as bank } from '../../../../shared/dictionary/starter.ts';
import { newDocument } from '../../../../shared/document/defaults.ts';
import type { Edit, MapDocument } from '../../../../shared/document/document.ts';
import { reconnect } from '../../../../shared/document/edits/edges.ts';
import { addNode, connect, moveNodes, removeElements, setField } from '../../../../shared/document/edits/elements.ts';
import { putList, removeList } from '../../../../shared/document/edits/lists.ts';
import { setMapField } from '../../../../shared/document/edits/map.ts';
import { edgeById, nodeById } from '../../../../shared/document/element-index.ts';
import { completed, completedWholly, derivedOf } from '../../../../shared/knowledge/derived/complete.ts';
import { sourceOf } from '../../../../shared/knowledge/derived/derived.ts';
import { blanksIn } from '../../../../shared/knowledge/derived/skeletons.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { chain, deepFreeze } from '../../build-map.ts';
import { randomEdits } from '../../random-edits.ts';

/** The map after each of the edits, completed like in the window. */
function edited(map: MapDocument, ...edits: readonly Edit[]): MapDocument {
  return edits.reduce((current, edit) => completed(current, deepFreeze(edit(current)), bank), deepFreeze(map));
}

const empty = newDocument({ id: 'm', code: 'MAP', title: '图谱' });
const at = { y: 0 };
const add = (kind: Parameters<typeof addNode>[0], values = {}): Edit => addNode(kind, { name: '新', ...at }, values);
const set = (place: string, value: unknown): Edit => {
  const [id = '', ...path] = place.split('.');
  return setField(id, path.join('.'), value);
};
const fields = (map: MapDocument, id: string) =>
  ({ ...(nodeById(map, id) ?? edgeById(map, id)) }) as Record<string, unknown>;

describe('a channel', () => {
  const fresh = edited(empty, add('channel'));

  test('is complete by its type, and follows when another is chosen', () => {
    expect(fields(fresh, 'CH1')).toMatchObject({
      executorRole: '客户经理',
      slaHours: 48,
      sendWindow: '09:00-12:00,14:00-18:00',
      capacityPerDay: 40,
      unitCost: 3,
    });
    const sms = fields(edited(fresh, set('CH1.channelType', 'sms')), 'CH1');
    expect(sms).toMatchObject({ force: 'sea', executorRole: '系统自动', sendWindow: '09:00-18:00', unitCost: 0.05 });
    // A person's capacity goes with the person.
    expect(sms).not.toHaveProperty('capacityPerDay');
    const hall = fields(edited(fresh, set('CH1.channelType', 'hall')), 'CH1');
    expect(hall).toMatchObject({ mode: 'inbound', consentRequired: false, executorRole: '大堂经理' });
    expect(hall).not.toHaveProperty('sendWindow');
  });

  test('keeps what somebody entered, and a cleared field comes back', () => {
    const own = edited(fresh, set('CH1.executorRole', '柜员'), set('CH1.consentRequired', false));
    const sms = edited(own, set('CH1.channelType', 'sms'));
    expect(fields(sms, 'CH1')).toMatchObject({ executorRole: '柜员', consentRequired: false, force: 'sea' });
    expect(fields(edited(sms, set('CH1.executorRole', undefined)), 'CH1')).toMatchObject({ executorRole: '系统自动' });
  });

  test('follows the policy’s hours while they were not chosen', () => {
    const later = setMapField('policy', { ...fresh.policy, quietHours: ['20:00-10:00'] });
    expect(fields(edited(fresh, later), 'CH1')).toMatchObject({ sendWindow: '10:00-18:00' });
    const own = edited(fresh, set('CH1.sendWindow', '10:00-11:00'), later);
    expect(fields(own, 'CH1')).toMatchObject({ sendWindow: '10:00-11:00' });
  });

  test('that somebody left empty before is not filled by an edit elsewhere', () => {
    expect(fields(edited(chain(), set('CH1.name', '别的名字')), 'CH1')).not.toHaveProperty('executorRole');
    expect(fields(completedWholly(chain(), bank), 'CH1')).toMatchObject({ executorRole: '客户经理' });
  });
});

describe('what a plan says', () => {
  test('a segment takes its figures from its list, and follows it', () => {
    const list = { name: '到期名单', asOf: '2027-01-05', totalCount: 800, branchCounts: [], expireDays: 30 };
    const listed = edited(chain({ S1: { size: undefined, sizeAsOf: undefined } }), putList('S1', list, false));
    expect(fields(listed, 'S1')).toMatchObject({ size: 800, sizeAsOf: '2027-01-05', dataSource: '名单：到期名单' });
    const again = edited(listed, putList('S1', { ...list, totalCount: 900 }, false));
    expect(fields(again, 'S1')).toMatchObject({ size: 900 });
    const typed = edited(listed, set('S1.size', 750), putList('S1', { ...list, totalCount: 900 }, false));
    expect(fields(typed, 'S1')).toMatchObject({ size: 750 });
    expect(fields(edited(again, removeList('LIST1')), 'S1')).toMatchObject({ size: 900 });
  });

  test('products and benefits go with the period, goals with their metric', () => {
    const period = edited(
      edited(empty, add('product'), add('benefit'), add('goal')),
      setMapField('periodStart', '2027-01-01'),
      setMapField('periodEnd', '2027-03-31'),
    );
    expect(fields(period, 'P1')).toMatchObject({ saleFrom: '2027-01-01', saleTo: '2027-03-31' });
    expect(fields(period, 'B1')).toMatchObject({ claimWindowDays: 90 });
    const longer = edited(period, set('P1.saleFrom', '2027-02-01'), setMapField('periodStart', '2027-01-04'));
    expect([fields(longer, 'P1').saleFrom, fields(longer, 'B1').claimWindowDays]).toEqual(['2027-02-01', 87]);
    const goal = edited(period, set('G1.metricId', 'effective_cust'));
    expect(fields(goal, 'G1')).toMatchObject({ unit: '户', direction: 'up' });
    // A row of a sheet names the metric of a goal that is made by it.
    const made = edited(empty, add('goal', { metricId: 'effective_cust' }));
    expect(fields(made, 'G1')).toMatchObject({ unit: '户', direction: 'up' });
    // What it is called says by what it is measured, until somebody says otherwise or a figure stands there.
    const named = edited(empty, add('goal'), set('G1.name', '代发有效户净增'));
    expect(fields(named, 'G1')).toMatchObject({ metricId: 'effective_cust', unit: '户', direction: 'up' });
    expect(derivedOf(sourceOf(named, bank), nodeById(named, 'G1') as never).metricId).toBeDefined();
    const aimed = edited(empty, add('goal'), set('G1.target', 3), set('G1.name', '代发有效户净增'));
    expect(fields(aimed, 'G1')).toMatchObject({ metricId: 'aum_avg_inc', unit: '万元' });
    const other = edited(named, set('G1.metricId', 'aum_avg_inc'), set('G1.name', '代发有效户净增率'));
    expect(fields(other, 'G1')).toMatchObject({ metricId: 'aum_avg_inc', unit: '万元' });
    // The day is the period's as long as the goal says none, and nothing of it is written.
    expect(goal.nodes.find(({ id }) => id === 'G1')).not.toHaveProperty('dueDate');
    const source = sourceOf(goal, bank);
    expect(derivedOf(source, nodeById(goal, 'G1') as never).dueDate).toMatchObject({
      value: '2027-03-31',
      isComputed: true,
    });
  });

  test('an event says how long a scenario holds; how many come in nobody can know', () => {
    const event = bank.events.find(({ validityHours }) => validityHours !== undefined);
    const scenario = edited(
      empty,
      add('scenario'),
      set('SC1.trigger.type', 'event'),
      set('SC1.trigger.eventCode', event?.id),
    );
    expect(fields(scenario, 'SC1')).toMatchObject({
      scenarioClass: 'event',
      motClass: event?.motClass,
      validityHours: event?.validityHours,
    });
    expect(fields(scenario, 'SC1')).not.toHaveProperty('expectedVolume');
  });

  test('what protects customers is asked more of, never claimed', () => {
    const wealth = fields(edited(empty, add('product'), set('P1.productType', 'wealth')), 'P1');
    expect(wealth).toMatchObject({ requiresDualRecording: true });
    expect(wealth).not.toHaveProperty('risk');
    expect(fields(edited(empty, add('benefit')), 'B1')).not.toHaveProperty('perCustomerLimit');
    expect(fields(edited(empty, add('segment')), 'S1')).not.toHaveProperty('riskCapacityMax');
  });
});

describe('a script', () => {
  const path = edited(
    empty,
    add('product', { productType: 'wealth' }),
    add('channel', { channelType: 'sms' }),
    add('script'),
    connect('P1', 'CH1'),
    connect('CH1', 'T1'),
  );

  test('takes type, skeleton, disclosure and opt-out from its channel and products', () => {
    expect(fields(path, 'T1')).toMatchObject({
      scriptType: 'sms',
      disclosure: bank.disclosures.wealth,
      optOut: bank.ruleSettings.smsOptOut,
    });
    expect(blanksIn(String(fields(path, 'T1').text))).not.toEqual([]);
    const call = fields(edited(path, set('CH1.channelType', 'rmCall')), 'T1');
    expect(call).toMatchObject({ scriptType: 'call' });
    expect(call).not.toHaveProperty('optOut');
    expect(String(call.text)).toContain('我是您的客户经理');
  });

  test('an untouched skeleton is found before anybody approves it', () => {
    const found = runRules(path, { dictionaries: bank, stock: {}, today: '2027-01-01', stage: 'approve' });
    const blank = found.filter(({ fingerprint }) => fingerprint === 'SM028:T1:blank');
    expect(blank).toMatchObject([{ severity: 'error', field: 'text' }]);
  });

  test('follows another product until somebody writes the disclosure', () => {
    const loan = edited(path, set('P1.productType', 'loan'));
    expect(fields(loan, 'T1').disclosure).toBe(bank.disclosures.loan);
    const own = edited(path, set('T1.disclosure', '以公示为准。'), set('P1.productType', 'loan'));
    expect(fields(own, 'T1').disclosure).toBe('以公示为准。');
    const written = edited(
      path,
      set('T1.text', '【本行】您的账单已出，请在手机银行查看。'),
      set('CH1.channelType', 'rmCall'),
    );
    expect(fields(written, 'T1')).toMatchObject({ scriptType: 'sms' });
  });

  test('words that carry an approval stay as they were approved', () => {
    const approved = edited(path, set('T1.approvalNo', '话审-1'));
    expect(fields(edited(approved, set('P1.productType', 'loan')), 'T1').disclosure).toBe(bank.disclosures.wealth);
  });

  test('stays as it is when its path goes, and another path completes it', () => {
    const other = edited(path, add('product', { productType: 'deposit' }));
    const edge = other.edges.find(({ from }) => from === 'P1')?.id ?? '';
    expect(fields(edited(other, reconnect(edge, 'from', 'P2')), 'T1').disclosure).toBe(bank.disclosures.deposit);
    expect(fields(edited(other, removeElements(new Set(['P1']))), 'T1').disclosure).toBe(bank.disclosures.wealth);
  });
});

test('a hand-off has the time limit of the channel that it leads to', () => {
  const joined = edited(
    empty,
    add('channel'),
    add('channel', { channelType: 'rmVisit' }),
    connect('CH1', 'CH2', 'handoff'),
  );
  expect(fields(joined, 'E1')).toMatchObject({ slaHours: 72, condition: '有意向' });
  expect(fields(edited(joined, set('CH2.slaHours', 100)), 'E1')).toMatchObject({ slaHours: 100 });
});

test('an edit that moves nothing of it leaves every other element the very same', () => {
  const whole = completedWholly(chain(), bank);
  const moved = edited(whole, moveNodes(new Map([['S1', { y: 2 }]])));
  expect(moved.nodes.filter((node, index) => node !== whole.nodes[index]).map(({ id }) => id)).toEqual(['S1']);
  expect(moved.edges).toBe(whole.edges);
});

test('completing again adds nothing, whatever was edited', () => {
  fc.assert(
    fc.property(randomEdits(12), (edits) => {
      const map = edits.reduce((current, { edit }) => completed(current, edit(current), bank), chain());
      const whole = completedWholly(map, bank);
      expect(completedWholly(whole, bank)).toEqual(whole);
    }),
  );
});

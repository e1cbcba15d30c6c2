import { expect, test } from 'vitest';
import { starterDictionaries } from '../../../../shared/dictionary/starter.ts';
import { formatMessage } from '../../../../shared/i18n/message.ts';
import { rules } from '../../../../shared/lint/rules/index.ts';
import { neededForHandover } from '../../../../shared/lint/rules/needed-for-handover.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { chain, chainWith } from '../../build-map.ts';
import { context, findingsOf, testRule } from '../test-rule.ts';

const withBenefit = (values: object) => chain({ B1: { name: '洗车券', ...values } }, ['SC1 B1']);
const unasked = { 'CH1.consentRequired': false };

testRule(neededForHandover, {
  passing: {
    'a map with all of it': chain({ B1: {} }, ['SC1 B1']),
    'an inbound channel without hours': chainWith({ 'CH1.mode': 'inbound', 'CH1.sendWindow': undefined }),
    'a letter, which comes at no hour': chainWith({ 'CH1.channelType': 'letter', 'CH1.sendWindow': undefined }),
    'a deposit without a word on recording': chainWith({ 'P1.requiresDualRecording': undefined }),
    'a product that need not be recorded': chainWith({ 'P1.productType': 'fund', 'P1.requiresDualRecording': false }),
    'a script on no product, without disclosure': chainWith({
      'T1.mentionsProduct': false,
      'T1.disclosure': undefined,
    }),
    'what SM018 tells: level and capacity': chainWith({
      'P1.productType': 'wealth',
      'P1.requiresDualRecording': false,
      'S1.riskCapacityMax': undefined,
    }),
    'what SM019 tells: no approval': chainWith({ 'T1.approvalNo': undefined }),
    'what SM023 tells: contact without exclusions': chainWith({ 'S1.exclusions': [] }),
    'what SM026 tells: a product whose sentence is known': chainWith({ 'T1.disclosure': undefined }),
    'what may stay blank': chainWith({ 'S1.dataSource': undefined, 'T1.approvedTo': undefined }),
    'what is out of force': chain({
      B1: { perCustomerLimit: undefined, status: 'retired' },
      CH2: { sendWindow: undefined, tray: true },
    }),
  },
  failing: {
    'an outbound channel without hours': {
      map: chainWith({ 'CH1.name': '外呼', 'CH1.sendWindow': undefined }),
      finds: [{ targets: ['CH1'], zh: '渠道“外呼”下发必填项未填：触达时段。', field: 'sendWindow', fixes: 1 }],
    },
    'hours of blanks': {
      map: chainWith({ 'CH1.sendWindow': ' ' }),
      finds: [{ targets: ['CH1'], zh: /触达时段/, fixes: 1 }],
    },
    'no exclusions where no channel asks for consent': {
      map: chainWith({ ...unasked, 'S1.exclusions': undefined }),
      finds: [{ targets: ['S1'], zh: /^客群.*未填：剔除口径。$/, field: 'exclusions', fixes: 1 }],
    },
    'an empty list of exclusions': {
      map: chainWith({ ...unasked, 'S1.exclusions': [] }),
      finds: [{ targets: ['S1'], zh: /剔除口径/, fixes: 1 }],
    },
    ...Object.fromEntries(
      ['wealth', 'fund', 'insurance', 'metal', 'pension'].map((productType) => [
        `${productType} that does not say whether it is recorded`,
        {
          map: chainWith({ 'P1.productType': productType, 'P1.risk': 'R1' }),
          finds: [{ targets: ['P1'], zh: /^产品.*未填：需要双录。$/, field: 'requiresDualRecording' }],
        },
      ]),
    ),
    'a benefit without limit and rule': {
      map: withBenefit({ perCustomerLimit: undefined, antiAbuse: ' ' }),
      finds: [
        {
          targets: ['B1'],
          zh: '权益“洗车券”下发必填项未填：每人限领、防薅规则。',
          field: 'perCustomerLimit',
          fixes: 1,
        },
      ],
    },
    'a benefit without a limit': {
      map: withBenefit({ perCustomerLimit: undefined }),
      finds: [{ targets: ['B1'], zh: /未填：每人限领。/, field: 'perCustomerLimit', fixes: 1 }],
    },
    'a benefit without an anti-abuse rule': {
      map: withBenefit({ antiAbuse: undefined }),
      finds: [{ targets: ['B1'], zh: /未填：防薅规则。/, field: 'antiAbuse', fixes: 1 }],
    },
    'a benefit whose condition nobody has said': {
      map: withBenefit({ conditional: undefined }),
      finds: [{ targets: ['B1'], zh: /未填：以购买为条件。/, field: 'conditional' }],
    },
    'a benefit for no action': {
      map: withBenefit({ linkedAction: '', perCustomerLimit: undefined }),
      finds: [{ targets: ['B1'], zh: /未填：奖励的动作、每人限领。/, field: 'linkedAction' }],
    },
    'a script on a product without an approved sentence, and no disclosure': {
      map: chainWith({ 'P1.productType': 'service', 'T1.disclosure': '' }),
      finds: [{ targets: ['T1'], zh: /^话术.*未填：合规提示。$/, field: 'disclosure' }],
    },
    'one finding per node, in their order': {
      map: chain({
        S1: { exclusions: [] },
        CH1: { sendWindow: undefined, consentRequired: false },
        CH2: { sendWindow: undefined },
      }),
      finds: [
        { targets: ['S1'], zh: /剔除口径/, fixes: 1 },
        { targets: ['CH1'], zh: /触达时段/, fixes: 1 },
        { targets: ['CH2'], zh: /触达时段/, fixes: 1 },
      ],
    },
  },
});

testRule(
  neededForHandover,
  {
    passing: {},
    failing: {
      'a script on a deposit, where the dictionary has no sentence for deposits': {
        map: chainWith({ 'T1.disclosure': undefined }),
        finds: [{ targets: ['T1'], zh: /合规提示/ }],
      },
    },
  },
  { dictionaries: { ...starterDictionaries, disclosures: {} } },
);

test('each gap is told by one rule, whatever is left empty', () => {
  const bare = chain(
    {
      S1: { exclusions: undefined, riskCapacityMax: undefined },
      P1: { productType: 'fund' },
      B1: { linkedAction: undefined, conditional: undefined, perCustomerLimit: undefined, antiAbuse: undefined },
      CH1: { sendWindow: undefined },
      T1: { disclosure: undefined, approvalNo: undefined },
    },
    ['SC1 B1'],
  );
  const errors = runRules(bare, context).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ ruleId, targets, field }) => `${ruleId} ${targets[0]} ${field}`)).toEqual([
    'SM018 S1 riskCapacityMax',
    'SM018 P1 risk',
    'SM019 T1 approvalNo',
    'SM023 S1 exclusions',
    'SM026 T1 disclosure',
    'SM038 P1 requiresDualRecording',
    'SM038 CH1 sendWindow',
    'SM038 B1 linkedAction',
  ]);
});

test('hours filled in are hours that SM023 accepts, for calls and for messages', () => {
  for (const channelType of ['rmCall', 'sms', 'rmVisit', 'aiCall']) {
    const map = chainWith({ 'CH1.channelType': channelType, 'CH1.sendWindow': undefined });
    const [fix] = findingsOf(neededForHandover, map)[0]?.fixes ?? [];
    const step = fix?.steps[0];
    const hours = step?.do === 'set' ? step.value : undefined;
    expect(hours).toMatch(/^09:00-/);
    const mended = chainWith({ 'CH1.channelType': channelType, 'CH1.sendWindow': hours });
    const asked = rules.filter(({ id }) => id === 'SM023' || id === 'SM038');
    expect(runRules(mended, context, asked)).toEqual([]);
  }
});

test('a policy that leaves no hours leaves nothing to fill in', () => {
  const map = chainWith({ 'CH1.sendWindow': undefined });
  const quiet = { ...map, policy: { ...map.policy, quietHours: ['00:00-24:00'] } };
  expect(findingsOf(neededForHandover, quiet).map(({ fixes }) => fixes)).toEqual([[]]);
});

test('until it is handed over it is to be completed', () => {
  const map = chain({ B1: { antiAbuse: undefined } }, ['SC1 B1']);
  for (const stage of ['draw', 'check', 'approve'] as const) {
    expect(findingsOf(neededForHandover, map, { stage }).map(({ severity }) => severity)).toEqual(['todo']);
  }
  const [finding] = findingsOf(neededForHandover, map, { stage: 'handover' });
  expect(finding?.stage).toBe('handover');
  expect(formatMessage(finding?.message ?? { zh: '', en: '' }, 'en', finding?.params)).toBe(
    'Benefit “权益B1” cannot be issued without: Anti-abuse rule.',
  );
});

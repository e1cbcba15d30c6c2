import { expect, test } from 'vitest';
import { applyFix } from '../../../../shared/lint/fix.ts';
import { scriptUnfitForChannel } from '../../../../shared/lint/rules/script-unfit-for-channel.ts';
import { chain } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

const script = (channelType: string, scriptType: string, text: string, more: object = {}) =>
  chain({ CH1: { channelType, name: '渠道一' }, T1: { name: '邀约', scriptType, text, disclosure: '', ...more } });
const sms = (text: string, more: object = {}) => script('sms', 'sms', text, { optOut: '拒收请回复R', ...more });
const push = (text: string) => script('appPush', 'push', text);
const call = (text: string, more: object = {}) => script('rmCall', 'call', text, more);
const SAID = '您好，我是本行客户经理小某，想请您来看看。';
const one = (zh: string | RegExp, field: string, fixes = 0) => [{ targets: ['T1'], zh, field, fixes }];

testRule(scriptUnfitForChannel, {
  passing: {
    'an SMS of exactly the longest length': sms(`【本行】${'字'.repeat(134 - 4 - 6)}`),
    'an SMS that says in its text how to opt out': sms('【本行】来看看。退订回T', { optOut: undefined }),
    'a push with title and body': push('标题：开户满月\n正文：看看闲钱怎么放。'),
    'a push whose title and body are of the longest length': push(`标题：${'题'.repeat(20)}\n正文：${'文'.repeat(60)}`),
    'a pop-up with a long body': script('appPopup', 'popup', `标题：好\n正文：${'文'.repeat(61)}`),
    'a call by a person': call(SAID),
    'a call by a machine': script('aiCall', 'call', '您好，这里是本行客户服务，我是智能语音助手。请问是设备问题吗？'),
    'variables with samples': call(`${SAID}{时段}方便吗？`, {
      variables: [{ key: '时段', label: '可约时段', sample: '周三上午' }],
    }),
    'a declared variable that is not used': call(SAID, { variables: [{ key: '时段' }] }),
    'sections with a call to action': call(SAID, { sections: { opening: SAID, cta: '本周方便吗？' } }),
    'empty sections': call(SAID, { sections: { opening: ' ', objections: [] } }),
    'a letter by e-mail': script('email', 'letter', '见信好。'),
    'a script that no channel uses': { ...call(SAID), edges: [] },
  },
  failing: {
    'an SMS without prefix': {
      map: sms('您好，请来看看。'),
      finds: [
        {
          targets: ['T1'],
          zh: '话术“邀约”不适配渠道：短信未以【机构名】开头。',
          severity: 'warning',
          field: 'text',
          fixes: 1,
        },
      ],
    },
    'an SMS without opt-out': {
      map: sms('【本行】请来看看。', { optOut: undefined }),
      finds: one(/短信未提供退订方式/, 'optOut', 1),
    },
    'an SMS with disclosure that is too long': {
      map: sms(`【本行】${'字'.repeat(120)}`, { disclosure: '以网点公示为准' }),
      finds: one(/共 137 字，超过 134 字/, 'text'),
    },
    'an SMS that is too long by its spaces': {
      map: sms(`【本行】${'字 '.repeat(65)}`),
      finds: one(/共 140 字/, 'text', 1),
    },
    'a push with a long title': {
      map: push(`标题：${'题'.repeat(21)}\n正文：好`),
      finds: one(/标题 21 字，超过 20 字/, 'text'),
    },
    'a push with a long body': {
      map: push(`标题：好\n正文：${'文'.repeat(61)}`),
      finds: one(/正文 61 字，超过 60 字/, 'text'),
    },
    'a push in one line': { map: push('看看闲钱怎么放'), finds: one(/未分为标题和正文/, 'text') },
    'a pop-up with a long title': {
      map: script('appPopup', 'popup', `${'题'.repeat(21)}\n好`),
      finds: one(/标题 21 字/, 'text'),
    },
    'a call that says nothing': { map: call('好的，再见。'), finds: one(/电话未说明身份、机构、来意/, 'text') },
    'a call that does not say for whom': { map: call('我是小某，提醒您一声。'), finds: one(/未说明机构/, 'text') },
    'a call that does not say why': { map: call('您好，我是本行小某。再见。'), finds: one(/未说明来意/, 'text') },
    'a long opening before the first question': {
      map: call(SAID, { sections: { opening: `${'字'.repeat(61)}？好`, cta: '来' } }),
      finds: one(/开场白至第一个问题共 61 字/, 'sections.opening'),
    },
    'words for another channel': {
      map: script('sms', 'call', SAID),
      finds: [
        {
          targets: ['T1', 'CH1'],
          zh: '话术“邀约”不适配渠道：话术类型为电话，渠道“渠道一”为短信。',
          field: 'scriptType',
          fixes: 1,
        },
      ],
    },
    'variables that are not declared': {
      map: call(`${SAID}{时段}或{地点}？`, { variables: [{ key: '地点', sample: '网点' }] }),
      finds: one('话术“邀约”不适配渠道：变量“时段”未声明。', 'variables', 1),
    },
    'variables without a sample': {
      map: call(`${SAID}{时段}或{地点}？`, {
        variables: [
          { key: '时段', sample: '早' },
          { key: '地点', sample: ' ' },
        ],
      }),
      finds: one(/变量“地点”缺少示例/, 'variables.1.sample'),
    },
    'sections without a call to action': {
      map: call(SAID, { sections: { opening: SAID } }),
      finds: one(/缺少行动指引/, 'sections.cta'),
    },
  },
});

test('a script of two channels gets a type that both carry, or no fix', () => {
  const shared = (second: string) =>
    chain({ CH1: { channelType: 'appFeed' }, CH2: { channelType: second }, T1: { scriptType: 'letter' } }, [
      'P1 CH2',
      'CH2 T1',
    ]);
  const [both] = findingsOf(scriptUnfitForChannel, shared('appPopup'));
  expect(both?.targets).toEqual(['T1', 'CH1', 'CH2']);
  const fixed = both?.fixes?.[0] && applyFix(both.fixes[0])(shared('appPopup'));
  expect(fixed?.nodes.find(({ id }) => id === 'T1')).toMatchObject({ scriptType: 'popup' });
  expect(findingsOf(scriptUnfitForChannel, shared('rmCall'))[0]?.fixes).toEqual([]);
});

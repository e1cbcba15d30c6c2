import { describe, expect, test } from 'vitest';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { smsParts } from '../../../../shared/document/sent-text.ts';
import { formatMessage } from '../../../../shared/i18n/message.ts';
import { applyFix } from '../../../../shared/lint/fix.ts';
import { scriptUnfitForChannel } from '../../../../shared/lint/rules/script-unfit-for-channel.ts';
import { chain } from '../../build-map.ts';
import { context, findingsOf, testRule } from '../test-rule.ts';

const script = (channelType: string, scriptType: string, text: string, more: object = {}) =>
  chain({ CH1: { channelType, name: '渠道一' }, T1: { name: '邀约', scriptType, text, disclosure: '', ...more } });
/** In sections, so that the text need not ask for anything. */
const ASKED = { sections: { cta: '来网点' } };
const sms = (text: string, more: object = {}) =>
  script('sms', 'sms', text, { optOut: '拒收请回复R', ...ASKED, ...more });
const push = (text: string) => script('appPush', 'push', text, ASKED);
const call = (text: string, more: object = {}) => script('rmCall', 'call', text, more);
const SAID = '您好，我是本行客户经理小某，想请您来看看。';
const one = (zh: string | RegExp, field: string, fixes = 0) => [{ targets: ['T1'], zh, field, fixes }];

testRule(scriptUnfitForChannel, {
  passing: {
    'an SMS of exactly the longest length': sms(`【本行】${'字'.repeat(134 - 4 - 6)}`),
    'an SMS that says in its text how to opt out': sms('【本行】来看看。退订回T', { optOut: undefined }),
    'a push with title and body': push('标题：开户满月\n正文：看看闲钱怎么放。'),
    'a push whose title and body are of the longest length': push(`标题：${'题'.repeat(20)}\n正文：${'文'.repeat(60)}`),
    'a pop-up with a long body': script('appPopup', 'popup', `标题：好\n正文：${'文'.repeat(61)}`, ASKED),
    'a call by a person': call(SAID),
    'a call by a machine': script('aiCall', 'call', '您好，这里是本行客户服务，我是智能语音助手。请问是设备问题吗？'),
    'variables with samples': call(`${SAID}{时段}方便吗？`, {
      variables: [{ key: '时段', label: '可约时段', sample: '周三上午' }],
    }),
    'a declared variable that is not used': call(SAID, { variables: [{ key: '时段' }] }),
    'sections with a call to action': call(SAID, { sections: { opening: SAID, cta: '本周方便吗？' } }),
    'empty sections': call(SAID, { sections: { opening: ' ', objections: [] } }),
    'a letter by e-mail': script('email', 'letter', '见信好。请来网点。'),
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
      finds: one(/共 137 字（3 条），超过 134 字（2 条）；每位客户约 0.15 元。/, 'text'),
    },
    'an SMS that is too long by its spaces': {
      map: sms(`【本行】${'字 '.repeat(65)}`),
      finds: one(/共 140 字（3 条）/, 'text', 1),
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
      map: script('appPopup', 'popup', `${'题'.repeat(21)}\n好`, ASKED),
      finds: one(/标题 21 字/, 'text'),
    },
    'a skeleton with a blank': {
      map: call(`${SAID}〔提问与方案〕`),
      finds: [
        {
          targets: ['T1'],
          zh: '话术“邀约”不适配渠道：正文有 1 处待写，例如〔提问与方案〕。',
          severity: 'error',
          field: 'text',
        },
      ],
    },
    'a call that says nothing': {
      map: call('好的，再见。', ASKED),
      finds: one(/电话未说明身份、机构、来意/, 'text'),
    },
    'a call that does not say for whom': {
      map: call('我是小某，提醒您一声。', ASKED),
      finds: one(/未说明机构/, 'text'),
    },
    'a call that does not say why': {
      map: call('您好，我是本行小某。再见。', ASKED),
      finds: one(/未说明来意/, 'text'),
    },
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
  const text = '标题：好消息\n正文：来看看';
  const shared = (second: string) =>
    chain({ CH1: { channelType: 'appFeed' }, CH2: { channelType: second }, T1: { scriptType: 'letter', text } }, [
      'P1 CH2',
      'CH2 T1',
    ]);
  const [both] = findingsOf(scriptUnfitForChannel, shared('appPopup'));
  expect(both?.targets).toEqual(['T1', 'CH1', 'CH2']);
  const fixed = both?.fixes?.[0] && applyFix(both.fixes[0])(shared('appPopup'));
  expect(fixed?.nodes.find(({ id }) => id === 'T1')).toMatchObject({ scriptType: 'popup' });
  expect(findingsOf(scriptUnfitForChannel, shared('rmCall'))[0]?.fixes).toEqual([]);
});

test('a type that asks for more is set together with it, or not at all', () => {
  const mended = (map: MapDocument) => {
    const [fix] = findingsOf(scriptUnfitForChannel, map).flatMap(({ fixes }) => fixes ?? []);
    return fix && applyFix(fix)(map).nodes.find(({ id }) => id === 'T1');
  };
  expect(mended(script('sms', 'call', SAID))).toMatchObject({
    scriptType: 'sms',
    text: `【本行】${SAID}`,
    optOut: '拒收请回复R',
  });
  expect(mended(script('rmCall', 'sms', '【本行】来看看', { optOut: '拒收请回复R' }))).toBeUndefined();
  expect(mended(script('sms', 'call', `${SAID}${'字'.repeat(120)}`))).toBeUndefined();
});

describe('what counts is what is sent', () => {
  const lengths = (map: MapDocument) =>
    findingsOf(scriptUnfitForChannel, map)
      .filter(({ key }) => key === 'length')
      .map(({ message, params }) => /共 (\d+) 字（(\d+) 条）/.exec(formatMessage(message, 'zh', params))?.slice(1));
  const places = [{ key: '网点', sample: '示例银行股份有限公司示例分行营业部第一支行' }];

  test.each([
    ['further disclosure', sms(`【本行】${'字'.repeat(96)}`, { extraDisclosure: '声'.repeat(40) }), ['146', '3']],
    ['samples', sms(`【本行】{网点}${'字'.repeat(110)}`, { variables: places }), ['141', '3']],
    ['samples in full-width brackets', sms(`【本行】｛网点｝${'字'.repeat(110)}`, { variables: places }), ['141', '3']],
    [
      'samples in the disclosure',
      sms('【本行】好', { disclosure: `${'字'.repeat(110)}{网点}`, variables: places }),
      ['142', '3'],
    ],
    ['emoji, two units each', sms(`【本行】${'😀'.repeat(63)}`), ['136', '3']],
    ['line breaks', sms(`【本行】${'字\n'.repeat(63)}`), ['136', '3']],
    ['a long one', sms(`【本行】${'字'.repeat(300)}`), ['310', '5']],
  ])('%s', (_name, map, expected) => {
    expect(lengths(map)).toEqual([expected]);
  });

  test.each([
    [
      'a variable shorter than its name',
      sms(`【本行】{客户的称呼称呼}${'字'.repeat(118)}`, { variables: [{ key: '客户的称呼称呼', sample: '您' }] }),
    ],
    ['two parts exactly', sms(`【本行】${'字'.repeat(124)}`)],
    ['words of a call', call(`${SAID}${'字'.repeat(200)}`)],
  ])('fits: %s', (_name, map) => {
    expect(lengths(map)).toEqual([]);
  });

  test('titles and bodies of a push with their samples', () => {
    const map = script('appPush', 'push', '标题：{产品}\n正文：看看', {
      variables: [{ key: '产品', sample: '题'.repeat(21) }],
    });
    expect(findingsOf(scriptUnfitForChannel, map).map(({ key }) => key)).toEqual(['title']);
  });

  test('its price is that of the channel library, or said to be unknown', () => {
    const map = sms(`【本行】${'字'.repeat(300)}`);
    const told = (unitCost: number | undefined) => {
      const channels = context.dictionaries.channels.map((each) =>
        each.channelType === 'sms' ? { ...each, unitCost } : each,
      );
      const [found] = findingsOf(scriptUnfitForChannel, map, {
        dictionaries: { ...context.dictionaries, channels: channels as typeof context.dictionaries.channels },
      });
      return found && formatMessage(found.message, 'zh', found.params);
    };
    expect(told(0.04)).toContain('每位客户约 0.2 元');
    expect(told(undefined)).toContain('费用未知');
  });
});

test.each([1, 70, 71, 134, 135, 201, 202])('an SMS of %d units', (length) => {
  expect(smsParts(length)).toBe(length <= 70 ? 1 : length <= 134 ? 2 : length <= 201 ? 3 : 4);
});

describe('a script that is one text', () => {
  const keys = (map: MapDocument) => findingsOf(scriptUnfitForChannel, map).map(({ key, field }) => [key, field]);
  const IDENTITY = '我是示例支行的客户经理小某';

  test.each([
    ['its first sentence is long', `您好，${IDENTITY}，${'字'.repeat(60)}方便吗？这次联系您是想请您来。`],
    ['it comes to who calls late', `您好。${'字'.repeat(50)}。${IDENTITY}，联系您提醒一声，来看看吗？`],
    ['a sample makes it long', `您好{称呼}，${IDENTITY}，联系您提醒一声，方便吗？`],
  ])('opens too long: %s', (_name, text) => {
    expect(keys(call(text, { variables: [{ key: '称呼', sample: '称'.repeat(40) }] }))).toEqual([['opening', 'text']]);
  });

  test.each([
    ['who calls, then a long purpose', `您好，${IDENTITY}。${'字'.repeat(90)}，联系您，方便吗？`],
    ['a question early', `您好，${IDENTITY}，方便吗？联系您${'字'.repeat(90)}。`],
  ])('opens well: %s', (_name, text) => {
    expect(keys(call(text))).toEqual([]);
  });

  test.each(['【本行】祝您节日快乐。', '【本行】您的资料已备好。'])('%j asks for nothing', (text) => {
    expect(keys(script('sms', 'sms', text, { optOut: '拒收请回复R' }))).toEqual([['cta', 'text']]);
  });

  test.each(['【本行】回复1领取。', '【本行】详情见手机银行。', '【本行】您方便来吗', '【本行】请于本周到网点办理。'])(
    '%j asks',
    (text) => {
      expect(keys(script('sms', 'sms', text, { optOut: '拒收请回复R' }))).toEqual([]);
    },
  );

  test('an empty one lacks more than that', () => {
    expect(keys(script('rmVisit', 'faceToFace', ''))).toEqual([]);
    expect(keys(script('sms', 'sms', '【本行】', { optOut: '拒收请回复R' }))).toEqual([]);
  });
});

test.each([
  '您好，我是示例人寿的小某，联系您确认一下。',
  '您好，我是示例基金公司的小某，联系您确认一下。',
  '您好，我是{公司名称}的小某，联系您确认一下。',
  '您好，示例农商行小某，工号0001，联系您确认一下。',
])('%j says for which institution', (text) => {
  const map = call(text, { variables: [{ key: '公司名称', sample: '示例公司' }] });
  expect(findingsOf(scriptUnfitForChannel, map)).toEqual([]);
});

test('the words for institutions are the bank’s own', () => {
  const { dictionaries } = context;
  const own = { ...dictionaries, ruleSettings: { ...dictionaries.ruleSettings, institutionWords: ['示例金服'] } };
  const issues = (text: string) => findingsOf(scriptUnfitForChannel, call(text), { dictionaries: own }).length;
  expect(issues('您好，我是示例金服的小某，联系您确认一下。')).toBe(0);
  expect(issues('您好，我是示例银行的小某，联系您确认一下。')).toBe(1);
});

describe('a way out of an SMS', () => {
  const lacks = (text: string) =>
    findingsOf(scriptUnfitForChannel, sms(text, { optOut: undefined })).some(({ key }) => key === 'optOut');
  test.each([
    '退订回T',
    '回TD',
    '回复 R',
    '回“T”',
    '拒收请回复R',
    'Reply STOP',
    'Reply R to unsubscribe',
    '回N，不再接收',
  ])('is %j', (words) => expect(lacks(`【本行】请来看看。${words}`)).toBe(false));
  test.each(['回Tel 95588', '回复1', '回复理财', '回Tom经理电话', 'reply to us', '回复Real'])('is not %j', (words) =>
    expect(lacks(`【本行】请来看看。${words}`)).toBe(true),
  );
});

test('a call may be made for an institution of the dictionary, by its whole name or a short one', () => {
  const { dictionaries } = context;
  const institutions = [
    { id: 'X', label: { zh: '示例养老', en: 'Sample Pension' }, kind: 'other' as const, shortNames: ['示例老伴'] },
  ];
  const given = { dictionaries: { ...dictionaries, institutions } };
  for (const name of ['示例养老', '示例老伴']) {
    const map = call(`您好，我是${name}的小某，提醒您一声，方便吗？`, ASKED);
    expect(findingsOf(scriptUnfitForChannel, map, given)).toEqual([]);
    expect(findingsOf(scriptUnfitForChannel, map)).toHaveLength(1);
  }
});

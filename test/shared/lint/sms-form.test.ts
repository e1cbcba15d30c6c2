// Owns how long an SMS is as it is sent: one part of 70 units, further parts of 67 each, with all that is sent along.
import { describe, expect, test } from 'vitest';
import { formatMessage } from '../../../shared/i18n/message.ts';
import { scriptUnfitForChannel } from '../../../shared/lint/rules/script-unfit-for-channel.ts';
import { chain } from '../build-map.ts';
import { context, findingsOf } from './test-rule.ts';

const HEAD = '【本行】';
const OPT_OUT = '拒收请回复R';
const chars = (count: number) => '字'.repeat(count);

/** The rule's words on the length, under a limit of one part or of two; undefined where it fits. */
function told(script: object, smsMaxLength: 70 | 134): string | undefined {
  const { dictionaries } = context;
  const given = { dictionaries: { ...dictionaries, ruleSettings: { ...dictionaries.ruleSettings, smsMaxLength } } };
  const map = chain({
    CH1: { channelType: 'sms' },
    T1: { scriptType: 'sms', optOut: OPT_OUT, disclosure: '', sections: { cta: '来网点' }, ...script },
  });
  const [found] = findingsOf(scriptUnfitForChannel, map, given).filter(({ key }) => key === 'length');
  return found && formatMessage(found.message, 'zh', found.params);
}

const sample = (key: string, value: string) => ({ variables: [{ key, sample: value }] });

/** `fits` is as long as the limit, `over` one unit longer. */
const SCRIPTS: Readonly<Record<string, (count: number) => object>> = {
  'text and opt-out': (count) => ({ text: HEAD + chars(count - 10) }),
  'an opt-out within the text': (count) => ({ text: `${HEAD}${chars(count - 8)}退订回T`, optOut: undefined }),
  'a disclosure': (count) => ({ text: HEAD + chars(count - 17), disclosure: '以网点公示为准' }),
  'two disclosures': (count) => ({
    ...{ text: HEAD + chars(count - 24), disclosure: '以网点公示为准', extraDisclosure: '退保可能有损失' },
  }),
  'a sample longer than its variable': (count) => ({
    ...{ text: `${HEAD}{网点}${chars(count - 18)}`, ...sample('网点', '示例分行营业部一') },
  }),
  'a sample shorter than its variable': (count) => ({
    ...{ text: `${HEAD}{对客户的称呼}${chars(count - 12)}`, ...sample('对客户的称呼', '女士') },
  }),
  'one variable used twice': (count) => ({
    ...{ text: `${HEAD}{称呼}${chars(count - 14)}{称呼}`, ...sample('称呼', '女士') },
  }),
  'a variable in the disclosure': (count) => ({
    ...{ text: HEAD + chars(count - 17), disclosure: '以{日期}公示为准', ...sample('日期', '当日') },
  }),
  'a variable in the opt-out': (count) => ({
    ...{ text: HEAD + chars(count - 8), optOut: '回{代码}退订', ...sample('代码', 'R') },
  }),
  'a variable in full-width brackets': (count) => ({
    ...{ text: `${HEAD}｛称呼｝${chars(count - 12)}`, ...sample('称呼', '女士') },
  }),
  'a variable without a sample, as it is written': (count) => ({
    ...{ text: `${HEAD}{称呼}${chars(count - 14)}`, ...sample('称呼', ' ') },
  }),
  'an emoji, which is two units': (count) => ({ text: `${HEAD}😀${chars(count - 12)}` }),
  'an emoji in a sample': (count) => ({ text: `${HEAD}{图}${chars(count - 12)}`, ...sample('图', '😀') }),
  'digits, letters and blanks, one unit each': (count) => ({ text: `${HEAD}ABC 123 ${chars(count - 18)}` }),
  'full-width letters': (count) => ({ text: `${HEAD}ＡＢＣ${chars(count - 13)}` }),
  'line breaks': (count) => ({ text: `${HEAD}一\n二\n${chars(count - 14)}` }),
};

describe.each(Object.entries(SCRIPTS))('an SMS with %s', (_name, script) => {
  test.each([
    [70, '共 71 字（2 条），超过 70 字（1 条）'],
    [134, '共 135 字（3 条），超过 134 字（2 条）'],
  ] as const)('fits %d units, and one more is told', (limit, words) => {
    expect(told(script(limit), limit)).toBeUndefined();
    expect(told(script(limit + 1), limit)).toContain(words);
  });
});

test.each([
  [70, 1],
  [71, 2],
  [134, 2],
  [135, 3],
  [201, 3],
  [202, 4],
  [268, 4],
  [269, 5],
])('%d units are %d parts, each paid for', (length, parts) => {
  const words = told({ text: HEAD + chars(length - 10) }, length > 134 ? 134 : 70);
  if (length === 70 || length === 134) return expect(told({ text: HEAD + chars(length - 10) }, length)).toBeUndefined();
  const price = context.dictionaries.channels.find(({ channelType }) => channelType === 'sms')?.unitCost ?? 0;
  expect(words).toContain(`共 ${length} 字（${parts} 条）`);
  expect(words).toContain(`每位客户约 ${Math.round(parts * price * 1e4) / 1e4} 元`);
});

// Owns what an SMS must have: who sends it, how to opt out, and no more parts than are paid for (DOMAIN §3.7, SM028).
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { sentText, smsLength, smsParts } from '../document/sent-text.ts';
import { rounded } from '../i18n/figure.ts';
import type { Message } from '../i18n/message.ts';
import type { FormIssue } from './script-form.ts';

type Script = NodeOf<'script'>;

/** The letter to answer with stands alone: 回T, but not 回Tel. */
const OPT_OUT = /拒收|退订|unsubscribe|opt[ -]?out|(?:回复?|reply)[\s“"‘']*(?:TD|[TRN]|STOP)(?![A-Za-z])/i;

const lengthOf = (script: Script) => smsLength(sentText(script));

export function* smsIssues(script: Script, dictionaries: Dictionaries): Iterable<FormIssue> {
  const { smsMaxLength, smsSignature, smsOptOut } = dictionaries.ruleSettings;
  /** A fix that makes the message too long puts one fault in the place of another. */
  const fix = (title: Message, field: 'text' | 'optOut', value: string): Pick<FormIssue, 'fixes'> => {
    const length = lengthOf({ ...script, [field]: value });
    if (length > smsMaxLength && length > lengthOf(script)) return {};
    return { fixes: [{ title, steps: [{ do: 'set', id: script.id, field, value }], textual: true }] };
  };
  const { text, optOut = '' } = script;
  if (!/^\s*【[^【】\n]+】/.test(text)) {
    yield {
      key: 'prefix',
      issue: { zh: '短信未以【机构名】开头', en: 'the SMS does not begin with 【sender】' },
      field: 'text',
      ...fix(
        { zh: `添加${smsSignature}`, en: `Add ${smsSignature} at the beginning` },
        'text',
        smsSignature + text.trimStart(),
      ),
    };
  }
  if (!optOut.trim() && !OPT_OUT.test(text)) {
    yield {
      key: 'optOut',
      issue: { zh: '短信未提供退订方式', en: 'the SMS has no opt-out' },
      field: 'optOut',
      ...fix({ zh: `添加“${smsOptOut}”`, en: `Add “${smsOptOut}”` }, 'optOut', smsOptOut),
    };
  }
  if (lengthOf(script) <= smsMaxLength) return;
  // Line breaks stay: without them two entries of a list would be one sentence.
  const trimmed = text
    .replace(/[^\S\n]+/g, '')
    .replace(/\n+/g, '\n')
    .trim();
  yield {
    key: 'length',
    issue: tooLong(lengthOf(script), dictionaries),
    field: 'text',
    ...(lengthOf({ ...script, text: trimmed }) <= smsMaxLength &&
      fix({ zh: '去掉空格和空行', en: 'Remove spaces and empty lines' }, 'text', trimmed)),
  };
}

function tooLong(length: number, { channels, ruleSettings: { smsMaxLength } }: Dictionaries): Message {
  const parts = smsParts(length);
  const most = smsParts(smsMaxLength);
  const price = channels.find(({ channelType }) => channelType === 'sms')?.unitCost;
  const cost: Message =
    price === undefined
      ? { zh: '渠道库未填短信单价，费用未知', en: 'the channel library has no price of an SMS, so the cost is unknown' }
      : { zh: `每位客户约 ${rounded(parts * price, 4)} 元`, en: `about CNY ${rounded(parts * price, 4)} per customer` };
  return {
    zh: `短信按变量示例填好，连同合规提示和退订语共 ${length} 字（${parts} 条），超过 ${smsMaxLength} 字（${most} 条）；${cost.zh}`,
    en: `filled with the samples of its variables, with disclosures and opt-out the SMS has ${length} characters (${parts} parts), above ${smsMaxLength} (${most}); ${cost.en}`,
  };
}

// Owns what a script must have by its type: SMS prefix and opt-out, push title and body, who calls and why, declared variables (DOMAIN §3.7, SM028).

import type { RuleSettings } from '../dictionary/rule-settings.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Message } from '../i18n/message.ts';
import type { Fix, FixStep } from './fix.ts';
import { spokenTexts } from './spoken-texts.ts';

type Script = NodeOf<'script'>;

export interface FormIssue {
  /** Tells the issues of one script apart. */
  readonly key: string;
  readonly issue: Message;
  readonly field: string;
  readonly fixes?: readonly Fix[];
}

/** Everything that the script lacks, whatever channel it is used in. */
export function* formIssues(script: Script, settings: RuleSettings): Iterable<FormIssue> {
  if (script.scriptType === 'sms') yield* smsIssues(script, settings);
  if (script.scriptType === 'push' || script.scriptType === 'popup') yield* pushIssues(script, settings);
  if (script.scriptType === 'call') yield* callIssues(script, settings);
  yield* variableIssues(script);
  if (isSectioned(script) && !script.sections?.cta?.trim()) {
    yield { key: 'cta', issue: { zh: '缺少行动指引', en: 'it has no call to action' }, field: 'sections.cta' };
  }
}

/** True when the script is written in sections: then they are complete or they are half a script. */
function isSectioned({ sections }: Script): boolean {
  return Object.values(sections ?? {}).some((part) => typeof part === 'string' && part.trim() !== '');
}

/** Characters, not UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}

const setText = (script: Script, field: string, value: string): FixStep => ({ do: 'set', id: script.id, field, value });
const textual = (title: Message, ...steps: FixStep[]): readonly Fix[] => [{ title, steps, textual: true }];

function* smsIssues(script: Script, settings: RuleSettings): Iterable<FormIssue> {
  const { text, disclosure = '', optOut = '' } = script;
  if (!/^\s*【[^【】\n]+】/.test(text)) {
    yield {
      key: 'prefix',
      issue: { zh: '短信未以【机构名】开头', en: 'the SMS does not begin with 【sender】' },
      field: 'text',
      fixes: textual(
        { zh: `添加${settings.smsSignature}`, en: `Add ${settings.smsSignature} at the beginning` },
        setText(script, 'text', settings.smsSignature + text.trimStart()),
      ),
    };
  }
  if (!optOut.trim() && !/拒收|退订|回复?[TRtr]/.test(text)) {
    yield {
      key: 'optOut',
      issue: { zh: '短信未提供退订方式', en: 'the SMS has no opt-out' },
      field: 'optOut',
      fixes: textual(
        { zh: `添加“${settings.smsOptOut}”`, en: `Add “${settings.smsOptOut}”` },
        setText(script, 'optOut', settings.smsOptOut),
      ),
    };
  }
  const length = lengthOf(text + disclosure + optOut);
  if (length <= settings.smsMaxLength) return;
  const trimmed = text.replace(/\s+/g, '');
  const isEnough = lengthOf(trimmed + disclosure + optOut) <= settings.smsMaxLength;
  yield {
    key: 'length',
    issue: {
      zh: `短信连同合规提示和退订语共 ${length} 字，超过 ${settings.smsMaxLength} 字`,
      en: `with disclosure and opt-out the SMS has ${length} characters, above ${settings.smsMaxLength}`,
    },
    field: 'text',
    ...(isEnough && {
      fixes: textual({ zh: '去掉空格和换行', en: 'Remove spaces and line breaks' }, setText(script, 'text', trimmed)),
    }),
  };
}

const TITLE = /^\s*(?:标题|title)\s*[:：]\s*/i;
const BODY = /^\s*(?:正文|内容|body)\s*[:：]\s*/i;

/** The first line is the title, what follows the body; the words 标题： and 正文： before them do not count. */
function* pushIssues(script: Script, settings: RuleSettings): Iterable<FormIssue> {
  const [first = '', ...rest] = script.text.trim().split('\n');
  const title = first.replace(TITLE, '').trim();
  const body = rest.join('\n').replace(BODY, '').trim();
  const longest = settings.pushTitleMaxLength;
  if (title === '' || body === '') {
    yield {
      key: 'parts',
      issue: { zh: '未分为标题和正文两行', en: 'it is not split into a title line and a body line' },
      field: 'text',
    };
  }
  if (lengthOf(title) > longest) {
    yield {
      key: 'title',
      issue: {
        zh: `标题 ${lengthOf(title)} 字，超过 ${longest} 字`,
        en: `the title has ${lengthOf(title)} characters, above ${longest}`,
      },
      field: 'text',
    };
  }
  if (script.scriptType !== 'push' || lengthOf(body) <= settings.pushBodyMaxLength) return;
  yield {
    key: 'body',
    issue: {
      zh: `正文 ${lengthOf(body)} 字，超过 ${settings.pushBodyMaxLength} 字`,
      en: `the body has ${lengthOf(body)} characters, above ${settings.pushBodyMaxLength}`,
    },
    field: 'text',
  };
}

/** How callers say who they are, for whom they call and why; words, not grammar, so the lists are generous. */
const IDENTITY = /[{｛]姓名[}｝]|我是|我叫|工号|智能语音|语音助手|机器人/;
const INSTITUTION = /银行|本行|我行|支行|分行|网点|[{｛](?:机构|银行|支行)[^{}]*[}｝]|客户经理|工号/;
const PURPOSE =
  /提醒|确认|介绍|了解|请问|咨询|回访|通知|邀请|邀约|想请|联系您|打来|来电|来回您|回您电话|到期|为您|帮您|给您|三件事|两件事|只谈|不谈|体检|看到您|检视|没登录|没安排|还没/;

function* callIssues(script: Script, settings: RuleSettings): Iterable<FormIssue> {
  const { opening = '', purpose = '' } = script.sections ?? {};
  const said = [script.text, opening, purpose].join('\n');
  const missing = (
    [
      [IDENTITY.test(said), { zh: '身份', en: 'who is calling' }],
      [INSTITUTION.test(said), { zh: '机构', en: 'on behalf of which institution' }],
      [purpose.trim() !== '' || PURPOSE.test(said), { zh: '来意', en: 'the purpose' }],
    ] as const
  ).flatMap(([isSaid, what]) => (isSaid ? [] : what));
  if (missing.length > 0) {
    yield {
      key: 'caller',
      issue: {
        zh: `电话未说明${missing.map(({ zh }) => zh).join('、')}`,
        en: `the call does not state ${missing.map(({ en }) => en).join(', ')}`,
      },
      field: 'text',
    };
  }
  const [untilQuestion = ''] = opening.split(/[?？]/);
  if (lengthOf(untilQuestion) <= settings.callOpeningMaxLength) return;
  yield {
    key: 'opening',
    issue: {
      zh: `开场白至第一个问题共 ${lengthOf(untilQuestion)} 字，超过 ${settings.callOpeningMaxLength} 字`,
      en: `the opening takes ${lengthOf(untilQuestion)} characters to its first question, above ${settings.callOpeningMaxLength}`,
    },
    field: 'sections.opening',
  };
}

const VARIABLE = /[{｛]([^{}｛｝\n]{1,20})[}｝]/g;

function* variableIssues(script: Script): Iterable<FormIssue> {
  const used = new Set<string>();
  for (const [, text] of spokenTexts(script)) for (const [, key = ''] of text.matchAll(VARIABLE)) used.add(key.trim());
  const declared = script.variables ?? [];
  const undeclared = [...used].filter((key) => !declared.some((variable) => variable.key === key));
  if (undeclared.length > 0) {
    const names = undeclared.map((key) => `“${key}”`).join('');
    yield {
      key: 'undeclared',
      issue: { zh: `变量${names}未声明`, en: `the variables ${names} are not declared` },
      field: 'variables',
      fixes: textual(
        { zh: '声明这些变量', en: 'Declare the variables' },
        {
          do: 'set',
          id: script.id,
          field: 'variables',
          value: [...declared, ...undeclared.map((key) => ({ key, label: key }))],
        },
      ),
    };
  }
  const index = declared.findIndex(({ key, sample }) => used.has(key) && !sample?.trim());
  if (index === -1) return;
  const names = declared
    .filter(({ key, sample }) => used.has(key) && !sample?.trim())
    .map(({ key }) => `“${key}”`)
    .join('');
  yield {
    key: 'sample',
    issue: { zh: `变量${names}缺少示例`, en: `the variables ${names} have no sample` },
    field: `variables.${index}.sample`,
  };
}

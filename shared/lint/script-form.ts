// Owns what a script must have by its type: SMS prefix and opt-out, push title and body, who calls and why, declared variables (DOMAIN §3.7, SM028).

import type { Dictionaries, Institution } from '../dictionary/dictionaries.ts';
import { namesOfInstitution } from '../dictionary/institutions.ts';
import type { RuleSettings } from '../dictionary/rule-settings.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { filled, variablesIn } from '../document/sent-text.ts';
import type { Message } from '../i18n/message.ts';
import { blanksIn } from '../knowledge/derived/skeletons.ts';
import { fold } from '../text/fold-text.ts';
import type { Fix } from './fix.ts';
import { remember } from './remember.ts';
import { smsIssues } from './sms-form.ts';

type Script = NodeOf<'script'>;

export interface FormIssue {
  /** Tells the issues of one script apart. */
  readonly key: string;
  readonly issue: Message;
  readonly field: string;
  readonly fixes?: readonly Fix[];
}

/** Everything that the script lacks, whatever channel it is used in. */
export function* formIssues(script: Script, dictionaries: Dictionaries): Iterable<FormIssue> {
  const settings = dictionaries.ruleSettings;
  if (script.scriptType === 'sms') yield* smsIssues(script, dictionaries);
  if (script.scriptType === 'push' || script.scriptType === 'popup') yield* pushIssues(script, settings);
  if (script.scriptType === 'call') yield* callIssues(script, dictionaries);
  yield* variableIssues(script);
  yield* actionIssues(script, settings);
  yield* blankIssues(script);
}

/** What a skeleton leaves to be written must not be read to customers. */
function* blankIssues({ text }: Script): Iterable<FormIssue> {
  const blanks = blanksIn(text);
  if (blanks.length === 0) return;
  const [first = ''] = blanks;
  yield {
    key: 'blank',
    issue: {
      zh: `正文有 ${blanks.length} 处待写，例如${first}`,
      en: `its text has ${blanks.length} ${blanks.length === 1 ? 'blank' : 'blanks'} to be written, such as ${first}`,
    },
    field: 'text',
  };
}

/** True when `changed` has no issue that `script` has not. */
export function keepsForm(script: Script, changed: Script, dictionaries: Dictionaries): boolean {
  const before = new Set([...formIssues(script, dictionaries)].map(({ key }) => key));
  return [...formIssues(changed, dictionaries)].every(({ key }) => before.has(key));
}

/** A script in sections is complete or half a script; one that is one text asks for something in it. */
function* actionIssues(script: Script, { actionWords }: RuleSettings): Iterable<FormIssue> {
  const isSectioned = Object.values(script.sections ?? {}).some(
    (part) => typeof part === 'string' && part.trim() !== '',
  );
  const field = isSectioned ? 'sections.cta' : 'text';
  const hasAction = isSectioned ? script.sections?.cta?.trim() : says(script.text, actionWords);
  if (hasAction || (!isSectioned && isBare(script.text))) return;
  yield { key: 'cta', issue: { zh: '缺少行动指引', en: 'it has no call to action' }, field };
}

/** Nothing written yet, save perhaps who sends it. */
function isBare(text: string): boolean {
  return text.replace(/^\s*【[^【】\n]*】/, '').trim() === '';
}

const foldedWords = remember((words: readonly string[]) => words.map(fold));

function says(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return foldedWords(words).some((word) => folded.includes(word));
}

/** Characters, not UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}

const TITLE = /^\s*(?:标题|title)\s*[:：]\s*/i;
const BODY = /^\s*(?:正文|内容|body)\s*[:：]\s*/i;

/** The first line is the title, what follows the body; the words 标题： and 正文： before them do not count. */
function* pushIssues(script: Script, settings: RuleSettings): Iterable<FormIssue> {
  const [first = '', ...rest] = filled(script, script.text).trim().split('\n');
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

/** A call may be made for an insurer as well as for the bank. */
const namesOf = remember((institutions: readonly Institution[]) => institutions.flatMap(namesOfInstitution));

/** How callers say who they are and why they call; words, not grammar, so the lists are generous. */
const IDENTITY = /[{｛]姓名[}｝]|我是|我叫|工号|智能语音|语音助手|机器人/;
const PURPOSE =
  /提醒|确认|介绍|了解|请问|咨询|回访|通知|邀请|邀约|想请|联系您|打来|来电|来回您|回您电话|到期|为您|帮您|给您|三件事|两件事|只谈|不谈|体检|看到您|检视|没登录|没安排|还没/;

function* callIssues(script: Script, { ruleSettings: settings, institutions }: Dictionaries): Iterable<FormIssue> {
  const { opening = '', purpose = '' } = script.sections ?? {};
  const said = [script.text, opening, purpose].join('\n');
  const missing = (
    [
      [IDENTITY.test(said), { zh: '身份', en: 'who is calling' }],
      [
        says(said, settings.institutionWords) || says(said, namesOf(institutions)),
        { zh: '机构', en: 'on behalf of which institution' },
      ],
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
  const hasOpening = opening.trim() !== '';
  const [untilQuestion = ''] = filled(script, hasOpening ? opening : openingOf(script.text)).split(/[?？]/);
  if (lengthOf(untilQuestion) <= settings.callOpeningMaxLength) return;
  yield {
    key: 'opening',
    issue: {
      zh: `开场白至第一个问题共 ${lengthOf(untilQuestion)} 字，超过 ${settings.callOpeningMaxLength} 字`,
      en: `the opening takes ${lengthOf(untilQuestion)} characters to its first question, above ${settings.callOpeningMaxLength}`,
    },
    field: hasOpening ? 'sections.opening' : 'text',
  };
}

/** In a script that is one text: its first sentences, up to the one that says who calls. */
function openingOf(text: string): string {
  const sentences = text.trim().match(/[^。！？!?\n]+[。！？!?\n]*/g) ?? [];
  const identity = sentences.findIndex((sentence) => IDENTITY.test(sentence));
  return sentences.slice(0, Math.max(0, identity) + 1).join('');
}

function* variableIssues(script: Script): Iterable<FormIssue> {
  const used = variablesIn(script);
  const declared = script.variables ?? [];
  const undeclared = [...used].filter((key) => !declared.some((variable) => variable.key === key));
  if (undeclared.length > 0) {
    const names = undeclared.map((key) => `“${key}”`).join('');
    yield {
      key: 'undeclared',
      issue: { zh: `变量${names}未声明`, en: `the variables ${names} are not declared` },
      field: 'variables',
      fixes: [
        {
          title: { zh: '声明这些变量', en: 'Declare the variables' },
          steps: [
            { do: 'set', id: script.id, field: 'variables', value: [...declared, ...undeclared.map(declaration)] },
          ],
          textual: true,
        },
      ],
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

/** With a sample that nobody takes for real data. */
function declaration(key: string) {
  return { key, label: key, sample: `××${key}` };
}

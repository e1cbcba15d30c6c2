// Owns the help on rules: why a rule is there, a map in which it finds something, one in which it does not, and how to fix it.
import type { Language, Message } from '../i18n/message.ts';
import type { Rule } from '../lint/rule.ts';
import { rules } from '../lint/rules/index.ts';
import { STAGE_NAMES } from '../lint/stage.ts';
import { emptyOverlay } from '../overlay/overlay.ts';
import { overlayBreaksLock } from '../overlay/overlay-breaks-lock.ts';
import { type Html, html, inBoth } from './html.ts';
import { MENDING } from './mending.ts';
import type { HelpPage } from './page.ts';
import type { RuleFacts, Sketch } from './rule-facts.ts';
import { drawSketch, nearFound } from './sketch.ts';

/** The rules of maps, and the one of overlays. */
export const allRules: readonly Rule[] = [
  ...rules,
  overlayBreaksLock(emptyOverlay({ id: 'm', version: 1 }, 'B1')),
].sort((one, other) => (one.id < other.id ? -1 : 1));

/** `factsOf` reads docs/rules/facts. */
export function rulePages(factsOf: (ruleId: string) => RuleFacts): readonly HelpPage[] {
  return allRules.map((rule) => {
    const facts = factsOf(rule.id);
    return {
      id: `rule.${rule.id}`,
      anchors: [],
      group: 'rules',
      title: rule.title,
      words: { zh: `${rule.id} 问题 检查`, en: `${rule.id} problem check` },
      html: inBoth((language) => body(rule, facts, language)),
      parts: [],
      entries: [],
      rule: { id: rule.id, severity: rule.severity },
      terms: [],
    };
  });
}

const WORDS = {
  wrong: { zh: '会被检出', en: 'Found in this map' },
  right: { zh: '不会被检出', en: 'Not found in this map' },
  differs: { zh: '两图的差别', en: 'What differs' },
  outside: { zh: '差别在图谱之外', en: 'The difference is outside of the map' },
  mend: { zh: '修改方法', en: 'How to fix it' },
  fixes: { zh: '一键修复', en: 'Quick fixes' },
  stage: { zh: '从哪一步起须处理', en: 'To be put right from' },
  settings: { zh: '读取的设置', en: 'Settings it reads' },
} as const satisfies Record<string, Message>;

function body(rule: Rule, facts: RuleFacts, language: Language): Html {
  const say = (message: Message) => message[language];
  const join = (messages: readonly Message[]) => messages.map(say).join(language === 'zh' ? '、' : ', ');
  const kept = keptCards(facts);
  const quotes = facts.findings.map((finding) => html`<blockquote>${say(finding)}</blockquote>`);
  const fixes =
    facts.fixes.length > 0 && html`<p>${say(WORDS.fixes)}${language === 'zh' ? '：' : ': '}${join(facts.fixes)}</p>`;
  const facts2 = [
    [WORDS.stage, join(facts.stages.map((stage) => STAGE_NAMES[stage]))],
    ...(facts.settings.length > 0 ? [[WORDS.settings, join(facts.settings)] as const] : []),
  ] as const;
  return html`<p class="lead">${say(rule.why)}</p>
<h2>${say(WORDS.mend)}</h2><p>${say(MENDING[rule.id] ?? rule.title)}</p>${fixes}
<h2 class="wrong">${say(WORDS.wrong)}</h2>${drawing(facts.wrong, kept, say(WORDS.wrong), language)}${quotes}
<h2 class="right">${say(WORDS.right)}</h2>${facts.right && drawing(facts.right, kept, say(WORDS.right), language)}${differences(facts, language)}
<dl class="known">${facts2.map(([name, value]) => html`<dt>${say(name)}</dt><dd>${value}</dd>`)}</dl>`;
}

function drawing(sketch: Sketch, kept: ReadonlySet<string>, label: string, language: Language): Html {
  return html`<div class="sketch-box">${drawSketch(nearFound(sketch, kept), language, label)}</div>`;
}

/** Both drawings show the same part of their maps: what was found, its neighbours, and what one of the maps alone has. */
function keptCards({ wrong, right }: RuleFacts): ReadonlySet<string> {
  const near = nearFound(wrong).cards.map(({ id }) => id);
  const ids = new Set(wrong.cards.map(({ id }) => id));
  const added = right?.cards.filter(({ id }) => !ids.has(id)).map(({ id }) => id) ?? [];
  return new Set([...near, ...added]);
}

function differences({ differs }: RuleFacts, language: Language): Html {
  if (differs.length === 0) return html`<p class="facts">${WORDS.outside[language]}</p>`;
  return html`<p class="facts">${WORDS.differs[language]}</p><ul class="differs">${differs.map((line) => html`<li>${line[language]}</li>`)}</ul>`;
}

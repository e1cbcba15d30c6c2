// Owns the page of a rule: what it finds and why, the settings that it reads, and two maps of its own test as pictures.
import type { MapDocument } from '../../../shared/document/document.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { sceneToSvg } from '../../../shared/export/formats/svg.ts';
import { buildScene, type Scene } from '../../../shared/export/scene.ts';
import type { RuleFacts, Sketch } from '../../../shared/help/rule-facts.ts';
import { formatMessage, type Language, type Message } from '../../../shared/i18n/message.ts';
import { type Finding, type LintContext, type Rule, STAGES, type Weight } from '../../../shared/lint/rule.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { STAGE_NAMES } from '../../../shared/lint/stage.ts';
import { inputFor } from '../export/input.ts';
import { closestPair, differences } from './map-differences.ts';
import { settingsRead } from './settings-read.ts';

/** A map of a rule's test, with what the rule is given. */
export interface Example {
  readonly rule: Rule;
  readonly map: MapDocument;
  readonly context: LintContext;
}

export interface Examples {
  /** From the project's folder. */
  readonly testFile: string;
  readonly passing: readonly Example[];
  readonly failing: readonly Example[];
}

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const SEVERITY: Readonly<Record<Weight, Message>> = {
  error: { zh: '错误：未处理不得下发', en: 'error: nothing is issued until it is fixed' },
  warning: { zh: '警告：须处理，或豁免并说明理由', en: 'warning: to be fixed, or waived with a reason' },
  info: { zh: '提示', en: 'hint' },
};
const WORDS = {
  language: { zh: '中文', en: 'English' },
  severity: { zh: '级别', en: 'Severity' },
  stage: { zh: '从哪一步起须处理', en: 'To be put right from' },
  settings: { zh: '读取的设置', en: 'Settings it reads' },
  none: { zh: '无', en: 'none' },
  fails: { zh: '此图会被检出', en: 'It finds something in this map' },
  passes: { zh: '此图不会被检出', en: 'It finds nothing in this map' },
  fixes: { zh: '可自动修复：', en: 'Quick fixes: ' },
  differs: { zh: '两图的差别：', en: 'What differs between the two:' },
  unseen: { zh: '卡片上看不出差别，差别在于：', en: 'The cards look the same; what differs is:' },
  outside: { zh: '图谱相同，差别在图谱之外', en: 'The maps are the same; what differs is outside of them' },
} satisfies Record<string, Message>;

/** The files of the rule's page by name. */
export function rulePage(rule: Rule, { testFile, passing, failing }: Examples): ReadonlyMap<string, string> {
  const [fails, passes] = closestPair(failing, passing);
  const settings = settingsRead([...failing, ...passing]);
  const found = new Set(failing.flatMap((example) => findingsIn(example, 'zh').map(({ stage }) => stage)));
  const stages = STAGES.filter((stage) => found.has(stage));
  const files = new Map<string, string>();
  const parts = LANGUAGES.map((language) => {
    const say = (message: Message) => message[language];
    const shown = (alt: Message, name: string, text: string): string => {
      const file = `pictures/${rule.id}-${name}.${language}.svg`;
      files.set(file, text);
      return `![${say(alt)}](${file})`;
    };
    const findings = findingsIn(fails, language);
    const drawing = picture(passes.map, rule, language, []);
    const looksTheSame = drawing === picture(fails.map, rule, language, []);
    const differing = differences(named(fails.map, language), named(passes.map, language), language);
    return [
      `## ${say(WORDS.language)}`,
      say(rule.why),
      [
        `- ${say(WORDS.severity)} – ${say(SEVERITY[rule.severity])}`,
        `- ${say(WORDS.stage)} – ${stages.map((stage) => say(STAGE_NAMES[stage])).join(language === 'zh' ? '、' : ', ')}`,
        `- ${say(WORDS.settings)} – ${settings.map(say).join(language === 'zh' ? '、' : ', ') || say(WORDS.none)}`,
      ].join('\n'),
      `### ${say(WORDS.fails)}`,
      ...findings.map((finding) => quote(finding, language)),
      shown(WORDS.fails, 'fails', picture(fails.map, rule, language, findings)),
      `### ${say(WORDS.passes)}`,
      ...(looksTheSame ? [] : [shown(WORDS.passes, 'passes', drawing)]),
      `${say(looksTheSame ? WORDS.unseen : WORDS.differs)}`,
      differing.length > 0 ? differing.map((line) => `- ${line}`).join('\n') : `- ${say(WORDS.outside)}`,
    ].join('\n\n');
  });
  files.set(`facts/${rule.id}.json`, `${JSON.stringify(factsOf(fails, passes, { stages, settings }))}\n`);
  const source = `<!-- Made by npm run rule-pages from ${testFile} -->`;
  files.set(`${rule.id}.md`, `# ${rule.id} ${rule.title.zh} · ${rule.title.en}\n${source}\n\n${parts.join('\n\n')}\n`);
  return files;
}

/** What help says of the rule; the window draws the two maps itself, in its own colours. */
function factsOf(fails: Example, passes: Example, known: Pick<RuleFacts, 'stages' | 'settings'>): RuleFacts {
  const findings = pairsOf((language) =>
    findingsIn(fails, language).map(({ message, params }) => formatMessage(message, language, params)),
  );
  const found = findingsIn(fails, 'zh');
  const differs = pairsOf((language) => differences(named(fails.map, language), named(passes.map, language), language));
  const fixes = new Map(found.flatMap(({ fixes = [] }) => fixes.map(({ title }) => [title.zh, title] as const)));
  const wrong = sketchOf(fails.map, found);
  const right = sketchOf(passes.map, []);
  const looksTheSame = JSON.stringify(sketchOf(fails.map, [])) === JSON.stringify(right);
  return { ...known, findings, fixes: [...fixes.values()], differs, wrong, ...(looksTheSame ? {} : { right }) };
}

function pairsOf(lines: (language: Language) => readonly string[]): readonly Message[] {
  const en = lines('en');
  return lines('zh').map((line, index) => ({ zh: line, en: en[index] ?? line }));
}

function sketchOf(map: MapDocument, findings: readonly Finding[]): Sketch {
  const targets = new Set(findings.flatMap(({ targets }) => targets));
  const english = new Map(named(map, 'en').nodes.map(({ id, name }) => [id, name]));
  return {
    cards: [...map.nodes]
      .sort((one, other) => one.y - other.y)
      .map(({ id, kind, name }) => ({
        id,
        kind,
        name: { zh: name, en: english.get(id) ?? name },
        ...(targets.has(id) ? { found: true } : {}),
      })),
    lines: map.edges.map(({ id, from, to, type }) => ({ from, to, type, ...(targets.has(id) ? { found: true } : {}) })),
  };
}

/** The list of all rules. */
export function rulesIndex(rules: readonly Rule[]): string {
  const lines = rules.map(
    ({ id, title, severity }) => `| [${id}](${id}.md) | ${title.zh} | ${title.en} | ${severity} |`,
  );
  return `# 检查规则 · Rules
<!-- Made by npm run rule-pages from shared/lint/rules -->

| | | | |
|---|---|---|---|
${lines.join('\n')}
`;
}

function findingsIn({ rule, map, context }: Example, language: Language): readonly Finding[] {
  return runRules(named(map, language), context, [rule]);
}

function quote({ message, params, targets, fixes = [] }: Finding, language: Language): string {
  const where = targets.length > 0 ? ` (${targets.join(', ')})` : '';
  const line = `> ${formatMessage(message, language, params)}${where}`;
  if (fixes.length === 0) return line;
  return `${line}\n>\n> ${WORDS.fixes[language]}${fixes.map(({ title }) => title[language]).join(language === 'zh' ? '；' : '; ')}`;
}

function picture(map: MapDocument, { title }: Rule, language: Language, findings: readonly Finding[]): string {
  const document = { ...named(map, language), title: title[language] };
  const scene = buildScene(inputFor(document, { language }));
  const frames = findings.flatMap(({ targets }) => targets.flatMap((id) => framesOf(scene, id)));
  return sceneToSvg(scene, { transparent: false }).replace('</svg>', `${[...new Set(frames)].join('\n')}</svg>`);
}

/** A frame around a card that was found, a broken one around the ends of a connection. */
function framesOf({ cards, lines }: Scene, id: string): readonly string[] {
  const line = lines.find((each) => each.id === id);
  const framed = line ? [line.from, line.to] : [id];
  return cards
    .filter((card) => framed.includes(card.id))
    .map(({ x, y, width, height }) => {
      const box = `x="${x - 6}" y="${y - 6}" width="${width + 12}" height="${height + 12}" rx="10"`;
      return `<rect ${box} fill="none" stroke="#b3261e" stroke-width="3"${line ? ' stroke-dasharray="8 5"' : ''}/>`;
    });
}

/** Names that the builder of test maps gave follow the language; the others are a user's words. */
function named(map: MapDocument, language: Language): MapDocument {
  if (language === 'zh') return map;
  const nodes = map.nodes.map((node) => {
    const { title } = kinds[node.kind];
    return node.name === `${title.zh}${node.id}` ? { ...node, name: `${title.en} ${node.id}` } : node;
  });
  return { ...map, nodes };
}

// Owns the help on fields: one page per group of fields, each field as its definition has it, with a sentence where one is needed.
import { tables } from '../dictionary/tables.ts';
import type { FieldInfo, Need } from '../document/field.ts';
import { kinds } from '../document/kinds/index.ts';
import { type LeafField, leafFields } from '../document/leaf-fields.ts';
import type { Language, Message } from '../i18n/message.ts';
import { type FieldHolder, fieldHolders, nodeHolders } from './field-holders.ts';
import { FIELD_NOTES } from './field-notes.ts';
import { type Html, html, inBoth } from './html.ts';
import type { HelpEntry, HelpPage } from './page.ts';

interface PlacedField {
  readonly holder: FieldHolder;
  readonly path: string;
  readonly field: LeafField;
}

const FIRST: Message = { zh: '基本', en: 'Basics' };
const COMMON: Message = { zh: '各类节点共有的字段', en: 'Fields of all nodes' };

export function fieldPages(): readonly HelpPage[] {
  const all = fieldHolders.flatMap((holder) =>
    [...leafFields(holder.fields)].map(([path, field]): PlacedField => ({ holder, path, field })),
  );
  const common = commonPaths(all);
  const isCommon = ({ holder, path }: PlacedField) => nodeHolders.has(holder.id) && common.has(path);
  const pages = new Map<string, PlacedField[]>();
  for (const placed of all.filter((each) => !isCommon(each))) {
    const key = pageIdOf(placed);
    pages.set(key, [...(pages.get(key) ?? []), placed]);
  }
  return [
    page(
      'fields.common',
      COMMON,
      [...common].map((path) => all.filter((each) => isCommon(each) && each.path === path)),
    ),
    ...[...pages].map(([id, fields]) => {
      const [first] = fields as [PlacedField];
      return page(
        id,
        titleOf(first),
        fields.map((each) => [each]),
      );
    }),
  ];
}

/** What all kinds have and call the same. */
function commonPaths(all: readonly PlacedField[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { holder, path } of all) if (nodeHolders.has(holder.id)) counts.set(path, (counts.get(path) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count === Object.keys(kinds).length).map(([path]) => path));
}

/** The groups of a form: its sections, and the groups of fields that name themselves. Small forms are one page. */
function sectionOf({ holder, path, field }: PlacedField): Message {
  if (holder.id !== 'map' && !nodeHolders.has(holder.id)) return FIRST;
  return field.info.section ?? (path.includes('.') ? groupLabel(field) : FIRST);
}

function groupLabel({ label }: LeafField): Message {
  const [zh = '', en = ''] = [label.zh.split('·')[0], label.en.split(' · ')[0]];
  return { zh, en };
}

function pageIdOf(placed: PlacedField): string {
  const section = sectionOf(placed)
    .en.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return `fields.${placed.holder.id}.${section}`;
}

function titleOf(placed: PlacedField): Message {
  const section = sectionOf(placed);
  const { title } = placed.holder;
  if (section === FIRST) return title;
  return { zh: `${title.zh}：${section.zh}`, en: `${title.en}: ${section.en}` };
}

function page(id: string, title: Message, fields: readonly (readonly PlacedField[])[]): HelpPage {
  const holder = fields[0]?.[0]?.holder;
  const table = Object.entries(tables).find(([name]) => holder?.id === `dictionary.${name}`)?.[1];
  return {
    id,
    anchors: [],
    group: 'fields',
    title,
    words: { zh: '字段 填写', en: 'field' },
    html: inBoth((language) => (table ? html`<p class="lead">${table.hint[language]}</p>` : html``)),
    parts: [],
    entries: fields.flatMap((same) => entry(same)),
    terms: [],
  };
}

function entry(same: readonly PlacedField[]): HelpEntry[] {
  const [first, ...others] = same;
  if (!first) return [];
  const [id, ...anchors] = [first, ...others].map(({ holder, path }) => `field.${holder.id}.${path}`) as [string];
  const { info, label } = first.field;
  return [{ id, anchors, title: label, html: inBoth((language) => body(id, info, language)) }];
}

const NEEDS: Readonly<Record<Need, Message>> = {
  save: { zh: '必填', en: 'Required' },
  export: { zh: '下发前须填写', en: 'Required before issuing' },
  optional: { zh: '选填', en: 'Optional' },
};

const WORDS = {
  unit: { zh: '单位', en: 'unit' },
  from: { zh: '不小于', en: 'at least' },
  to: { zh: '不大于', en: 'at most' },
  length: { zh: '至多 {n} 字', en: 'at most {n} characters' },
  dictionary: { zh: '选项来自词典“{title}”', en: 'Options from the dictionary “{title}”' },
  empty: { zh: '未填时', en: 'If empty' },
  initial: { zh: '初始值', en: 'Starts as' },
  options: { zh: '选项', en: 'Options' },
  records: { zh: '每条记录', en: 'Each record' },
} as const satisfies Record<string, Message>;

function body(id: string, info: FieldInfo, language: Language): Html {
  const note = FIELD_NOTES[id];
  const facts = factsOf(info, language);
  return html`${note && html`<p>${note[language]}</p>`}${info.hint && html`<p>${info.hint[language]}</p>`}<p class="facts">${facts.join(language === 'zh' ? '；' : '; ')}</p>${optionList(info, language)}${recordList(info, language)}`;
}

function factsOf(info: FieldInfo, language: Language): readonly string[] {
  const say = (message: Message) => message[language];
  const colon = language === 'zh' ? '：' : ': ';
  const initial = info.options?.find(({ value }) => value === info.initial)?.label;
  const limited = info.control === 'text' || info.control === 'longText';
  return [
    say(NEEDS[info.need]),
    ...(info.unit ? [`${say(WORDS.unit)}${colon}${say(info.unit)}`] : []),
    ...(info.minimum === undefined ? [] : [`${say(WORDS.from)} ${info.minimum}`]),
    ...(info.maximum === undefined ? [] : [`${say(WORDS.to)} ${info.maximum}`]),
    ...(limited && info.maxLength ? [say(WORDS.length).replace('{n}', String(info.maxLength))] : []),
    ...(info.dictionary ? [say(WORDS.dictionary).replace('{title}', dictionaryTitle(info.dictionary)[language])] : []),
    ...(info.whenEmpty ? [`${say(WORDS.empty)}${colon}${say(info.whenEmpty)}`] : []),
    ...(initial ? [`${say(WORDS.initial)}${colon}${say(initial)}`] : []),
  ];
}

function dictionaryTitle(id: string): Message {
  return Object.entries(tables).find(([name]) => name === id)?.[1].title ?? { zh: id, en: id };
}

function optionList({ options }: FieldInfo, language: Language): Html | undefined {
  if (!options) return undefined;
  const separator = language === 'zh' ? '、' : ', ';
  const labels = options.map(({ label }) => label[language]).join(separator);
  return html`<p class="facts">${WORDS.options[language]}${language === 'zh' ? '：' : ': '}${labels}</p>`;
}

function recordList({ record }: FieldInfo, language: Language): Html | undefined {
  if (!record || record.length === 0) return undefined;
  const lines = record.map(
    ([, info]) =>
      html`<li><b>${info.label[language]}</b> ${[...(info.hint ? [info.hint[language]] : []), ...factsOf(info, language)].join(language === 'zh' ? '；' : '; ')}</li>`,
  );
  return html`<p class="facts">${WORDS.records[language]}</p><ul>${lines}</ul>`;
}

// Owns SM027: no forbidden wording in what customers hear or read, nor in what branches are told.
import type { Dictionaries } from '../../dictionary/dictionaries.ts';
import { wordContextSchema } from '../../dictionary/schemas/compliance.ts';
import type { MapDocument, MapEdge, MapNode } from '../../document/document.ts';
import { edgeTypes } from '../../document/edge-types.ts';
import { setAt } from '../../document/edits/set-at.ts';
import { fieldInfo } from '../../document/field.ts';
import { documentFields, elementFields, fitsField, labelAt } from '../../document/field-path.ts';
import { kinds } from '../../document/kinds/index.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Message } from '../../i18n/message.ts';
import { type BranchText, branchTexts, branchTextsOfMap, isNode } from '../branch-texts.ts';
import type { Fix } from '../fix.ts';
import { rememberWith } from '../remember.ts';
import type { Found, Rule, Severity } from '../rule.ts';
import { keepsForm } from '../script-form.ts';
import { finderOf, type WordHits } from '../word-finder.ts';

export const forbiddenWord: Rule = {
  id: 'SM027',
  severity: 'error',
  title: { zh: '含禁用语', en: 'Forbidden wording' },
  why: { zh: '承诺收益属于违规。', en: 'A promised return is a violation, not a selling point.' },
  *check(document, graph, { dictionaries }) {
    yield* inMap(document, dictionaries);
    for (const node of document.nodes) yield* inElement(node, dictionaries);
    for (const edge of document.edges) {
      for (const found of inElement(edge, dictionaries)) {
        yield { ...found, params: { ...found.params, name: endNames(graph, edge) } };
      }
    }
  },
};

const MAP: Message = { zh: '图谱', en: 'Map' };

function* inMap(document: MapDocument, dictionaries: Dictionaries): Iterable<Found> {
  for (const text of branchTextsOfMap(document)) {
    for (const seen of wordsIn(text, dictionaries)) {
      const field = labelAt(documentFields, text.field);
      yield { targets: [], ...seen, params: { ...seen.params, kind: MAP, name: document.title, field } };
    }
  }
}

/** What one text says, one finding per word; who asks adds `kind`, `name` and `field` to the parameters. */
export function wordsIn(text: BranchText, dictionaries: Dictionaries): readonly Omit<Found, 'targets'>[] {
  return finderOf(dictionaries)(text.text).flatMap((found) => seenIn(text, found) ?? []);
}

const inElement = rememberWith((element: MapNode | MapEdge, dictionaries: Dictionaries): readonly Found[] =>
  branchTexts(element).flatMap((text) => {
    const all = finderOf(dictionaries)(text.text);
    return all.flatMap((found): Found[] => {
      const seen = seenIn(text, found);
      if (!seen) return [];
      const names = isNode(element)
        ? { kind: kinds[element.kind].title, name: element.name }
        : { kind: edgeTypes[element.type].title, name: element.id };
      const params = { ...seen.params, ...names, field: labelAt(elementFields(element), text.field) };
      return [{ targets: [element.id], ...seen, params, fixes: fixes(element, text, found, all, dictionaries) }];
    });
  }),
);

function endNames(graph: Graph, { from, to }: MapEdge): string {
  return `${graph.node(from)?.name ?? from} → ${graph.node(to)?.name ?? to}`;
}

/**
 * What a text says, one finding per word. A word that is only spoken about does not block, but where customers hear it
 * somebody should look. Staff may be told of promises, not to make them; what customers want is no promise at all.
 */
function seenIn({ field, voice }: BranchText, { word, hits }: WordHits): Omit<Found, 'targets'> | undefined {
  const isMention = hits.every(({ sense }) => sense);
  const forStaff = voice !== 'customers';
  if (forStaff && (isMention || word.severity !== 'error')) return undefined;
  const severity: Severity = isMention || voice === 'description' ? 'warning' : word.severity;
  return {
    key: `${field} ${word.word}`,
    message: forStaff ? TOLD : isMention ? MENTIONED : SAID,
    params: {
      word: hits.find(({ sense }) => !sense)?.raw ?? hits[0]?.raw ?? word.word,
      sense: SENSES.get(hits[0]?.sense ?? 'other') ?? '',
    },
    field,
    severity,
  };
}

const SAID = { zh: '{kind}“{name}”含禁用语“{word}”。', en: '{kind} “{name}” uses the forbidden wording “{word}”.' };
const TOLD = {
  zh: '{kind}“{name}”的“{field}”含禁用语“{word}”，支行会看到。',
  en: '“{field}” of {kind} “{name}” uses the forbidden wording “{word}”, which branches see.',
};
const MENTIONED = {
  zh: '“{name}”提到“{word}”，语境为{sense}，请合规岗确认。',
  en: '“{name}” mentions “{word}” ({sense}); have compliance confirm it.',
};
const SENSES = new Map<string, Message>(
  fieldInfo(wordContextSchema.shape.sense).options?.map(({ value, label }) => [value, label]),
);

/** A replacement is offered only where it changes nothing but the hits and makes nothing else wrong; names are for people to find. */
function fixes(
  element: MapNode | MapEdge,
  { field, text }: BranchText,
  { word, hits }: WordHits,
  all: readonly WordHits[],
  dictionaries: Dictionaries,
): readonly Fix[] {
  const instead = word.instead;
  if (instead === undefined || field === 'name' || hits.some(({ sense }) => sense)) return [];
  const spellings = [...new Set(hits.map((hit) => hit.raw))];
  const occurrences = spellings.reduce((sum, spelling) => sum + text.split(spelling).length - 1, 0);
  if (occurrences !== hits.length) return [];
  const changed = spellings.reduce((now, spelling) => now.replaceAll(spelling, () => instead), text);
  const left = finderOf(dictionaries)(changed);
  const isBetter = left.every((after) => after.word !== word && all.some((before) => before.word === after.word));
  if (!isBetter || !fitsField(elementFields(element), field, changed)) return [];
  const isScript = isNode(element) && element.kind === 'script';
  if (isScript && !keepsForm(element, setAt(element, field, changed), dictionaries)) return [];
  return [
    {
      title: { zh: `改为“${instead}”`, en: `Replace with “${instead}”` },
      steps: spellings.map((find) => ({ do: 'replace', id: element.id, field, find, with: instead })),
      textual: true,
    },
  ];
}

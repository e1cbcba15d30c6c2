// Owns what a step of a map's history was about, by the names of the elements that it added, changed or took away.
import { diffDocuments } from '../../shared/diff/change.ts';
import type { MapDocument, MapNode } from '../../shared/document/document.ts';
import { kinds } from '../../shared/document/kinds/index.ts';
import type { Message } from '../../shared/i18n/message.ts';
import type { Say } from '../kit/ui/say.ts';

export interface StepNames {
  /** `话术“预热短信”`; at most two. */
  readonly names: readonly Message[];
  /** How many nodes the step touched. */
  readonly nodes: number;
  /** How many connections it touched where it touched no node. */
  readonly edges: number;
}

const SHOWN = 2;

/** What the step's title has `said` is not said again. */
export function stepNames(before: MapDocument, after: MapDocument, said: Message): StepNames {
  const { putNodes, removeNodes, putEdges, removeEdges } = diffDocuments(before, after);
  const gone = new Set(removeNodes);
  const lost = before.nodes.filter(({ id }) => gone.has(id));
  // A field of the map that others follow is the step; they are not.
  const isOfMap = lost.length === 0 && after.nodes.length === before.nodes.length && hasOtherFields(before, after);
  return namesOf(isOfMap ? [] : [...lost, ...putNodes], isOfMap ? 0 : putEdges.length + removeEdges.length, said);
}

export function namesOf(nodes: readonly MapNode[], edges: number, said: Message): StepNames {
  return {
    names: nodes.slice(0, SHOWN).map((node) => nodeName(node, said)),
    nodes: nodes.length,
    edges: nodes.length === 0 ? edges : 0,
  };
}

const ELEMENTS = new Set(['nodes', 'edges', 'lastNumbers']);

function hasOtherFields(before: MapDocument, after: MapDocument): boolean {
  return Object.keys({ ...before, ...after }).some((key) => !ELEMENTS.has(key) && before[key] !== after[key]);
}

function nodeName({ kind, name }: MapNode, said: Message): Message {
  const { title } = kinds[kind];
  if (said.zh.includes(title.zh)) return { zh: `“${name}”`, en: `“${name}”` };
  return { zh: `${title.zh}“${name}”`, en: `${title.en} “${name}”` };
}

/** `删除：话术“预热短信”等 3 个`. */
export function stepText(say: Say, { title, names, nodes, edges }: StepNames & { readonly title: Message }): string {
  const what =
    nodes > 0 ? say(nodes > names.length ? MORE : NAMES, { names, nodes }) : edges > 0 ? say(EDGES, { edges }) : '';
  return what ? say(STEP, { title, what }) : say(title);
}

const STEP: Message = { zh: '{title}：{what}', en: '{title}: {what}' };
const NAMES: Message = { zh: '{names}', en: '{names}' };
const MORE: Message = { zh: '{names}等 {nodes} 个节点', en: '{names} and others, {nodes} nodes' };
const EDGES: Message = { zh: '{edges} 条连线', en: '{edges, plural, one {# edge} other {# edges}}' };

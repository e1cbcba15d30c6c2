// Owns which free texts of a map reach a branch, and in whose voice: a package carries every known field of its nodes and edges.
import type { z } from 'zod';
import type { MapDocument, MapEdge, MapNode } from '../document/document.ts';
import { fieldsOf } from '../document/field.ts';
import { elementFields } from '../document/field-path.ts';
import { innerObject } from '../document/inner-object.ts';
import type { EdgeTypeId, KindId } from '../document/kind-id.ts';

/**
 * `customers` hear or read it; `advice` tells staff how to go about it; `description` says what customers, goals and
 * steps are like.
 */
export type Voice = 'customers' | 'advice' | 'description';

export interface BranchText {
  /** Dotted path from the element. */
  readonly field: string;
  readonly text: string;
  readonly voice: Voice;
}

interface Reader {
  readonly name: string;
  readonly inner?: readonly Reader[];
}

/** Numbers and names of systems, which nobody reads as a sentence. */
const CODES: ReadonlySet<string> = new Set([
  ...['code', 'libraryId', 'productCode', 'trackingPoint', 'approvalNo', 'groupSalt', 'modelName', 'modelVersion'],
  ...['quotaByBranch', 'quantityByBranch', 'mutexGroup', 'unit', 'key'],
]);

export const isNode = (element: MapNode | MapEdge): element is MapNode => 'kind' in element;

const known = new Map<KindId | EdgeTypeId, readonly Reader[]>();

/** Every free text of the element that is not empty. */
export function branchTexts(element: MapNode | MapEdge): readonly BranchText[] {
  const id = isNode(element) ? element.kind : element.type;
  let readers = known.get(id);
  if (!readers) {
    readers = readersOf(elementFields(element));
    known.set(id, readers);
  }
  const texts: BranchText[] = [];
  collect(element, readers, '', (field, text) => texts.push({ field, text, voice: voiceOf(element, field) }));
  return texts;
}

/** The texts of the map itself that travel: its title, its waves, the materials that nodes name, its metrics, and rewards. */
export function* branchTextsOfMap(map: MapDocument): Iterable<BranchText> {
  const { title, waves, materials = [], metrics = [], rewards = [] } = map;
  const text = (field: string, value: string | undefined): BranchText[] =>
    value ? [{ field, text: value, voice: 'description' }] : [];
  yield* text('title', title);
  for (const [index, { name, stopCondition }] of waves.entries()) {
    yield* text(`waves.${index}.name`, name);
    yield* text(`waves.${index}.stopCondition`, stopCondition);
  }
  for (const [index, { name, location }] of materials.entries()) {
    yield* text(`materials.${index}.name`, name);
    yield* text(`materials.${index}.location`, location);
  }
  for (const [index, metric] of metrics.entries()) {
    for (const field of METRIC_TEXTS) yield* text(`metrics.${index}.${field}`, metric[field]);
  }
  for (const [index, { name, note, lines }] of rewards.entries()) {
    yield* text(`rewards.${index}.name`, name);
    yield* text(`rewards.${index}.note`, note);
    for (const [place, line] of lines.entries()) {
      yield* text(`rewards.${index}.lines.${place}.item`, line.item);
      yield* text(`rewards.${index}.lines.${place}.note`, line.note);
    }
  }
}

const METRIC_TEXTS = ['name', 'formula', 'numerator', 'denominator', 'validity'] as const;

function readersOf(fields: z.ZodObject): readonly Reader[] {
  return fieldsOf(fields).flatMap(([name, schema, { control }]): Reader[] => {
    if (CODES.has(name)) return [];
    if (control === 'text' || control === 'longText') return [{ name }];
    const inside = control === 'list' || control === 'group' ? innerObject(schema) : undefined;
    return inside ? [{ name, inner: readersOf(inside) }] : [];
  });
}

type Take = (field: string, text: string) => void;

function collect(value: object, readers: readonly Reader[], path: string, take: Take): void {
  for (const { name, inner } of readers) {
    const at = (value as Readonly<Record<string, unknown>>)[name];
    if (at === undefined || at === null || at === '') continue;
    if (!inner) {
      if (typeof at === 'string') take(path + name, at);
    } else if (Array.isArray(at)) {
      for (const [index, item] of at.entries()) {
        if (item !== null && typeof item === 'object') collect(item, inner, `${path}${name}.${index}.`, take);
      }
    } else if (typeof at === 'object') collect(at, inner, `${path}${name}.`, take);
  }
}

/** What a customer objects is not what the bank says. */
const SPOKEN =
  /^(?:text|disclosure|extraDisclosure|optOut|sections\.(?!objections\.\d+\.question$).*|variables\.\d+\.sample)$/;

function voiceOf(element: MapNode | MapEdge, field: string): Voice {
  if (field === 'note' || field === 'toneNote') return 'advice';
  if (!isNode(element)) return 'description';
  if (element.kind === 'product' || element.kind === 'benefit') return 'customers';
  return element.kind === 'script' && SPOKEN.test(field) ? 'customers' : 'description';
}

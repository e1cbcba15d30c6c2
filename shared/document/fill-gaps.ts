// Owns what a map file may leave out, what it then gets, and saying so: id, lastNumbers, policy, waves and places.
import type { Message } from '../i18n/message.ts';
import { initialValues } from './defaults.ts';
import { KIND_IDS, type KindId } from './kind-id.ts';
import { laneOf, ROW_PITCH, rowY } from './layout.ts';
import { policySchema } from './map-fields.ts';
import type { Plain } from './plain.ts';

/** `file` with its gaps filled, each named in a note; `policy` is the contact policy of a map that brings none. Whatever else is wrong with it stays for the schema to refuse. */
export function fillGaps(
  file: Plain,
  policy: () => unknown = () => initialValues(policySchema),
): { filled: Plain; notes: readonly Message[] } {
  const notes: Message[] = [];
  const filled: Record<string, unknown> = { ...file };
  const fill = (key: string, value: unknown, note: Message) => {
    if (key in file) return;
    filled[key] = value;
    notes.push(note);
  };
  fill('id', file.code, {
    zh: '文件未写图谱 ID，已采用图谱编号。',
    en: 'The file has no map ID; the map code is used.',
  });
  fill('lastNumbers', highestNumbers(file), {
    zh: '文件未记录已用过的编号，已按现有节点推算；已删除的编号可能被再次使用。',
    en: 'The file does not record which numbers were used; they are taken from its nodes, so numbers of deleted nodes may be used again.',
  });
  fill('policy', 'policy' in file || policy(), {
    zh: '文件没有触达规则，已采用默认规则。',
    en: 'The file has no contact policy; the default policy is used.',
  });
  fill('waves', [], { zh: '文件没有波次，图谱暂无波次。', en: 'The file has no waves; the map starts without any.' });
  const { nodes, count } = place(file.nodes);
  if (count > 0) {
    filled.nodes = nodes;
    notes.push({
      zh: `${count} 个节点没有位置，已按泳道排在末尾。`,
      en: `${count} ${count === 1 ? 'node has' : 'nodes have'} no position and stand at the end of their lanes.`,
    });
  }
  return { filled, notes };
}

function highestNumbers(file: Plain): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const element of [file.nodes, file.edges, file.groups, file.notes, file.comments].flat() as Plain[]) {
    const [, prefix, digits] = /^([A-Z]{1,4})(\d{1,9})$/.exec(String(element?.id)) ?? [];
    if (prefix) numbers[prefix] = Math.max(numbers[prefix] ?? 0, Number(digits));
  }
  return numbers;
}

function place(nodes: unknown): { nodes: unknown; count: number } {
  if (!Array.isArray(nodes)) return { nodes, count: 0 };
  const bottoms = new Map<string, number>();
  for (const node of nodes) {
    if (!isKnown(node) || typeof node.y !== 'number') continue;
    const lane = laneOf(node.kind);
    bottoms.set(lane, Math.max(bottoms.get(lane) ?? node.y, node.y));
  }
  let count = 0;
  const placed = nodes.map((node) => {
    if (!isKnown(node) || 'y' in node) return node;
    count += 1;
    const lane = laneOf(node.kind);
    const bottom = bottoms.get(lane);
    const y = bottom === undefined ? rowY(0) : bottom + ROW_PITCH;
    bottoms.set(lane, y);
    return { y, ...node };
  });
  return { nodes: placed, count };
}

function isKnown(node: unknown): node is Plain & { kind: KindId } {
  return node !== null && typeof node === 'object' && KIND_IDS.includes((node as { kind: KindId }).kind);
}

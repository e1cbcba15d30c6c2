// Owns naming what a map file holds and this program does not know: it is kept, and said.
import type { z } from 'zod';
import type { Message } from '../i18n/message.ts';
import { documentSchema } from './document.ts';
import { edgeTypes } from './edge-types.ts';
import { innerObject } from './inner-object.ts';
import { EDGE_TYPE_IDS, type EdgeTypeId, KIND_IDS, type KindId } from './kind-id.ts';
import { kinds } from './kinds/index.ts';
import { isPlain, type Plain } from './plain.ts';

const MOST = 8;

/** One note with the unknown members of the map, its nodes and its edges, at whatever depth; none where all are known. */
export function unknownMembers(file: Plain): readonly Message[] {
  const names = new Map<string, number>();
  const look = (value: unknown, schema: z.ZodObject | undefined, path: string) => {
    if (!schema) return;
    for (const element of listOf(Array.isArray(value) ? value : [value])) {
      for (const [name, inner] of Object.entries(element)) {
        const at = path + name;
        if (name in schema.shape) look(inner, innerObject(schema.shape[name] as z.ZodType), `${at}.`);
        else names.set(at, (names.get(at) ?? 0) + 1);
      }
    }
  };
  look(file, documentSchema, '');
  for (const node of listOf(file.nodes))
    look(node, KIND_IDS.includes(node.kind as KindId) ? kinds[node.kind as KindId].fields : undefined, '');
  for (const edge of listOf(file.edges)) {
    const isKnown = EDGE_TYPE_IDS.includes(edge.type as EdgeTypeId);
    look(edge, isKnown ? edgeTypes[edge.type as EdgeTypeId].fields : undefined, '');
  }
  if (names.size === 0) return [];
  const shown = [...names].slice(0, MOST).map(([name, count]) => (count > 1 ? `${name} × ${count}` : name));
  const rest = names.size > MOST ? ' …' : '';
  return [
    {
      zh: `文件含有不认识的内容，已原样保留，但不参与检查和下发：${shown.join('、')}${rest}`,
      en: `The file holds members that the app does not know; they are kept as they are and take no part in checks or packages: ${shown.join(', ')}${rest}`,
    },
  ];
}

function listOf(value: unknown): readonly Plain[] {
  return Array.isArray(value) ? value.filter(isPlain) : [];
}

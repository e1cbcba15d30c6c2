// Owns what stands on the label of an edge, and how much room it takes on screen.
import type { MapEdge } from '../../../shared/document/document.ts';
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { shortCondition } from '../../../shared/document/short-condition.ts';
import type { Message } from '../../../shared/i18n/message.ts';

/** In px of the screen. */
export const LABEL_HEIGHT = 18;
const PADDING = 8;
const WIDE = 11;
const NARROW = 6;

/** Its condition, in short and whole; without one what type it is. */
export function labelOf(edge: MapEdge): { readonly short: Message; readonly whole: Message } {
  const { condition } = edge;
  if (typeof condition !== 'string' || condition.trim() === '') {
    const { title } = edgeTypes[edge.type];
    return { short: title, whole: title };
  }
  const short = shortCondition(condition);
  return { short: { zh: short, en: short }, whole: { zh: condition, en: condition } };
}

const widths = new WeakMap<MapEdge, number>();

/** In either language. */
export function labelWidth(edge: MapEdge): number {
  const known = widths.get(edge);
  if (known !== undefined) return known;
  const { short } = labelOf(edge);
  const width = Math.max(textWidth(short.zh), textWidth(short.en)) + PADDING;
  widths.set(edge, width);
  return width;
}

function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? NARROW : WIDE), 0);
}

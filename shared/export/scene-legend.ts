// Owns the legend of a picture: the kinds and the types of lines that are on it, in rows as wide as the map.
import type { MapDocument } from '../document/document.ts';
import { edgeTypes } from '../document/edge-types.ts';
import { EDGE_TYPE_IDS, KIND_IDS } from '../document/kind-id.ts';
import { kinds } from '../document/kinds/index.ts';
import type { Language } from '../i18n/message.ts';
import { palette } from './palette.ts';
import type { Legend } from './scene.ts';
import { textWidth } from './text.ts';

export const SAMPLE_WIDTH = 44;
export const SAMPLE_HEIGHT = 16;
const ICON = 16;
const SIZE = 12;
const ROW = 24;
const GAP = 22;
const TOP = 12;

interface LegendOrder {
  readonly language: Language;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export function legendOf(document: MapDocument, { language, x, y, width }: LegendOrder): Legend {
  const used = {
    kinds: KIND_IDS.filter((kind) => document.nodes.some((node) => node.kind === kind)),
    types: EDGE_TYPE_IDS.filter((type) => document.edges.some((edge) => edge.type === type)),
    draft: document.nodes.some(({ status }) => status === 'draft'),
  };
  const pen = { x, y: y + TOP };
  const place = (sample: number, text: string) => {
    const wide = sample + 6 + textWidth(text, SIZE);
    if (pen.x > x && pen.x + wide > x + width) newRow();
    const at = { x: pen.x, y: pen.y };
    pen.x += wide + GAP;
    return { ...at, text: { text, x: at.x + sample + 6, y: at.y + 12.5, size: SIZE, colour: palette['text-2'] } };
  };
  const newRow = () => {
    pen.x = x;
    pen.y += ROW;
  };
  const kindItems = used.kinds.map((kind) => ({ kind, ...place(ICON, kinds[kind].title[language]) }));
  const drafts = used.draft ? [place(SAMPLE_WIDTH - 16, DRAFT[language])] : [];
  if (used.types.length > 0 && pen.x > x) newRow();
  const lines = used.types.map((type) => ({ type, ...place(SAMPLE_WIDTH, edgeTypes[type].title[language]) }));
  const hasAny = kindItems.length + lines.length > 0;
  return { x, y, width, height: hasAny ? pen.y + ROW - y : 0, kinds: kindItems, lines, drafts };
}

const DRAFT = { zh: '虚线框：草稿', en: 'Dashed frame: draft' };

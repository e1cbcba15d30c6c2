// Owns what stands on a card of a picture: its whole name, its facts, its code; the card is as high as they need.
import { cardFacts } from '../document/card-facts.ts';
import type { MapDocument, MapNode } from '../document/document.ts';
import { formatMessage, type Language } from '../i18n/message.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { SceneCard } from './scene.ts';
import { cleanLine, fitLine, textWidth, wrapText } from './text.ts';

/** Wide enough that most names take two or three lines. */
export const CARD_WIDTH = 208;
export const NAME_SIZE = 13;
export const NAME_LEADING = 17;
export const FACT_SIZE = 12;
export const FACT_LEADING = 17;
export const CODE_SIZE = 10.5;
export const ICON_SIZE = 16;
/** From the left edge to the icon, and from there to the name. */
export const HEAD_PADDING = 8;
export const HEAD_GAP = 7;
export const BODY_PADDING = 10;
const MOST_FACT_LINES = 3;
const HEAD_SPARE = 13;
const BODY_SPARE = 14;
const TRAY = { zh: '草稿区', en: 'Draft tray' };

type CardContent = Omit<SceneCard, 'x' | 'y'>;

export function measureCards(
  document: MapDocument,
  knowledge: Knowledge,
  language: Language,
  { width = CARD_WIDTH, namesOnly = false }: { readonly width?: number; readonly namesOnly?: boolean } = {},
): ReadonlyMap<string, CardContent> {
  return new Map(
    document.nodes.map((node) => {
      const facts = cardFacts(node, knowledge.dictionaries, (message, params) =>
        formatMessage(message, language, params),
      );
      const content = cardContent(node, facts, language, width);
      return [node.id, namesOnly ? nameOf(content) : content];
    }),
  );
}

function cardContent(node: MapNode, facts: readonly string[], language: Language, width: number): CardContent {
  const nameWidth = width - HEAD_PADDING - ICON_SIZE - HEAD_GAP - HEAD_PADDING;
  const name = cleanLine(node.name);
  const nameLines = wrapText(name, nameWidth, NAME_SIZE, true);
  const code = codeOf(node, language, width);
  const body = width - 2 * BODY_PADDING;
  const [first = '', second = ''] = facts.map(cleanLine);
  // The code stands at the right of the first line.
  const firstWidth = body - textWidth(code, CODE_SIZE) - 8;
  const factLines = [
    ...wrapText(first, firstWidth, FACT_SIZE, false, MOST_FACT_LINES).map((text) => ({ text, strong: true })),
    ...(second === '' ? [] : wrapText(second, body, FACT_SIZE, false, MOST_FACT_LINES)).map((text) => ({
      text,
      strong: false,
    })),
  ];
  const headHeight = nameLines.length * NAME_LEADING + HEAD_SPARE;
  // Two lines of facts at least, so that cards without a second one are as high as their neighbours.
  const height = headHeight + Math.max(2, factLines.length) * FACT_LEADING + BODY_SPARE;
  return {
    id: node.id,
    kind: node.kind,
    code,
    name,
    facts: [first, second].filter((fact) => fact !== ''),
    width,
    height,
    headHeight,
    nameLines,
    factLines,
    draft: node.status === 'draft',
    tray: node.tray === true,
  };
}

function codeOf(node: MapNode, language: Language, width: number): string {
  const code = node.tray ? `${TRAY[language]} ${node.code}` : node.code;
  return fitLine(cleanLine(code), width * 0.45, CODE_SIZE);
}

/** The card without what stands below its name. */
function nameOf(content: CardContent): CardContent {
  return { ...content, code: '', facts: [], factLines: [], height: content.headHeight };
}

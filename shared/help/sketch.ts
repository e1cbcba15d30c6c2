// Owns the small drawing of a map of a few cards: lanes by kind, colours by class, so that it follows the theme of where it stands.
import { KIND_IDS } from '../document/kind-id.ts';
import { kindShapes } from '../document/kind-shapes.ts';
import type { Language } from '../i18n/message.ts';
import { type Html, html } from './html.ts';
import type { Sketch } from './rule-facts.ts';

type Card = Sketch['cards'][number];

const CARD = { width: 80, height: 38, gapX: 18, gapY: 12, margin: 6 };
/** Of the width of a Latin letter. */
const LINE_UNITS = 9;

/** What was found with what it is joined to; all of a map in which nothing single was found. */
export function nearFound(sketch: Sketch, also: ReadonlySet<string> = new Set()): Sketch {
  const found = new Set(sketch.cards.filter(({ found }) => found).map(({ id }) => id));
  for (const { from, to, found: isFound } of sketch.lines) if (isFound) found.add(from).add(to);
  const near = new Set([...found, ...also]);
  for (const { from, to } of sketch.lines) {
    if (found.has(from)) near.add(to);
    if (found.has(to)) near.add(from);
  }
  if (found.size === 0 && also.size === 0) return sketch;
  return {
    cards: sketch.cards.filter(({ id }) => near.has(id)),
    lines: sketch.lines.filter(({ from, to }) => near.has(from) && near.has(to)),
  };
}

export function drawSketch({ cards, lines }: Sketch, language: Language, label: string): Html {
  const lanes = KIND_IDS.filter((kind) => cards.some((card) => card.kind === kind));
  const rows = Math.max(1, ...lanes.map((kind) => cards.filter((card) => card.kind === kind).length));
  const places = new Map(cards.map((card) => [card.id, placeOf(card, cards, lanes, rows)]));
  const width = lanes.length * (CARD.width + CARD.gapX) - CARD.gapX + 2 * CARD.margin;
  const height = rows * (CARD.height + CARD.gapY) - CARD.gapY + 2 * CARD.margin;
  const drawn = lines.map(({ from, to, type, found }) => {
    const [start, end] = [places.get(from), places.get(to)];
    return start && end
      ? html`<path class="sk-line sk-${type}${found ? ' sk-found' : ''}" d="${way(start, end)}"/>`
      : html``;
  });
  return html`<svg class="sketch" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">${drawn}${cards.map((card) => drawCard(card, places.get(card.id) ?? { x: 0, y: 0 }, language))}</svg>`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function placeOf({ id, kind }: Card, cards: readonly Card[], lanes: readonly string[], rows: number): Place {
  const lane = cards.filter((card) => card.kind === kind);
  const row = lane.findIndex((card) => card.id === id) + (rows - lane.length) / 2;
  return {
    x: CARD.margin + lanes.indexOf(kind) * (CARD.width + CARD.gapX),
    y: CARD.margin + row * (CARD.height + CARD.gapY),
  };
}

/** From the right side of a card to the left side of a later lane; within a lane around the right. */
function way(from: Place, to: Place): string {
  const [x1, y1, y2] = [from.x + CARD.width, from.y + CARD.height / 2, to.y + CARD.height / 2];
  if (to.x <= from.x) return `M${x1} ${y1}c16 0 16 ${y2 - y1} 0 ${y2 - y1}`;
  const half = (to.x - x1) / 2;
  return `M${x1} ${y1}C${x1 + half} ${y1} ${x1 + half} ${y2} ${to.x} ${y2}`;
}

function drawCard({ kind, name, found }: Card, { x, y }: Place, language: Language): Html {
  const shape = kindShapes[kind].map(
    ([part, path]) => html`<path class="kind-${part === 'thin' ? 'line thin' : part}" d="${path}"/>`,
  );
  const words = wrap(name[language]);
  const first = y + (words.length > 1 ? 16 : 23);
  const texts = words.map((line, index) => html`<text x="${x + 22}" y="${first + index * 14}">${line}</text>`);
  const frame = html`<rect class="sk-frame" x="${x - 4}" y="${y - 4}" width="${CARD.width + 8}" height="${CARD.height + 8}" rx="7"/>`;
  return html`<g class="kind-${kind}"><title>${name[language]}</title>${found && frame}<rect class="sk-card" x="${x}" y="${y}" width="${CARD.width}" height="${CARD.height}" rx="4"/><g transform="translate(${x + 6} ${y + 7}) scale(.8)">${shape}</g>${texts}</g>`;
}

/** Two lines at most; a character of Chinese is as wide as two of Latin. */
function wrap(name: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of name.match(/[ -⁯]+?(?=[ 一-鿿]|$)|[^ -⁯]/gu) ?? []) {
    if (line !== '' && units(line + piece) > LINE_UNITS) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  lines.push(line.trim());
  const [one = '', two = '', ...rest] = lines;
  if (rest.length > 0) return [one, `${two.slice(0, -1)}…`];
  return two === '' ? [one] : [one, two];
}

function units(text: string): number {
  return [...text].reduce((sum, mark) => sum + (mark.charCodeAt(0) > 0x2e7f ? 2 : 1.1), 0);
}

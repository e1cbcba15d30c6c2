// Owns the pages of a picture on sheets: whole cards only, lane heads on each, the legend where it costs no page.
import { type Box, LANE_HEAD, type Legend, MAP_PADDING, type Scene, type SceneText } from './scene.ts';

/** One page in three layers, painted in this order; the second is cut by `window`. */
export interface ScenePage {
  readonly ground: Scene;
  readonly lines: Scene;
  readonly cards: Scene;
  /** Where lines may run: the map below its lane heads. */
  readonly window: Box;
}

/** What stands on one page: the part of the map from `from` on, `height` px of it. */
interface Part {
  readonly from: number;
  readonly height: number;
  readonly boxes: ReadonlySet<string>;
  /** Free below the map, px. */
  readonly free: number;
}

/** The pages of `height` px, in order. A card stands on the first page that has room for all of it, and on no other. */
export function pagesOf(scene: Scene, height: number): readonly ScenePage[] {
  const first = height - scene.map.y - LANE_HEAD;
  const parts = partsOf(scene, first, height - LANE_HEAD);
  const place = legendPlace(parts, scene.legend.height);
  if (place !== undefined) return parts.map((part, index) => pageOf(scene, part, index, index === place));
  const tighter = partsOf(scene, first - scene.legend.height, height - LANE_HEAD);
  return tighter.map((part, index) => pageOf(scene, part, index, index === 0));
}

function partsOf({ cards, notes, map }: Scene, first: number, later: number): readonly Part[] {
  const left = [...cards, ...notes].sort((a, b) => a.y - b.y);
  const parts: Part[] = [];
  let from = map.y + LANE_HEAD;
  do {
    const room = parts.length === 0 ? first : later;
    const fits = left.filter((box) => box.y + box.height + MAP_PADDING <= from + room);
    // What is higher than a page is cut by it: it stands alone on top.
    const taken = fits.length > 0 ? fits : left.slice(0, 1);
    const boxes = new Set(taken.map(({ id }) => id));
    const bottom = Math.max(from + MAP_PADDING, ...taken.map((box) => box.y + box.height + MAP_PADDING));
    for (let at = left.length - 1; at >= 0; at -= 1) if (boxes.has(left[at]?.id ?? '')) left.splice(at, 1);
    const used = Math.min(room, left.length > 0 ? Math.max(bottom - from, room) : bottom - from);
    parts.push({ from, height: used, boxes, free: room - Math.min(room, bottom - from) });
    from = (left[0]?.y ?? 0) - MAP_PADDING;
  } while (left.length > 0);
  return parts;
}

/** The last page that has room below its map. */
function legendPlace(parts: readonly Part[], height: number): number | undefined {
  const found = parts.findLastIndex(({ free }) => free >= height);
  return found < 0 ? undefined : found;
}

const NO_LEGEND = { kinds: [], lines: [], drafts: [] };

function pageOf(scene: Scene, part: Part, index: number, hasLegend: boolean): ScenePage {
  const top = index === 0 ? scene.map.y : 0;
  const dy = top + LANE_HEAD - part.from;
  const height = hasLegend
    ? part.height - Math.max(0, part.height - (contentEnd(scene, part) - part.from))
    : part.height;
  const map = { ...scene.map, y: top, height: LANE_HEAD + height };
  const empty: Scene = {
    ...scene,
    ...{ header: { height: 0, texts: [], marks: [] }, map: { ...map, width: 0, height: 0 }, lanes: [], groups: [] },
    ...{ lines: [], cards: [], notes: [], legend: { ...scene.legend, ...NO_LEGEND } },
  };
  const moved = <T extends { readonly y: number }>(box: T): T => ({ ...box, y: box.y + dy });
  const isHere = ({ id }: { readonly id: string }) => part.boxes.has(id);
  const legendDown = map.y + map.height - scene.legend.y;
  return {
    ground: {
      ...empty,
      ...(index === 0 && { header: scene.header }),
      ...{ map, lanes: scene.lanes },
      ...(hasLegend && { legend: legendMoved(scene.legend, legendDown) }),
    },
    lines: {
      ...empty,
      groups: scene.groups.map(moved),
      lines: scene.lines.map((line) => movedLine(line, dy)),
    },
    cards: { ...empty, cards: scene.cards.filter(isHere).map(moved), notes: scene.notes.filter(isHere).map(moved) },
    window: { x: map.x, y: top + LANE_HEAD, width: map.width, height },
  };
}

function contentEnd({ cards, notes }: Scene, { boxes, from }: Part): number {
  const here = [...cards, ...notes].filter(({ id }) => boxes.has(id));
  return Math.max(from, ...here.map((box) => box.y + box.height + MAP_PADDING));
}

function legendMoved(legend: Legend, dy: number): Legend {
  const move = <T extends { readonly y: number; readonly text: SceneText }>(item: T): T => ({
    ...item,
    y: item.y + dy,
    text: { ...item.text, y: item.text.y + dy },
  });
  return {
    ...legend,
    y: legend.y + dy,
    kinds: legend.kinds.map(move),
    lines: legend.lines.map(move),
    drafts: legend.drafts.map(move),
  };
}

function movedLine(line: Scene['lines'][number], dy: number): Scene['lines'][number] {
  const down = <P extends { readonly y: number }>(point: P): P => ({ ...point, y: point.y + dy });
  const { start, end, middles, bend, label } = line;
  return {
    ...line,
    start: down(start),
    end: down(end),
    middles: [middles[0] + dy, middles[1] + dy],
    ...(bend && { bend: [down(bend[0]), down(bend[1])] as const }),
    ...(label && { label: down(label) }),
  };
}

/** The scene without its title block: the map begins at the top. */
export function withoutHeader(scene: Scene): Scene {
  const dy = -scene.map.y;
  const moved = <T extends { readonly y: number }>(box: T): T => ({ ...box, y: box.y + dy });
  return {
    ...scene,
    header: { height: 0, texts: [], marks: [] },
    map: moved(scene.map),
    groups: scene.groups.map(moved),
    lines: scene.lines.map((line) => movedLine(line, dy)),
    cards: scene.cards.map(moved),
    notes: scene.notes.map(moved),
    legend: legendMoved(scene.legend, dy),
    height: scene.height + dy,
  };
}

/** A page as one scene for what cannot cut lines: those between its own cards, and frames that are whole on it. */
export function wholeOn({ ground, lines, cards, window }: ScenePage): Scene {
  const ids = new Set(cards.cards.map(({ id }) => id));
  return {
    ...ground,
    groups: lines.groups.filter(({ y, height }) => y >= window.y && y + height <= window.y + window.height),
    lines: lines.lines.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    cards: cards.cards,
    notes: cards.notes,
  };
}

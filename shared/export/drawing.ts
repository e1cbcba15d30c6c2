// Owns the drawing of a scene as a few plain shapes in painting order: what SVG and PDF both write.

import type { EdgeTypeId, KindId } from '../document/kind-id.ts';
import { kindShapes } from '../document/kind-shapes.ts';
import { figure } from '../i18n/figure.ts';
import { kindPalette, palette } from './palette.ts';
import {
  type Box,
  LANE_HEAD,
  type Point,
  type Scene,
  type SceneCard,
  type SceneLine,
  type SceneText,
} from './scene.ts';
import {
  BODY_PADDING,
  CODE_SIZE,
  FACT_LEADING,
  FACT_SIZE,
  HEAD_GAP,
  HEAD_PADDING,
  ICON_SIZE,
  NAME_LEADING,
  NAME_SIZE,
} from './scene-cards.ts';
import { NOTE_LEADING, NOTE_PADDING, NOTE_SIZE } from './scene-lanes.ts';
import { SAMPLE_HEIGHT, SAMPLE_WIDTH } from './scene-legend.ts';
import { LABEL_LEADING, LABEL_SIZE } from './scene-lines.ts';
import { textWidth } from './text.ts';

interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export type Shape =
  | ({
      readonly type: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Paint)
  /** Path data in SVG's syntax, scaled and moved; `round` line ends. */
  | ({
      readonly type: 'path';
      readonly path: string;
      readonly at?: Point & { readonly scale: number };
      readonly round?: boolean;
    } & Paint)
  | ({ readonly type: 'text' } & SceneText)
  /** What belongs together: a card, a line. `label` is what a reader without sight is told. */
  | {
      readonly type: 'group';
      readonly id: string;
      readonly role: 'card' | 'line' | 'note' | 'frame' | 'label';
      readonly label: string;
      readonly box: Box;
      readonly shapes: readonly Shape[];
    };

/** How lines of each type are drawn, as on the canvas: told apart without colour. */
export const lineStyles: Readonly<Record<EdgeTypeId, { readonly width: number; readonly dash?: readonly number[] }>> = {
  flow: { width: 1.25 },
  attach: { width: 1.25, dash: [2, 3] },
  fallback: { width: 1.5, dash: [6, 4] },
  handoff: { width: 1.5, dash: [9, 3, 1.5, 3] },
  followUp: { width: 1.5, dash: [16, 4] },
  migrate: { width: 1.5, dash: [3, 3] },
};

export function drawScene(scene: Scene): readonly Shape[] {
  return [
    ...scene.header.texts.map(textShape),
    ...scene.header.marks.flatMap(({ text, fill, line, ink: _bare, ...box }): Shape[] => [
      { type: 'rect', ...box, radius: 4, fill, stroke: line, lineWidth: 1 },
      textShape(text),
    ]),
    ...laneShapes(scene),
    ...scene.groups.flatMap((group) => frame(group)),
    ...scene.lines.map((line) => lineGroup(line)),
    ...scene.cards.map((card) => cardGroup(card)),
    // Over the cards, since a label may stand where a long arc passes one.
    ...scene.lines.flatMap((line) => labelShapes(line)),
    ...scene.notes.map(
      (note): Shape => ({
        type: 'group',
        id: note.id,
        role: 'note',
        label: note.text,
        box: note,
        shapes: [
          {
            type: 'rect',
            x: note.x,
            y: note.y,
            width: note.width,
            height: note.height,
            radius: 3,
            fill: palette['warn-bg'],
            stroke: palette['n-300'],
            lineWidth: 1,
          },
          ...note.lines.map((text, index) =>
            textShape({
              text,
              x: note.x + NOTE_PADDING,
              y: note.y + NOTE_PADDING + 12.5 + index * NOTE_LEADING,
              size: NOTE_SIZE,
              colour: palette.text,
            }),
          ),
        ],
      }),
    ),
    ...legendShapes(scene),
  ];
}

function textShape(text: SceneText): Shape {
  return { type: 'text', ...text };
}

function laneShapes({ lanes, map }: Scene): readonly Shape[] {
  const [first] = lanes;
  if (!first) return [];
  const bottom = map.y + map.height;
  return [
    { type: 'rect', ...map, fill: palette['bg-canvas'] },
    ...lanes.flatMap(({ x, width, alternate }): Shape[] => [
      ...(alternate
        ? [{ type: 'rect' as const, x, y: map.y, width, height: map.height, fill: palette['bg-lane'] }]
        : []),
    ]),
    { type: 'rect', x: map.x, y: map.y, width: map.width, height: LANE_HEAD, fill: palette['n-0'] },
    {
      type: 'path',
      path: `M${map.x} ${map.y + LANE_HEAD}H${map.x + map.width}`,
      stroke: palette['n-200'],
      lineWidth: 1,
    },
    ...lanes.slice(1).map(
      ({ x }): Shape => ({
        type: 'path',
        path: `M${x} ${map.y + LANE_HEAD}V${bottom}`,
        stroke: palette['n-200'],
        lineWidth: 1,
        dash: [4, 4],
      }),
    ),
    { type: 'rect', ...map, stroke: palette['n-200'], lineWidth: 1 },
    ...lanes.flatMap(({ lane, title, count, x }): Shape[] => [
      ...kindIcon(lane, { x: x + 16, y: map.y + (LANE_HEAD - ICON_SIZE) / 2 }, ICON_SIZE),
      textShape({ text: title, x: x + 40, y: map.y + 23, size: 13, bold: true, colour: palette.text }),
      textShape({
        text: figure(count),
        x: x + 48 + textWidth(title, 13, true),
        y: map.y + 23,
        size: 12,
        colour: palette['text-3'],
      }),
    ]),
  ];
}

function kindIcon(kind: KindId, { x, y }: Point, size: number): readonly Shape[] {
  const { solid, on } = kindPalette[kind];
  const at = { x, y, scale: size / 16 };
  return kindShapes[kind].map(([part, path]): Shape => {
    const shape = { type: 'path', path, at, round: true } as const;
    if (part === 'solid') return { ...shape, fill: solid, stroke: solid, lineWidth: 1.4 };
    if (part === 'fill') return { ...shape, fill: solid };
    if (part === 'on') return { ...shape, fill: on };
    return { ...shape, stroke: on, lineWidth: part === 'thin' ? 1.1 : 1.5 };
  });
}

function frame(group: Scene['groups'][number]): readonly Shape[] {
  const { id, title, x, y, width, height } = group;
  return [
    {
      type: 'group',
      id,
      role: 'frame',
      label: title,
      box: group,
      shapes: [
        {
          type: 'rect',
          x,
          y,
          width,
          height,
          radius: 8,
          fill: palette['n-0'],
          stroke: palette['n-300'],
          lineWidth: 1,
          opacity: 0.45,
        },
        { type: 'rect', x, y, width, height, radius: 8, stroke: palette['n-300'], lineWidth: 1 },
        textShape({ text: title, x: x + 10, y: y + 19, size: 12, bold: true, colour: palette['text-2'] }),
      ],
    },
  ];
}

function linePath({ start, end, bend, track }: Pick<SceneLine, 'start' | 'end' | 'bend' | 'track'>): string {
  const [from, to] = [`${round(start.x)} ${round(start.y)}`, `${round(end.x)} ${round(end.y)}`];
  if (track !== undefined) return `M${from}L${round(track)} ${round(start.y)}L${round(track)} ${round(end.y)}L${to}`;
  if (!bend) return `M${from}L${to}`;
  const [one, two] = bend;
  return `M${from}C${round(one.x)} ${round(one.y)} ${round(two.x)} ${round(two.y)} ${to}`;
}

const ARROW = 8;

function lineGroup(line: SceneLine): Shape {
  const { width, dash } = lineStyles[line.type];
  const end = line.arrow ? beforeArrow(line) : line.end;
  return {
    type: 'group',
    id: line.id,
    role: 'line',
    label: line.label?.text ?? '',
    box: boxAround([
      line.start,
      line.end,
      ...(line.bend ?? []),
      ...(line.track === undefined ? [] : [{ x: line.track, y: line.start.y }]),
    ]),
    shapes: [
      { type: 'path', path: linePath({ ...line, end }), stroke: palette.edge, lineWidth: width, ...(dash && { dash }) },
      ...(line.arrow ? [arrowHead(line)] : []),
    ],
  };
}

/** The line ends at the foot of its arrow, so that it does not show beside its tip. */
function beforeArrow({ end, endSide }: SceneLine): Point {
  return { x: end.x + (endSide === 'left' ? -ARROW : ARROW), y: end.y };
}

/** Hollow where the line tells what did not happen. */
function arrowHead({ type, end, endSide }: Pick<SceneLine, 'type' | 'end' | 'endSide'>): Shape {
  const path = `M${round(end.x)} ${round(end.y)}l${endSide === 'left' ? -ARROW : ARROW} -4v8z`;
  return type === 'fallback'
    ? { type: 'path', path, fill: palette['bg-canvas'], stroke: palette.edge, lineWidth: 1 }
    : { type: 'path', path, fill: palette.edge };
}

function labelShapes({ id, label }: SceneLine): readonly Shape[] {
  if (!label) return [];
  const { x, y, width, height, lines } = label;
  const shapes: Shape[] = [
    {
      type: 'rect',
      x,
      y,
      width,
      height,
      radius: 3,
      fill: palette['bg-canvas'],
      stroke: palette['n-200'],
      lineWidth: 1,
    },
    ...lines.map((text, index) =>
      textShape({
        text,
        x: x + (width - textWidth(text, LABEL_SIZE)) / 2,
        y: y + 13 + index * LABEL_LEADING,
        size: LABEL_SIZE,
        colour: palette['text-2'],
      }),
    ),
  ];
  return [{ type: 'group', id, role: 'label', label: label.text, box: label, shapes }];
}

function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function cardGroup(card: SceneCard): Shape {
  const { x, y, width, height, headHeight, kind, tray } = card;
  const { tint, line } = kindPalette[kind];
  const dash = card.draft || tray ? { dash: [4, 3] } : {};
  const ink = tray ? palette['text-3'] : palette.text;
  const stroke = tray ? palette['n-300'] : line;
  return {
    type: 'group',
    id: card.id,
    role: 'card',
    label: card.name,
    box: card,
    shapes: [
      { type: 'rect', x, y, width, height, radius: 5, fill: palette['n-0'] },
      { type: 'path', path: headPath(card), fill: tray ? palette['bg-canvas'] : tint },
      { type: 'path', path: `M${round(x)} ${round(y + headHeight)}h${width}`, stroke, lineWidth: 1 },
      { type: 'rect', x, y, width, height, radius: 5, stroke, lineWidth: 1, ...dash },
      ...kindIcon(kind, { x: x + HEAD_PADDING, y: y + 7 }, ICON_SIZE),
      ...card.nameLines.map((text, index) =>
        textShape({
          text,
          x: x + HEAD_PADDING + ICON_SIZE + HEAD_GAP,
          y: y + 20 + index * NAME_LEADING,
          size: NAME_SIZE,
          bold: true,
          colour: ink,
        }),
      ),
      ...card.factLines.map(({ text, strong }, index) =>
        textShape({
          text,
          x: x + BODY_PADDING,
          y: factBaseline(card, index),
          size: FACT_SIZE,
          colour: strong ? ink : palette['text-2'],
        }),
      ),
      textShape({
        text: card.code,
        x: x + width - BODY_PADDING - textWidth(card.code, CODE_SIZE),
        y: factBaseline(card, 0),
        size: CODE_SIZE,
        colour: palette['text-3'],
      }),
    ],
  };
}

function factBaseline({ y, headHeight }: SceneCard, index: number): number {
  return y + headHeight + 18 + index * FACT_LEADING;
}

/** The head of a card, rounded at its upper corners. */
function headPath({ x, y, width, headHeight }: SceneCard): string {
  return `M${round(x)} ${round(y + headHeight)}v${-(headHeight - 5)}a5 5 0 0 1 5 -5h${width - 10}a5 5 0 0 1 5 5v${headHeight - 5}z`;
}

function legendShapes({ legend }: Scene): readonly Shape[] {
  return [
    ...legend.kinds.flatMap(({ kind, text, ...at }) => [...kindIcon(kind, at, ICON_SIZE), textShape(text)]),
    ...legend.drafts.flatMap(({ x, y, text }): Shape[] => [
      {
        type: 'rect',
        x,
        y: y + 1,
        width: 28,
        height: 14,
        radius: 3,
        fill: palette['n-0'],
        stroke: palette['text-3'],
        lineWidth: 1,
        dash: [4, 3],
      },
      textShape(text),
    ]),
    ...legend.lines.flatMap(({ type, x, y, text }) => [...sampleLine(type, x, y + SAMPLE_HEIGHT / 2), textShape(text)]),
  ];
}

function sampleLine(type: EdgeTypeId, x: number, y: number): readonly Shape[] {
  const { width, dash } = lineStyles[type];
  const isArrow = type !== 'flow' && type !== 'attach';
  const end = x + SAMPLE_WIDTH;
  return [
    {
      type: 'path',
      path: `M${round(x)} ${round(y)}H${round(isArrow ? end - ARROW : end)}`,
      stroke: palette.edge,
      lineWidth: width,
      ...(dash && { dash }),
    },
    ...(isArrow ? [arrowHead({ type, end: { x: end, y }, endSide: 'left' })] : []),
  ];
}

/** Two decimals are finer than any screen or printer and keep files small. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

// Owns a scene as shapes of a slide: every card a group that can be moved, every line a connector that stays attached to two cards.

import type { EdgeTypeId, KindId } from '../../document/kind-id.ts';
import { figure } from '../../i18n/figure.ts';
import { lineStyles } from '../drawing.ts';
import { kindPalette, palette } from '../palette.ts';
import {
  type Box,
  LANE_HEAD,
  type Scene,
  type SceneCard,
  type SceneLine,
  type SceneText,
  type Side,
} from '../scene.ts';
import { CODE_SIZE, FACT_SIZE, HEAD_GAP, HEAD_PADDING, ICON_SIZE, NAME_SIZE } from '../scene-cards.ts';
import { SAMPLE_WIDTH } from '../scene-legend.ts';
import { LABEL_SIZE } from '../scene-lines.ts';
import { textWidth } from '../text.ts';
import { xml } from '../xml.ts';

/** Slides are read with fonts that draw wider letters than the one that was measured. */
const SPARE = 0.93;

/** What no letter on a slide is smaller than, in hundredths of a point. */
const LEAST_POINTS = 1000;

/** EMU per px at 96 dpi. */
export const EMU = 9525;

/** From scene px to slide px. */
export interface Fit {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** The kinds' outlines among the preset shapes. */
const ICONS: Readonly<Record<KindId, string>> = {
  goal: 'wave',
  segment: 'ellipse',
  scenario: 'diamond',
  product: 'roundRect',
  benefit: 'hexagon',
  channel: 'homePlate',
  script: 'wedgeRectCallout',
};

interface Style {
  readonly geometry?: string;
  /** Corner radius in px, for `roundRect`. */
  readonly radius?: number;
  readonly fill?: string;
  readonly line?: string;
  readonly lineWidth?: number;
  readonly dash?: string;
}

interface Words {
  readonly paragraphs: readonly {
    readonly text: string;
    readonly size: number;
    readonly bold?: boolean;
    readonly colour: string;
    readonly align?: 'r' | 'ctr';
  }[];
  readonly anchor?: 't' | 'ctr';
  readonly insets?: readonly [number, number, number, number];
  readonly wrap?: boolean;
}

/** Writes the shapes of one slide; ids are counted from 3, as 1 is the slide's own group and 2 its title. */
export class SlideShapes {
  #last: number;
  readonly #fit: Fit;
  /** The body of each card, which connectors hold on to. */
  readonly #bodies = new Map<string, number>();

  /** `last` is the number before the first shape's, where the slide has other shapes. */
  constructor(fit: Fit, last = 2) {
    this.#fit = fit;
    this.#last = last;
  }

  texts(texts: readonly SceneText[]): string {
    return texts.map((text) => this.#label(text)).join('');
  }

  scene(scene: Scene): string {
    return [
      ...this.#lanes(scene),
      ...scene.header.texts.map((text) => this.#label(text)),
      ...scene.header.marks.map(({ text, fill, line, ink: _bare, ...box }) =>
        this.#shape(
          box,
          text.text,
          { geometry: 'roundRect', radius: 4, fill, line },
          { paragraphs: [{ ...text, align: 'ctr' }], anchor: 'ctr', wrap: false },
        ),
      ),
      ...scene.groups.map((group) =>
        this.#shape(
          group,
          group.title,
          { geometry: 'roundRect', radius: 8, line: palette['n-300'] },
          {
            paragraphs: [{ text: group.title, size: 12, bold: true, colour: palette['text-2'] }],
            anchor: 't',
            insets: [10, 6, 4, 0],
          },
        ),
      ),
      ...this.#cardsAndLines(scene),
      ...scene.lines.flatMap((line) => (line.label ? [this.#lineLabel(line.label)] : [])),
      ...scene.notes.map((note) =>
        this.#shape(
          note,
          'note',
          { fill: palette['warn-bg'], line: palette['n-300'] },
          {
            paragraphs: note.text.split('\n').map((text) => ({ text, size: 12, colour: palette.text })),
            anchor: 't',
            insets: [8, 6, 8, 6],
          },
        ),
      ),
      ...this.#legend(scene),
    ].join('');
  }

  /** Lines lie under the cards, but can only name cards that have their number: cards are numbered first. */
  #cardsAndLines(scene: Scene): readonly string[] {
    const cards = scene.cards.map((card) => this.#card(card));
    return [...scene.lines.map((line) => this.#connector(line)), ...cards];
  }

  #lanes({ lanes, map }: Scene): readonly string[] {
    if (lanes.length === 0) return [];
    return [
      this.#shape(map, 'map', { fill: palette['bg-canvas'], line: palette['n-200'] }),
      ...lanes
        .filter(({ alternate }) => alternate)
        .map(({ title, x, width }) =>
          this.#shape({ x, y: map.y, width, height: map.height }, title, { fill: palette['bg-lane'] }),
        ),
      this.#shape({ ...map, height: LANE_HEAD }, 'lanes', { fill: palette['n-0'], line: palette['n-200'] }),
      ...lanes.flatMap(({ lane, title, count, x }) => [
        this.#icon(lane, { x: x + 16, y: map.y + (LANE_HEAD - ICON_SIZE) / 2, width: ICON_SIZE, height: ICON_SIZE }),
        this.#label({
          text: `${title}  ${figure(count)}`,
          x: x + 40,
          y: map.y + 23,
          size: 13,
          bold: true,
          colour: palette.text,
        }),
      ]),
    ];
  }

  #card(card: SceneCard): string {
    const { x, y, width, height, headHeight, kind, code } = card;
    const { tint, line } = kindPalette[kind];
    const ink = card.tray ? palette['text-3'] : palette.text;
    const dash = card.draft || card.tray ? { dash: 'dash' } : {};
    const group = this.next();
    const body = this.#shape(
      card,
      card.name,
      { geometry: 'roundRect', radius: 5, fill: palette['n-0'], line, ...dash },
      {
        paragraphs:
          card.factLines.length > 0
            ? card.facts.map((text, index) => ({
                text: clipped(card, text, index),
                size: FACT_SIZE,
                colour: index === 0 ? ink : palette['text-2'],
              }))
            : [],
        anchor: 't',
        insets: [10, headHeight + 4, 6, 2],
      },
    );
    this.#bodies.set(card.id, this.#last);
    const inside = [
      body,
      this.#shape(
        { x, y, width, height: headHeight },
        card.name,
        { geometry: 'round2SameRect', radius: 5, fill: card.tray ? palette['bg-canvas'] : tint, line },
        {
          paragraphs: [{ text: card.name, size: NAME_SIZE, bold: true, colour: ink }],
          anchor: 'ctr',
          insets: [HEAD_PADDING + ICON_SIZE + HEAD_GAP, 0, 2, 0],
        },
      ),
      this.#icon(kind, { x: x + HEAD_PADDING, y: y + 7, width: ICON_SIZE, height: ICON_SIZE }),
      this.#label({
        text: code,
        x: x + width - 12 - textWidth(code, CODE_SIZE),
        y: y + headHeight + 18,
        size: CODE_SIZE,
        colour: palette['text-3'],
      }),
    ];
    const frame = this.#frame({ x, y, width, height });
    const child = frame.replace('<a:off', '<a:chOff').replace('<a:ext', '<a:chExt');
    return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${group}" name="${xml(`${code} ${card.name}`)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${frame}${child}</a:xfrm></p:grpSpPr>${inside.join('')}</p:grpSp>`;
  }

  #connector(line: SceneLine): string {
    const id = this.next();
    const { start, end, startSide, endSide, track, arrow } = line;
    // A connector ends at the middle of a side, where it is attached.
    const [y0, y1] = line.middles;
    const width = track === undefined ? Math.abs(end.x - start.x) : 1;
    const box = { x: Math.min(start.x, end.x), y: Math.min(y0, y1), width, height: Math.abs(y1 - y0) };
    const isUp = y1 < y0;
    const flip =
      startSide === 'left'
        ? ` rot="10800000"${isUp ? '' : ' flipV="1"'}`
        : `${end.x < start.x ? ' flipH="1"' : ''}${isUp ? ' flipV="1"' : ''}`;
    const reach = track === undefined ? undefined : Math.round((Math.abs(track - start.x) * 100_000) / width);
    const adjust = reach === undefined ? '<a:avLst/>' : `<a:avLst><a:gd name="adj1" fmla="val ${reach}"/></a:avLst>`;
    const geometry = `<a:prstGeom prst="${reach === undefined ? 'curvedConnector3' : 'bentConnector3'}">${adjust}</a:prstGeom>`;
    const ends = `<a:stCxn id="${this.#bodies.get(line.from)}" idx="${SITES[startSide]}"/><a:endCxn id="${this.#bodies.get(line.to)}" idx="${SITES[endSide]}"/>`;
    return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${xml(line.label?.text || line.id)}"/><p:cNvCxnSpPr>${ends}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm${flip}>${this.#frame(box)}</a:xfrm>${geometry}${this.#stroke(line.type, arrow)}</p:spPr></p:cxnSp>`;
  }

  #stroke(type: EdgeTypeId, arrow: boolean): string {
    const width = Math.round(lineStyles[type].width * this.#fit.scale * EMU);
    const dash = DASHES[type] ? `<a:prstDash val="${DASHES[type]}"/>` : '';
    return `<a:ln w="${width}">${solid(palette.edge)}${dash}${arrow ? `<a:tailEnd type="${type === 'fallback' ? 'arrow' : 'triangle'}"/>` : ''}</a:ln>`;
  }

  #lineLabel(label: NonNullable<SceneLine['label']>): string {
    return this.#shape(
      label,
      label.text,
      { geometry: 'roundRect', radius: 3, fill: palette['bg-canvas'], line: palette['n-200'] },
      {
        paragraphs: [{ text: label.text, size: LABEL_SIZE, colour: palette['text-2'], align: 'ctr' }],
        anchor: 'ctr',
      },
    );
  }

  #legend({ legend }: Scene): readonly string[] {
    return [
      ...legend.kinds.flatMap(({ kind, x, y, text }) => [
        this.#icon(kind, { x, y, width: ICON_SIZE, height: ICON_SIZE }),
        this.#label(text),
      ]),
      ...legend.drafts.flatMap(({ x, y, text }) => [
        this.#shape({ x, y: y + 1, width: 28, height: 14 }, 'draft', {
          fill: palette['n-0'],
          line: palette['text-3'],
          dash: 'dash',
        }),
        this.#label(text),
      ]),
      ...legend.lines.flatMap(({ type, x, y, text }) => {
        const frame = this.#frame({ x, y: y + 8, width: SAMPLE_WIDTH, height: 0 });
        const sample = `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${this.next()}" name="${type}"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm>${frame}</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>${this.#stroke(type, type !== 'flow' && type !== 'attach')}</p:spPr></p:cxnSp>`;
        return [sample, this.#label(text)];
      }),
    ];
  }

  #icon(kind: KindId, box: Box): string {
    return this.#shape(box, kind, { geometry: ICONS[kind], fill: kindPalette[kind].solid });
  }

  /** One line of text whose baseline is known. */
  #label({ text, x, y, size, bold, colour }: SceneText): string {
    const box = { x, y: y - size * 1.15, width: textWidth(text, size, bold) + 8, height: size * 1.5 };
    return this.#shape(
      box,
      text,
      {},
      { paragraphs: [{ text, size, colour, ...(bold && { bold }) }], anchor: 'ctr', wrap: false },
    );
  }

  #shape(box: Box, name: string, style: Style, words?: Words): string {
    const { geometry = 'rect', fill, line, lineWidth = 1, dash, radius } = style;
    const short = Math.min(box.width, box.height) || 1;
    const round =
      radius === undefined
        ? '<a:avLst/>'
        : `<a:avLst><a:gd name="${geometry === 'round2SameRect' ? 'adj1' : 'adj'}" fmla="val ${Math.min(50_000, Math.round((radius / short) * 100_000))}"/></a:avLst>`;
    const stroke = line
      ? `<a:ln w="${Math.round(lineWidth * this.#fit.scale * EMU)}">${solid(line)}${dash ? `<a:prstDash val="${dash}"/>` : ''}</a:ln>`
      : '<a:ln><a:noFill/></a:ln>';
    const kindOfShape = fill === undefined && line === undefined ? '<p:cNvSpPr txBox="1"/>' : '<p:cNvSpPr/>';
    return `<p:sp><p:nvSpPr><p:cNvPr id="${this.next()}" name="${xml(name.slice(0, 200))}"/>${kindOfShape}<p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${this.#frame(box)}</a:xfrm><a:prstGeom prst="${geometry}">${round}</a:prstGeom>${fill ? solid(fill) : '<a:noFill/>'}${stroke}</p:spPr>${this.#text(words)}</p:sp>`;
  }

  #text(words: Words | undefined): string {
    const [l, t, r, b] = (words?.insets ?? [0, 0, 0, 0]).map((inset) => Math.round(inset * this.#fit.scale * EMU));
    const wrap = words?.wrap === false ? 'none' : 'square';
    const body = `<a:bodyPr wrap="${wrap}" lIns="${l}" tIns="${t}" rIns="${r}" bIns="${b}" anchor="${words?.anchor ?? 't'}" rtlCol="0"/>`;
    const paragraphs = (words?.paragraphs ?? []).map(({ text, size, bold, colour, align }) => {
      // Hundredths of a point; a px is three quarters of one.
      const points = Math.max(LEAST_POINTS, Math.round(size * this.#fit.scale * 75 * SPARE));
      return `<a:p>${align ? `<a:pPr algn="${align}"/>` : ''}<a:r><a:rPr lang="zh-CN" sz="${points}"${bold ? ' b="1"' : ''}>${solid(colour)}</a:rPr><a:t>${xml(text)}</a:t></a:r></a:p>`;
    });
    return `<p:txBody>${body}<a:lstStyle/>${paragraphs.length > 0 ? paragraphs.join('') : '<a:p/>'}</p:txBody>`;
  }

  #frame({ x, y, width, height }: Box): string {
    const { scale, dx, dy } = this.#fit;
    const emu = (px: number) => Math.round(px * EMU);
    return `<a:off x="${emu(x * scale + dx)}" y="${emu(y * scale + dy)}"/><a:ext cx="${emu(width * scale)}" cy="${emu(height * scale)}"/>`;
  }

  /** The number of another shape of the slide. */
  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

/** Connection sites of a rectangle. */
const SITES: Readonly<Record<Side, number>> = { top: 0, left: 1, bottom: 2, right: 3 };

const DASHES: Partial<Record<EdgeTypeId, string>> = {
  attach: 'sysDot',
  fallback: 'dash',
  handoff: 'dashDot',
  followUp: 'lgDash',
  migrate: 'sysDash',
};

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;
}

/** A long fact as it is on the card, so that it does not run out of it. */
function clipped(card: SceneCard, text: string, index: number): string {
  const lines = card.factLines.filter(({ strong }) => strong === (index === 0));
  return lines.at(-1)?.text.endsWith('…') && !text.endsWith('…') ? lines.map((line) => line.text).join('') : text;
}

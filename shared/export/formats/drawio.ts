// Owns draw.io: an uncompressed file of editable shapes, each with the map's own data, so that it can be read in again.

import { edgeTypes } from '../../document/edge-types.ts';
import type { EdgeTypeId, KindId } from '../../document/kind-id.ts';
import { figure } from '../../i18n/figure.ts';
import { lineStyles, round } from '../drawing.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { kindPalette, palette } from '../palette.ts';
import { mapHead } from '../round-trip.ts';
import { type Box, buildScene, LANE_HEAD, type Scene, type SceneCard, type SceneLine, type Side } from '../scene.ts';
import { scopedDocument } from '../scope.ts';
import { asciiJson, escapeXml, xml } from '../xml.ts';

export const drawio: ExportFormat = {
  id: 'drawio',
  title: { zh: 'draw.io 图', en: 'draw.io drawing' },
  about: {
    zh: '可在 draw.io 中继续编辑，也可再次导入；不含激励',
    en: 'Editable in draw.io; can be imported again, without rewards',
  },
  extension: 'drawio',
  mime: 'application/vnd.jgraph.mxfile',
  options: [],
  takesSelection: true,
  write: toDrawio,
};

/** The kinds' outlines among the shapes that every draw.io has. */
const ICONS: Readonly<Record<KindId, string>> = {
  goal: 'shape=tape;size=0.3;',
  segment: 'ellipse;',
  scenario: 'rhombus;',
  product: 'rounded=1;arcSize=20;',
  benefit: 'shape=hexagon;perimeter=hexagonPerimeter2;size=0.25;',
  channel: 'shape=step;perimeter=stepPerimeter;size=6;fixedSize=1;',
  script: 'shape=callout;size=5;base=4;position=0.3;',
};

function toDrawio(input: ExportInput): string {
  const document = scopedDocument(input.document, input.scope);
  const scene = buildScene(input);
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const lines = new Map(scene.lines.map((line) => [line.id, line]));
  const size = `pageWidth="${Math.ceil(scene.width)}" pageHeight="${Math.ceil(scene.height)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<mxfile compressed="false"><diagram name="${xml(scene.title.slice(0, 60))}">`,
    `<mxGraphModel grid="0" page="1" pageScale="1" ${size} background="#ffffff"><root>`,
    '<mxCell id="root"/><mxCell id="layer" parent="root"/>',
    titleCell(scene, asciiJson(mapHead(document))),
    ...decoration(scene),
    ...scene.cards.map((card) => cardCell(card, asciiJson(nodes.get(card.id)))),
    ...document.edges.map((edge) =>
      edgeCell(edge, lines.get(edge.id), asciiJson(edge), edgeTypes[edge.type].title[input.language]),
    ),
    ...scene.notes.map((note) =>
      vertex(
        `m-${note.id}`,
        note.text,
        note,
        `align=left;verticalAlign=top;spacing=6;fontSize=12;fillColor=${palette['warn-bg']};strokeColor=${palette['n-300']};`,
      ),
    ),
    '</root></mxGraphModel></diagram></mxfile>',
    '',
  ].join('\n');
}

function titleCell({ header, map }: Scene, data: string): string {
  const label = [...header.texts.map(({ text }) => text), ...header.marks.map(({ text }) => text.text)].join('\n');
  const box = { x: map.x, y: map.y - header.height, width: Math.max(map.width, 400), height: header.height };
  return `<UserObject id="map" label="${xml(label)}" data="${escapeXml(data)}"><mxCell style="text;html=0;align=left;verticalAlign=top;fontSize=13;fontStyle=1;" vertex="1" parent="layer">${geometry(box)}</mxCell></UserObject>`;
}

function decoration({ lanes, map, groups }: Scene): readonly string[] {
  return [
    ...lanes.map(({ lane, title, count, x, width, alternate }) =>
      vertex(
        `lane-${lane}`,
        `${title} ${figure(count)}`,
        { x, width, y: map.y, height: map.height },
        `swimlane;startSize=${LANE_HEAD};fontStyle=1;fontSize=13;collapsible=0;connectable=0;locked=1;fillColor=#ffffff;swimlaneFillColor=${palette[alternate ? 'bg-lane' : 'bg-canvas']};strokeColor=${palette['n-200']};`,
      ),
    ),
    ...groups.map((group) =>
      vertex(
        `g-${group.id}`,
        group.title,
        group,
        `rounded=1;arcSize=3;align=left;verticalAlign=top;spacingLeft=6;fontStyle=1;fontSize=12;connectable=0;fillColor=none;strokeColor=${palette['n-300']};`,
      ),
    ),
  ];
}

function vertex(id: string, label: string, box: Box, style: string, parent = 'layer'): string {
  return `<mxCell id="${xml(id)}" value="${xml(label)}" style="html=0;whiteSpace=wrap;${style}" vertex="1" parent="${xml(parent)}">${geometry(box)}</mxCell>`;
}

function cardCell(card: SceneCard, data: string): string {
  const { tint, line, solid } = kindPalette[card.kind];
  const label = [card.name, ...card.facts, card.code].join('\n');
  const dashed = card.draft || card.tray ? 'dashed=1;' : '';
  const style = `html=0;whiteSpace=wrap;rounded=1;absoluteArcSize=1;arcSize=10;align=left;verticalAlign=middle;spacingLeft=30;spacingRight=6;fontSize=12;${dashed}fillColor=${card.tray ? palette['bg-canvas'] : tint};strokeColor=${line};fontColor=${palette.text};`;
  const attributes = `id="n-${card.id}" label="${xml(label)}" kind="${card.kind}" code="${xml(card.code)}" was="${xml(label)}" placed="${round(card.x)},${round(card.y)}" data="${escapeXml(data)}"`;
  return [
    `<UserObject ${attributes}><mxCell style="${style}" vertex="1" parent="layer">${geometry(card)}</mxCell></UserObject>`,
    vertex(
      `i-${card.id}`,
      '',
      { x: 8, y: 8, width: 16, height: 16 },
      `${ICONS[card.kind]}fillColor=${solid};strokeColor=${solid};connectable=0;movable=0;`,
      `n-${card.id}`,
    ),
  ].join('');
}

function edgeCell(
  { id, type, from, to }: { id: string; type: EdgeTypeId; from: string; to: string },
  line: SceneLine | undefined,
  data: string,
  title: string,
): string {
  const { width, dash } = lineStyles[type];
  const label = line?.label?.text ?? (type === 'flow' ? '' : title);
  const style = `html=0;edgeStyle=entityRelationEdgeStyle;curved=1;strokeColor=${palette.edge};strokeWidth=${width};fontSize=11;endArrow=${line?.arrow ? 'block' : 'none'};${type === 'fallback' ? 'endFill=0;' : ''}${dash ? `dashed=1;dashPattern=${dash.join(' ')};` : ''}${line ? sideStyle(line) : ''}`;
  return `<UserObject id="l-${id}" label="${xml(label)}" edge="${type}" data="${escapeXml(data)}"><mxCell style="${style}" edge="1" parent="layer" source="n-${xml(from)}" target="n-${xml(to)}"><mxGeometry relative="1" as="geometry"/></mxCell></UserObject>`;
}

const SIDES: Readonly<Record<Side, readonly [number, number]>> = {
  left: [0, 0.5],
  right: [1, 0.5],
  top: [0.5, 0],
  bottom: [0.5, 1],
};

function sideStyle({ startSide, endSide, track }: SceneLine): string {
  const [exitX, exitY] = SIDES[startSide];
  const [entryX, entryY] = SIDES[endSide];
  const course = track === undefined ? '' : 'edgeStyle=orthogonalEdgeStyle;curved=0;';
  return `${course}exitX=${exitX};exitY=${exitY};entryX=${entryX};entryY=${entryY};`;
}

function geometry({ x, y, width, height }: Box): string {
  return `<mxGeometry x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" as="geometry"/>`;
}

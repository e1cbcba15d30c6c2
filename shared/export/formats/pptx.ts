// Owns PowerPoint: the whole, every scenario with its path and its scripts in the speaker notes, the strategy list, and the cost.
import type { MapDocument, MapNode } from '../../document/document.ts';
import { ROW_PITCH } from '../../document/layout.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { costSlide } from '../pptx/cost-slide.ts';
import { listSlides, segmentSlides } from '../pptx/list-slides.ts';
import { packDeck, type Slide } from '../pptx/package.ts';
import { EMU, SlideShapes } from '../pptx/slide-shapes.ts';
import { buildScene, type Scene } from '../scene.ts';
import { pagesOf, wholeOn, withoutHeader } from '../scene-pages.ts';
import { scopedDocument } from '../scope.ts';
import { cleanLine, cleanText, textWidth } from '../text.ts';

export const pptx: ExportFormat = {
  id: 'pptx',
  title: { zh: 'PowerPoint 演示文稿', en: 'PowerPoint slides' },
  about: {
    zh: '图形可编辑，连线随卡片移动；每个场景一页，备注中含话术，后附策略清单和费用',
    en: 'Editable shapes with attached lines; a slide per scenario, scripts in the notes, then strategy list and cost',
  },
  extension: 'pptx',
  mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  options: [],
  takesSelection: true,
  write: toPptx,
};

/** In px at 96 dpi: the wide slide of PowerPoint, 33.87 × 19.05 cm, and what is left of it below the title and its marks. */
const SLIDE = { width: 1280, height: 720 } as const;
const ROOM = { x: 40, y: 88, width: 1200, height: 618 } as const;
/** The baseline of what must not be overlooked, below the title. */
const MARKS_Y = 78;
/** Make the smallest words of a card letters of 10 points: its facts, or its name where it has no more. */
const SCALE = 1.2;
const NAMES_SCALE = 1.105;
/** A presentation of more slides than this is no longer one. */
const MOST_SCENARIOS = 200;

function toPptx(input: ExportInput): Uint8Array {
  const document = scopedDocument(input.document, input.scope);
  const title = cleanLine(document.title);
  const full = mapSlides(input, title, []);
  const { notes: _notes, ...plain } = document;
  const names = { ...input, document: closedUp(plain as MapDocument), scope: 'map' as const, namesOnly: true };
  const whole = full.length === 1 ? full : mapSlides(names, title, []);
  const scenarios = document.nodes.filter(({ kind }) => kind === 'scenario').slice(0, MOST_SCENARIOS);
  // What needs several slides is no overview: its segments in a table are.
  const isWhole = whole.length === 1;
  const slides: Slide[] = isWhole ? [...whole] : marked(segmentSlides(document, input.language), input);
  if (full.length > 1 || scenarios.length > 1 || notesOf(document).length > 0) {
    for (const scenario of scenarios) {
      const part = scopedDocument(document, pathOf(document, scenario.id));
      const path = { ...closedUp(part), title: `${scenario.code} ${scenario.name} · ${document.title}` };
      const name = cleanLine(`${scenario.code} ${scenario.name}`);
      slides.push(...mapSlides({ ...input, document: path, scope: 'map' }, name, notesOf(path)));
    }
  }
  if (slides.length === 0) slides.push(...full);
  if (input.scope === 'map') {
    slides.push(...marked(listSlides(document, input.language), input));
    const cost = costSlide(input);
    if (cost) slides.push(cost);
  }
  const [width, height] = [SLIDE.width * EMU, SLIDE.height * EMU];
  return packDeck({ title: cleanLine(document.title), width, height, slides, generatedAt: input.generatedAt });
}

/** The map on as many slides as it needs, each with whole cards; the notes go to the first. */
function mapSlides(
  input: ExportInput & { readonly namesOnly?: boolean },
  title: string,
  notes: readonly string[],
): readonly Slide[] {
  const most = input.namesOnly ? NAMES_SCALE : SCALE;
  const scene = buildScene({ ...input, fitWidth: ROOM.width / most });
  const scale = Math.min(most, ROOM.width / scene.width);
  const pages = pagesOf(withoutHeader(scene), ROOM.height / scale);
  return pages.map((page, index): Slide => {
    const shapes = new SlideShapes({ scale, dx: ROOM.x + (ROOM.width - scene.width * scale) / 2, dy: ROOM.y });
    const marks = new SlideShapes({ scale: 1, dx: 0, dy: 0 }, MARK_IDS);
    return {
      title: pages.length > 1 ? `${title} ${index + 1}/${pages.length}` : title,
      shapes: marks.texts(marksOf(scene)) + shapes.scene(wholeOn(page)),
      notes: index === 0 ? notes : [],
    };
  });
}

/** Slides of tables with what must not be overlooked. */
function marked(slides: readonly Slide[], input: ExportInput): Slide[] {
  const marks = marksOf(buildScene({ ...input, fitWidth: ROOM.width }));
  return slides.map((slide) => {
    const shapes = new SlideShapes({ scale: 1, dx: 0, dy: 0 }, MARK_IDS);
    return { ...slide, shapes: shapes.texts(marks) + slide.shapes };
  });
}

/** A part of a map without the empty rows that other parts had. */
function closedUp(document: MapDocument): MapDocument {
  const rows = [...new Set(document.nodes.map(({ y }) => y))].sort((a, b) => a - b);
  const places = new Map<number, number>();
  let place = 0;
  for (const [index, y] of rows.entries()) {
    place += index === 0 ? 0 : Math.min(ROW_PITCH, y - (rows[index - 1] ?? y));
    places.set(y, place);
  }
  return { ...document, nodes: document.nodes.map((node) => ({ ...node, y: places.get(node.y) ?? node.y })) };
}

/** The numbers of the marks' shapes: behind those of any map. */
const MARK_IDS = 1_000_000;

/** What every slide says of the map, side by side. */
function marksOf({ header }: Scene): Scene['header']['texts'] {
  let x = ROOM.x;
  return header.marks.map(({ text, ink }) => {
    const at = { text: text.text, x, y: MARKS_Y, size: 15, bold: true, colour: ink };
    x += textWidth(text.text, 15, true) + 24;
    return at;
  });
}

/** What leads to the scenario and what follows from it. */
function pathOf({ edges }: MapDocument, scenario: string): ReadonlySet<string> {
  const along = (from: 'from' | 'to', to: 'from' | 'to') => {
    const next = new Map<string, string[]>();
    for (const edge of edges) next.set(edge[from], [...(next.get(edge[from]) ?? []), edge[to]]);
    const reached = new Set([scenario]);
    for (const id of reached) for (const other of next.get(id) ?? []) reached.add(other);
    return reached;
  };
  return new Set([...along('from', 'to'), ...along('to', 'from')]);
}

function notesOf({ nodes }: MapDocument): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'script' ? scriptNotes(node) : []));
}

function scriptNotes(node: Extract<MapNode, { kind: 'script' }>): readonly string[] {
  const texts = [node.text, node.disclosure, node.extraDisclosure].filter((text) => text !== undefined && text !== '');
  return [
    `【${cleanLine(`${node.code} ${node.name}`)}】`,
    ...texts.flatMap((text) => cleanText(text ?? '').split('\n')),
    '',
  ];
}

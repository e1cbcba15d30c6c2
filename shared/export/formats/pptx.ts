// Owns PowerPoint: one slide of the whole, one for every scenario with its path, scripts in the speaker notes, and one of the cost.
import type { MapDocument, MapNode } from '../../document/document.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { costSlide } from '../pptx/cost-slide.ts';
import { packDeck, type Slide } from '../pptx/package.ts';
import { EMU, type Fit, SlideShapes } from '../pptx/slide-shapes.ts';
import { buildScene, type Scene } from '../scene.ts';
import { scopedDocument } from '../scope.ts';
import { cleanLine, cleanText } from '../text.ts';

export const pptx: ExportFormat = {
  id: 'pptx',
  title: { zh: 'PowerPoint 演示文稿', en: 'PowerPoint slides' },
  about: {
    zh: '图形可编辑，连线随卡片移动；每个场景一页，备注中含话术，末页为费用',
    en: 'Editable shapes with attached lines; one slide per scenario, scripts in the notes, the cost at the end',
  },
  extension: 'pptx',
  mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  options: [],
  takesSelection: true,
  write: toPptx,
};

/** In px: a wide screen, and the largest slide there is (56 inches). */
const LEAST = { width: 1280, height: 720 };
const LARGEST = 5376;
/** A presentation of more slides than this is no longer one. */
const MOST_SCENARIOS = 200;
const LARGEST_SCALE = 3;

function toPptx(input: ExportInput): Uint8Array {
  const document = scopedDocument(input.document, input.scope);
  const overview = buildScene(input);
  const size = slideSize(overview);
  const scenarios = document.nodes.filter(({ kind }) => kind === 'scenario').slice(0, MOST_SCENARIOS);
  const slides: Slide[] = [slideOf(overview, size, overview.title, [])];
  if (scenarios.length > 1 || notesOf(document).length > 0) {
    for (const scenario of scenarios) {
      const part = scopedDocument(document, pathOf(document, scenario.id));
      const path = { ...part, title: `${scenario.code} ${scenario.name} · ${document.title}` };
      const scene = buildScene({ ...input, document: path, scope: 'map' });
      slides.push(slideOf(scene, size, cleanLine(`${scenario.code} ${scenario.name}`), notesOf(path)));
    }
  }
  const cost = input.scope === 'map' ? costSlide(input, size.width) : undefined;
  if (cost) slides.push(cost);
  const [width, height] = [size.width * EMU, size.height * EMU].map(Math.round) as [number, number];
  return packDeck({ title: overview.title, width, height, slides, generatedAt: input.generatedAt });
}

/** 16 : 9, so large that the whole map stands on it at its own size, as far as slides go. */
function slideSize({ width, height }: Scene): { width: number; height: number } {
  const wide = Math.min(LARGEST, Math.max(LEAST.width, width, (height * 16) / 9));
  return { width: wide, height: (wide * 9) / 16 };
}

function slideOf(
  scene: Scene,
  size: { width: number; height: number },
  title: string,
  notes: readonly string[],
): Slide {
  const scale = Math.min(LARGEST_SCALE, size.width / scene.width, size.height / scene.height);
  const fit: Fit = { scale, dx: (size.width - scene.width * scale) / 2, dy: (size.height - scene.height * scale) / 2 };
  return { title, shapes: new SlideShapes(fit).scene(scene), notes };
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

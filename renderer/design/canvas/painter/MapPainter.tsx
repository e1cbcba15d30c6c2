// Owns the painted layer under the cards: keeps the picture in place while the view moves, asks for a new one when needed.
import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { KIND_IDS } from '../../../../shared/document/kind-id.ts';
import { useSettings } from '../../../kit/settings/settings-store.ts';
import { useDocument } from '../../../session/document-store.ts';
import { useFindings } from '../../../session/findings-store.ts';
import type { PaintOrder, Palette } from './paint.ts';
import type { PaintReply, PaintRequest } from './paint-worker.ts';
import type { Scene } from './scene.ts';
import type { Shown } from './use-shown.ts';

/** Painted beyond the view on each side, in px. */
const MARGIN = 320;
/** A new picture is asked for when less than this is left of the margin. */
const LEAST_MARGIN = 160;
const SETTLE_MS = 120;

export function MapPainter({ scene, shown }: { scene: Scene; shown: Shown }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<Painter | undefined>(undefined);
  const store = useStoreApi();
  const worst = useFindings((state) => state.worst);
  const comments = useDocument((state) => state.document?.comments);
  const theme = useSettings((settings) => settings.theme);

  useEffect(() => {
    if (!canvas.current) return;
    const made = startPainter(canvas.current, () => {
      const { transform, width, height } = store.getState();
      return { x: transform[0], y: transform[1], zoom: transform[2], width, height };
    });
    painter.current = made;
    const stop = store.subscribe((state, before) => {
      if (state.transform !== before.transform || state.width !== before.width || state.height !== before.height)
        made.follow();
    });
    return () => {
      stop();
      made.stop();
    };
  }, [store]);

  useEffect(() => {
    const error = Uint8Array.from(scene.nodes, (node) => (worst.get(node.id) === 'error' ? 1 : 0));
    const discussed = new Set(comments?.flatMap(({ about, resolved }) => (resolved ? [] : [about])));
    const comment = Uint8Array.from(scene.nodes, (node) => (discussed.has(node.id) ? 1 : 0));
    const show = () => painter.current?.showScene(scene, error, comment);
    // Where cards are DOM little of the painting is seen, and quick edits need not each send the whole scene.
    const wait = setTimeout(show, shown.painted ? 0 : SETTLE_MS);
    return () => clearTimeout(wait);
  }, [scene, worst, comments, shown.painted]);

  // Reading colours makes the browser work out all styles, so it is done once per theme.
  const palette = useRef<{ theme: string; colours: Palette } | undefined>(undefined);
  useEffect(() => {
    if (palette.current?.theme !== theme) palette.current = { theme, colours: readPalette() };
    painter.current?.showAs(shown, palette.current.colours);
  }, [shown, theme]);

  return <canvas ref={canvas} className="map-painter" />;
}

interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}
type Painter = ReturnType<typeof startPainter>;

function startPainter(canvas: HTMLCanvasElement, viewNow: () => View) {
  const worker = new Worker(new URL('./paint-worker.ts', import.meta.url), { type: 'module' });
  const context = canvas.getContext('bitmaprenderer');
  const send = (request: PaintRequest) => worker.postMessage(request);
  let shown: Shown = { painted: true, area: undefined };
  let palette = readPalette();
  let picture: PaintOrder | undefined;
  let isPainting = false;
  let isStale = true;
  let hasScene = false;

  const ask = () => {
    if (isPainting || !hasScene) return;
    const { width, height, ...view } = viewNow();
    if (width === 0 || height === 0) return;
    isStale = false;
    isPainting = true;
    send({
      type: 'paint',
      order: {
        view,
        width: width + 2 * MARGIN,
        height: height + 2 * MARGIN,
        margin: MARGIN,
        pixelRatio: window.devicePixelRatio,
        cards: shown.painted,
        drawn: shown.area,
        palette,
      },
    });
  };

  /** Moves the picture with the view; a new one is painted only when it no longer covers it. */
  const follow = () => {
    const view = viewNow();
    if (picture) place(canvas, picture, view);
    if (isStale || !picture || !stillCovers(picture, view)) ask();
  };

  worker.onmessage = ({ data }: MessageEvent<PaintReply>) => {
    isPainting = false;
    picture = data.order;
    context?.transferFromImageBitmap(data.picture);
    canvas.dataset.cards = String(data.cards);
    canvas.style.width = `${data.order.width}px`;
    canvas.style.height = `${data.order.height}px`;
    follow();
  };

  return {
    follow,
    stop: () => worker.terminate(),
    showScene: (scene: Scene, error: Uint8Array, comment: Uint8Array) => {
      const { lanes, x, y, kind, ends } = scene;
      const { leave, arrive, track } = scene.courses;
      send({ type: 'scene', scene: { lanes, x, y, kind, ends, courses: { leave, arrive, track }, error, comment } });
      isStale = true;
      hasScene = true;
      ask();
    },
    showAs: (next: Shown, colours: Palette) => {
      shown = next;
      palette = colours;
      isStale = true;
      ask();
    },
  };
}

function place(canvas: HTMLCanvasElement, picture: PaintOrder, view: View): void {
  const scale = view.zoom / picture.view.zoom;
  const x = view.x - (picture.view.x + picture.margin) * scale;
  const y = view.y - (picture.view.y + picture.margin) * scale;
  canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
}

function stillCovers(picture: PaintOrder, view: View): boolean {
  const slack = MARGIN - LEAST_MARGIN;
  return (
    picture.view.zoom === view.zoom &&
    picture.width === view.width + 2 * MARGIN &&
    picture.height === view.height + 2 * MARGIN &&
    Math.abs(picture.view.x - view.x) <= slack &&
    Math.abs(picture.view.y - view.y) <= slack
  );
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    kinds: KIND_IDS.map((kind) => colour(`--k-${kind}`)),
    edge: colour('--edge'),
    error: colour('--err'),
    comment: colour('--accent'),
    ground: colour('--bg-canvas'),
  };
}

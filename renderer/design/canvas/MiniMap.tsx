// Owns the overview in the left panel: the whole map as blocks, the view as a frame; click or drag to go there.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { KIND_IDS } from '../../../shared/document/kind-id.ts';
import { NODE_HEIGHT } from '../../../shared/document/layout.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useMiniMapSlot } from './MiniMapSection.tsx';
import { extentOf, type Scene } from './painter/scene.ts';

const PADDING = 8;
/** Shorter blocks would vanish. */
const LEAST_BLOCK = 1.5;

interface Fit {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface MiniMapProps {
  readonly scene: Scene;
  readonly selection: ReadonlySet<string>;
}

export function MiniMap(props: MiniMapProps) {
  const slot = useMiniMapSlot((state) => state.slot);
  return slot && createPortal(<Overview {...props} />, slot);
}

function Overview({ scene, selection }: MiniMapProps) {
  const say = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const theme = useSettings((settings) => settings.theme);
  const store = useStoreApi();
  const flow = useReactFlow();
  const fit = useRef<Fit>({ scale: 1, x: 0, y: 0, width: 0, height: 0 });
  const size = useSize(canvas);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours change with the theme
  useEffect(() => {
    fit.current = fitOf(scene, size);
    // Many edits in a row are drawn once.
    const request = requestAnimationFrame(() => {
      if (canvas.current) draw(canvas.current, scene, selection, fit.current);
    });
    return () => cancelAnimationFrame(request);
  }, [scene, selection, theme, size]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame is placed anew when the map changes its size
  useEffect(() => {
    const follow = () => {
      const { transform, width, height } = store.getState();
      if (frame.current) placeFrame(frame.current, transform, width, height, fit.current);
    };
    follow();
    return store.subscribe((state, before) => {
      if (state.transform !== before.transform || state.width !== before.width || state.height !== before.height)
        follow();
    });
  }, [store, scene, size]);

  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { scale, x, y } = fit.current;
    const world = { x: (event.clientX - box.left - x) / scale, y: (event.clientY - box.top - y) / scale };
    void flow.setCenter(world.x, world.y, { zoom: flow.getZoom() });
  };

  return (
    <div
      className="mini-map nopan"
      role="img"
      aria-label={say({ zh: '缩略图', en: 'Overview' })}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <canvas ref={canvas} />
      <div ref={frame} className="mini-map-frame" />
    </div>
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of the picture, which follows the panel's. */
function useSize(canvas: RefObject<HTMLCanvasElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [canvas]);
  return size;
}

function fitOf(scene: Scene, { width, height }: Size): Fit {
  const extent = extentOf(scene);
  const [left, right] = [0, scene.lanes.width];
  const top = extent?.top ?? 0;
  const bottom = Math.max(top + 400, extent?.bottom ?? 0);
  const scale = Math.min((width - 2 * PADDING) / (right - left), (height - 2 * PADDING) / (bottom - top));
  return {
    scale,
    x: (width - (right - left) * scale) / 2 - left * scale,
    y: (height - (bottom - top) * scale) / 2 - top * scale,
    width,
    height,
  };
}

function draw(canvas: HTMLCanvasElement, scene: Scene, selection: ReadonlySet<string>, fit: Fit): void {
  const ratio = window.devicePixelRatio;
  canvas.width = fit.width * ratio;
  canvas.height = fit.height * ratio;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(ratio, ratio);
  const style = getComputedStyle(document.documentElement);
  const colours = KIND_IDS.map((kind) => style.getPropertyValue(`--k-${kind}`).trim());
  const height = Math.max(LEAST_BLOCK, NODE_HEIGHT * 0.78 * fit.scale);
  for (const [index, colour] of colours.entries()) {
    context.fillStyle = colour;
    for (let i = 0; i < scene.x.length; i += 1) {
      if (scene.kind[i] !== index) continue;
      const width = Math.max(LEAST_BLOCK, scene.lanes.card * fit.scale);
      context.fillRect(
        (scene.x[i] as number) * fit.scale + fit.x,
        (scene.y[i] as number) * fit.scale + fit.y,
        width,
        height,
      );
    }
  }
  context.strokeStyle = style.getPropertyValue('--accent').trim();
  context.lineWidth = 1.5;
  for (const id of selection) {
    const i = scene.indexOf.get(id);
    if (i === undefined) continue;
    const width = scene.lanes.card * fit.scale;
    context.strokeRect(
      (scene.x[i] as number) * fit.scale + fit.x - 1,
      (scene.y[i] as number) * fit.scale + fit.y - 1,
      width + 2,
      height + 2,
    );
  }
}

function placeFrame(
  frame: HTMLElement,
  transform: [number, number, number],
  width: number,
  height: number,
  fit: Fit,
): void {
  const [x, y, zoom] = transform;
  const left = Math.max(0, (-x / zoom) * fit.scale + fit.x);
  const top = Math.max(0, (-y / zoom) * fit.scale + fit.y);
  const right = Math.min(fit.width, ((width - x) / zoom) * fit.scale + fit.x);
  const bottom = Math.min(fit.height, ((height - y) / zoom) * fit.scale + fit.y);
  frame.style.transform = `translate(${left}px, ${top}px)`;
  frame.style.width = `${Math.max(0, right - left)}px`;
  frame.style.height = `${Math.max(0, bottom - top)}px`;
}

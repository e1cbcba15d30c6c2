// Owns the part of a drawing that is in view: moved by dragging and arrow keys, scaled about its centre or the pointer.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Box {
  readonly x: number;
  readonly y: number;
  /** Part of the whole that is in view; 1 is all of it. */
  readonly scale: number;
}

const WHOLE: Box = { x: 0, y: 0, scale: 1 };
const SMALLEST = 0.1;
const LARGEST = 2;

export function usePanZoom(svg: RefObject<SVGSVGElement | null>, width: number, height: number) {
  const [box, setBox] = useState(WHOLE);
  const move = (dx: number, dy: number) => setBox(({ x, y, scale }) => ({ x: x + dx, y: y + dy, scale }));
  /** `about` is the fixed point, as parts of the view from its left and top. */
  const zoom = (factor: number, about = { x: 0.5, y: 0.5 }) =>
    setBox(({ x, y, scale }) => {
      const next = Math.min(LARGEST, Math.max(SMALLEST, scale * factor));
      return { x: x + (scale - next) * width * about.x, y: y + (scale - next) * height * about.y, scale: next };
    });
  const fit = () => setBox(WHOLE);

  // Paper gets all of it, whatever part is in view; the browser waits for no redrawing, so the drawing itself is told.
  useEffect(() => {
    const show =
      ({ x, y, scale }: Box) =>
      () =>
        svg.current?.setAttribute('viewBox', `${x} ${y} ${width * scale} ${height * scale}`);
    const [before, after] = [show(WHOLE), show(box)];
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [svg, box, width, height]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = 40 * box.scale;
    const keys: Record<string, () => void> = {
      ArrowLeft: () => move(-step, 0),
      ArrowRight: () => move(step, 0),
      ArrowUp: () => move(0, -step),
      ArrowDown: () => move(0, step),
      '+': () => zoom(0.8),
      '=': () => zoom(0.8),
      '-': () => zoom(1.25),
      '0': fit,
    };
    const run = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  const onWheel = (event: WheelEvent) => {
    // The plain wheel scrolls the page.
    if (!event.ctrlKey || !svg.current) return;
    event.preventDefault();
    const frame = svg.current.getBoundingClientRect();
    const about = { x: (event.clientX - frame.left) / frame.width, y: (event.clientY - frame.top) / frame.height };
    zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, about);
  };
  const onPointerMove = (event: PointerEvent) => {
    if ((event.buttons & 1) === 0 || !svg.current) return;
    const perPixel = (width * box.scale) / svg.current.getBoundingClientRect().width;
    move(-event.movementX * perPixel, -event.movementY * perPixel);
  };
  return {
    viewBox: `${box.x} ${box.y} ${width * box.scale} ${height * box.scale}`,
    zoom: (factor: number) => zoom(factor),
    fit,
    handlers: { onKeyDown, onWheel, onPointerMove },
  };
}

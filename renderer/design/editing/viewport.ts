// Owns what the rest of the window may ask of the canvas; the mounted canvas puts itself here.

export interface CanvasViewport {
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** Shows the whole map. */
  fit(): void;
  /** Shows the map in front where it was looked at last, else the whole of it. */
  open(): void;
  /** Looks somewhere at once. */
  set(view: { x: number; y: number; zoom: number }): void;
  /** Cards in view, drawn as elements or painted; 0 until the first picture. */
  drawnNodes(): number;
}

let current: CanvasViewport | undefined;

export function mountViewport(viewport: CanvasViewport | undefined): void {
  current = viewport;
}

const NOWHERE: CanvasViewport = {
  zoomBy: () => {},
  zoomTo: () => {},
  fit: () => {},
  open: () => {},
  set: () => {},
  drawnNodes: () => 0,
};

/** The mounted canvas, or one that does nothing while no canvas is shown. */
export function viewport(): CanvasViewport {
  return current ?? NOWHERE;
}

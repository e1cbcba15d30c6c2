// Owns what the rest of the window may ask of the canvas; the mounted canvas puts itself here.

export interface CanvasViewport {
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** Shows the whole map. */
  fit(): void;
}

let current: CanvasViewport | undefined;

export function mountViewport(viewport: CanvasViewport | undefined): void {
  current = viewport;
}

const NOWHERE: CanvasViewport = { zoomBy: () => {}, zoomTo: () => {}, fit: () => {} };

/** The mounted canvas, or one that does nothing while no canvas is shown. */
export function viewport(): CanvasViewport {
  return current ?? NOWHERE;
}

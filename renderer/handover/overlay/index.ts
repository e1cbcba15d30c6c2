// Owns the face of this room: 一行一策.
export { ComparePanel } from './ComparePanel.tsx';
export { OverlayPanel } from './OverlayPanel.tsx';
export { showOverlays, useOverlays } from './overlay-store.ts';
export { ReleasePanel } from './ReleasePanel.tsx';
export { words as overlayWords } from './words.ts';

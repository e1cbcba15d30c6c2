// Owns the face of this room: lanes, cards, lines, gestures.
export { Canvas } from './Canvas.tsx';
export { drop, useDragging } from './dragging.ts';
export { EdgeTypeMenu } from './EdgeTypeMenu.tsx';
export { KIND_DRAG_TYPE } from './gestures.ts';
export { LaneStripes } from './Lanes.tsx';
export { FixedLevel } from './level-of-detail.ts';
export { MapEdgeLine } from './MapEdge.tsx';
export { MiniMapSection } from './MiniMapSection.tsx';
export { NodeCard } from './NodeCard.tsx';
export { CardMenuView } from './pad/CardMenu.tsx';
export { buildScene } from './painter/scene.ts';

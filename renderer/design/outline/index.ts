// Owns the face of this room: the map as a tree.
export { Outline } from './Outline.tsx';

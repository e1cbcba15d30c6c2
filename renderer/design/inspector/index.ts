// Owns the face of this room: the form of what is selected.
export { Inspector } from './Inspector.tsx';
export { setNodeField } from './NodeInspector.tsx';

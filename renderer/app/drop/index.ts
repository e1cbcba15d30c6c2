// Owns the face of this room: files dropped onto the window.
export { FileDrop } from './FileDrop.tsx';

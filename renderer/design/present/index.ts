// Owns the face of this room: presentation.

export { presentMap } from './commands.ts';
export { PresentScreen } from './PresentScreen.tsx';

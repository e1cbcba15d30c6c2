// Owns the face of this room: the map as text for screen readers.

export { openMapText } from './commands.ts';
export { MapText } from './MapText.tsx';
export { SkipLinks } from './SkipLinks.tsx';

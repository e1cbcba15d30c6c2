// Owns the face of this room: the first map in twelve steps.
export { tourCommands } from './commands.ts';
export { TourCard } from './TourCard.tsx';

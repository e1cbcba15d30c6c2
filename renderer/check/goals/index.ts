// Owns the face of this room: the goal tree with its forecast.
export { GoalsScreen } from './GoalsScreen.tsx';

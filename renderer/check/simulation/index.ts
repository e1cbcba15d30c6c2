// Owns the face of this room: the contact simulation’s screen.
export { SimulationScreen } from './SimulationScreen.tsx';

// Owns the face of this room: the quick plan.
export { QuickPlanScreen } from './QuickPlanScreen.tsx';

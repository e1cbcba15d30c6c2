// Owns the face of this room: the quick plan.
export { showCalendar, showRewards } from './plan-view.ts';
export { QuickPlanScreen } from './QuickPlanScreen.tsx';

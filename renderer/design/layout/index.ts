// Owns the face of this room: automatic layout.
export { ArrangeButtons } from './ArrangeButtons.tsx';
export { arrangeMap, layoutCommands, reorderByPath } from './commands.ts';
export { LayoutBar } from './LayoutBar.tsx';
export { useLayout } from './layout-store.ts';
export { usePreviewed } from './use-previewed.ts';

// Owns the face of this room: the list of maps, tabs.

export { askNextPeriodOf, mapCommands } from './commands.ts';
export { notAMap, readDropped } from './dropped-file.ts';
export { MapsScreen } from './MapsScreen.tsx';
export { MapTabs } from './MapTabs.tsx';
export { exportMap, importMapText, loadMaps, useMaps } from './maps-store.ts';
export { NextPeriodDialog } from './NextPeriodDialog.tsx';
export { openSample } from './start/begin.ts';
export { SampleBar } from './start/SampleCard.tsx';
export { TitleDialog } from './TitleDialog.tsx';
export { UnfitBar } from './UnfitBar.tsx';
export { words as mapWords } from './words.ts';

// Owns the face of this room: the export screen, packages that are opened.

export { openPackage, setDraftsReady } from './commands.ts';
export { ExportScreen } from './ExportScreen.tsx';
export { PackageDialog } from './PackageDialog.tsx';
export { openDroppedPackage } from './package-store.ts';
export { ReadOnlyBar } from './ReadOnlyBar.tsx';

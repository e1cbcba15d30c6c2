// Owns the face of this room: the library’s panel and screen.
export { DifferenceList } from './DifferenceList.tsx';
export { saveDrafts } from './drafts.ts';
export { LibraryDialogs } from './LibraryDialogs.tsx';
export { LibraryPanel } from './LibraryPanel.tsx';
export { LibraryScreen } from './LibraryScreen.tsx';
export { storeNode } from './library-menus.ts';
export { showInLibrary } from './library-view.ts';
export { dropItem, ITEM_DRAG_TYPE } from './placing.ts';

// Owns the face of this room: the dialog that exports pictures and documents.

export { exportAs, exportPicture } from './commands.ts';
export { PictureExport } from './PictureExport.tsx';

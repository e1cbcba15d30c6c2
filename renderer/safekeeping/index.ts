// Owns the face of this room: backups, the recycle bin, what is damaged.

export { openBackups } from './commands.ts';
export { DamageNote } from './DamageNote.tsx';
export { SafeScreen } from './SafeScreen.tsx';

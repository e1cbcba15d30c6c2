// Owns whether the question of 临界提升 is open; a command, the screen and an empty map open it.
import { create } from 'zustand';

export const useThreshold = create<{ readonly open: boolean }>()(() => ({ open: false }));

// Owns which note or group is being written in.
import { create } from 'zustand';

interface Editing {
  readonly id: string | undefined;
  begin(id: string): void;
  end(): void;
}

export const useEditing = create<Editing>()((set) => ({
  id: undefined,
  begin: (id) => set({ id }),
  end: () => set({ id: undefined }),
}));

// Owns the pointer tool of the canvas: select and drag, or pan by hand.
import { create } from 'zustand';

export type Tool = 'select' | 'hand';

interface Tools {
  readonly tool: Tool;
  choose(tool: Tool): void;
}

export const useTools = create<Tools>()((set) => ({ tool: 'select', choose: (tool) => set({ tool }) }));

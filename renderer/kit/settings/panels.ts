// Owns which panels of the map's screen are folded now: by choice, or by themselves where the window is too small for them.
import { useSyncExternalStore } from 'react';
import { useSettings } from './settings-store.ts';

export type PanelId = 'left' | 'right' | 'bottom';
export type Folds = Readonly<Record<PanelId, boolean>>;

export interface PanelChoices {
  /** Folded by choice where there is room. */
  readonly folded: Folds;
  /** What was chosen where there is none; without a choice a panel folds by itself. */
  readonly foldedWhenTight: Partial<Folds>;
}

interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Below these, px, the canvas would lose what it needs to show seven lanes and a few rows. The inspector only gets narrower. */
const LEFT_NEEDS = 1300;
const BOTTOM_NEEDS = 640;

function isTight(panel: PanelId, { width, height }: WindowSize): boolean {
  if (panel === 'left') return width < LEFT_NEEDS;
  return panel === 'bottom' && height < BOTTOM_NEEDS;
}

export function foldedAt({ folded, foldedWhenTight }: PanelChoices, size: WindowSize): Folds {
  const isFolded = (panel: PanelId) => (isTight(panel, size) ? (foldedWhenTight[panel] ?? true) : folded[panel]);
  return { left: isFolded('left'), right: isFolded('right'), bottom: isFolded('bottom') };
}

/** The choices after `panel` was folded or opened by hand: a choice made in a small window leaves that of a large one alone. */
export function toggledAt(choices: PanelChoices, panel: PanelId, size: WindowSize): PanelChoices {
  const { folded, foldedWhenTight } = choices;
  const next = { [panel]: !foldedAt(choices, size)[panel] };
  return isTight(panel, size)
    ? { folded, foldedWhenTight: { ...foldedWhenTight, ...next } }
    : { folded: { ...folded, ...next }, foldedWhenTight };
}

const windowSize = (): WindowSize => ({ width: window.innerWidth, height: window.innerHeight });

export function togglePanel(panel: PanelId): void {
  useSettings.setState((settings) => toggledAt(settings, panel, windowSize()));
}

export function unfoldPanel(panel: PanelId): void {
  if (foldedAt(useSettings.getState(), windowSize())[panel]) togglePanel(panel);
}

export function useFolds(): Folds {
  const choices = useSettings();
  // Sizes come and go with every pixel of a drag; what is tight does not.
  const left = useSyncExternalStore(onResize, () => isTight('left', windowSize()));
  const bottom = useSyncExternalStore(onResize, () => isTight('bottom', windowSize()));
  return foldedAt(choices, { width: left ? 0 : LEFT_NEEDS, height: bottom ? 0 : BOTTOM_NEEDS });
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

// Owns how much of a card is drawn at its height on screen: whole, its name, its name as a label, or a block of colour.
import { createContext, useContext } from 'react';
import { create } from 'zustand';
import { NODE_HEIGHT } from '../../../shared/document/layout.ts';

export type Level = 'full' | 'name' | 'tag' | 'block';
/** How close the lines of a card stand. */
type Density = '' | 'short' | 'tight';

/** DESIGN: the least height of a card on screen, in px. */
const LEAST: readonly (readonly [Level, number])[] = [
  ['full', 56],
  ['name', 38],
  ['tag', 24],
  ['block', 0],
];
/** A level is left only this far beyond its limit, so that nothing flickers at the border. */
const HYSTERESIS = 0.05;
/** Below these heights lines of whole cards, and those of names, stand closer. */
const SHORT = 62;
const TIGHT = 46;

/** The level at `zoom`, coming from `before`. */
export function levelAt(zoom: number, before: Level): Level {
  const height = zoom * NODE_HEIGHT;
  const found = LEAST.find(([level, least]) => height >= (level === before ? least * (1 - HYSTERESIS) : least) - 1e-6);
  return found?.[0] ?? 'block';
}

interface Detail {
  readonly level: Level;
  readonly density: Density;
}

/** Of the canvas. Known before anything is drawn at a new zoom, so that no card is made whole only to become a block. */
export const useDetail = create<Detail>()(() => ({ level: 'full', density: '' }));

/** To be told every zoom of the canvas. */
export function followZoom(zoom: number): void {
  const before = useDetail.getState();
  const height = zoom * NODE_HEIGHT;
  const level = levelAt(zoom, before.level);
  const density = height < TIGHT ? 'tight' : height < SHORT ? 'short' : '';
  if (level !== before.level || density !== before.density) useDetail.setState({ level, density });
}

/** The level of maps that are no canvas, whatever their zoom. */
export const FixedLevel = createContext<Level | undefined>(undefined);

export function useCardLevel(): Level {
  const fixed = useContext(FixedLevel);
  const level = useDetail((detail) => detail.level);
  return fixed ?? level;
}

// Owns how much of a card is drawn at its height on screen: whole, its name, its name as a label, or a block of colour.
import { useStore } from '@xyflow/react';
import { useRef } from 'react';
import { NODE_HEIGHT } from '../../../shared/document/layout.ts';

export type Level = 'full' | 'name' | 'tag' | 'block';

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

export function useLevelOfDetail(): Level {
  const level = useRef<Level>('full');
  return useStore(({ transform }) => {
    level.current = levelAt(transform[2], level.current);
    return level.current;
  });
}

/** How close the lines of a card stand, as a class of the canvas. */
export function useDensity(): '' | 'short' | 'tight' {
  return useStore(({ transform }) => {
    const height = transform[2] * NODE_HEIGHT;
    return height < TIGHT ? 'tight' : height < SHORT ? 'short' : '';
  });
}

// Owns how much of a card is drawn at a zoom: full card, title only, or a block of colour.
import { useStore } from '@xyflow/react';
import { useRef } from 'react';

export type Level = 'full' | 'title' | 'block';

/** DESIGN: full card from 70 %, title from 35 %. */
const FULL_FROM = 0.7;
const TITLE_FROM = 0.35;
/** A level is left only this far beyond its limit, so that nothing flickers at the border. */
const HYSTERESIS = 0.05;

/** The level at `zoom`, coming from `before`. */
export function levelAt(zoom: number, before: Level): Level {
  const slack = (level: Level) => (before === level ? HYSTERESIS : 0);
  if (zoom >= FULL_FROM - slack('full')) return 'full';
  if (zoom >= TITLE_FROM - (before === 'block' ? 0 : HYSTERESIS)) return 'title';
  return 'block';
}

export function useLevelOfDetail(): Level {
  const level = useRef<Level>('full');
  return useStore(({ transform }) => {
    level.current = levelAt(transform[2], level.current);
    return level.current;
  });
}

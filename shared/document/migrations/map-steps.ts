// Owns the steps of the map's format, oldest first; clippings and library items, which hold the same elements, take them too.
import type { FormatStep } from './format-step.ts';

/** None yet: 1.0 is the first version. */
export const mapSteps: readonly FormatStep[] = [];

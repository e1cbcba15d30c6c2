// Owns the colours of pictures and documents: the light theme of the window, whatever the window shows. Tested against tokens.css.
import type { KindId } from '../document/kind-id.ts';

/** Names are those of renderer/kit/ui/tokens.css without their dashes. */
export const palette = {
  'n-0': '#ffffff',
  'n-200': '#dce1e5',
  'n-300': '#c3cad1',
  'bg-canvas': '#f7f8f9',
  'bg-lane': '#f1f3f5',
  edge: '#7f8994',
  text: '#171c22',
  'text-2': '#4d5762',
  'text-3': '#5f6974',
  'warn-bg': '#fff4d6',
  'warn-line': '#e6c46a',
  'warn-text': '#7a4b00',
  err: '#c62828',
} as const;

/** Solid, what reads on it, pale ground, outline, text. */
interface KindColours {
  readonly solid: string;
  readonly on: string;
  readonly tint: string;
  readonly line: string;
  readonly ink: string;
}

const colours = (solid: string, tint: string, line: string, ink: string): KindColours => ({
  solid,
  on: '#ffffff',
  tint,
  line,
  ink,
});

export const kindPalette: Readonly<Record<KindId, KindColours>> = {
  goal: colours('#44566c', '#edf0f3', '#b9c3cf', '#38485b'),
  segment: colours('#264698', '#e9edf7', '#b3c0e0', '#223f88'),
  scenario: colours('#9468d8', '#f3edfb', '#d2bff0', '#6c3fb4'),
  product: colours('#0f9383', '#e4f4f1', '#9fd5cc', '#0a695d'),
  benefit: colours('#5b7c1c', '#f1f6e4', '#c0d395', '#45610f'),
  channel: colours('#ad7500', '#f9f0dc', '#e0c68c', '#7a5200'),
  script: colours('#7c2e45', '#f6eaee', '#dcb6c2', '#762a41'),
};

// Owns the outlines of the node kinds on a 16×16 grid, so that window, pictures and pages draw the same ones.
import type { KindId } from './kind-id.ts';

/** `solid`: filled and outlined, `fill`: filled; `on`, `line` and `thin` are drawn over it in the colour that reads on it. */
export type ShapePart = 'solid' | 'fill' | 'on' | 'line' | 'thin';

/** Path data in SVG's syntax. Every kind has its own outline, so that colour is never the only cue. */
export const kindShapes: Readonly<Record<KindId, readonly (readonly [ShapePart, string])[]>> = {
  goal: [
    ['solid', 'M2.4 1.4h1.7v.9h9.5l-2.3 3.4 2.3 3.4H4.1v5.6H2.4z'],
    ['line', 'M6 5.7h3.2'],
  ],
  segment: [
    ['fill', 'M.7 8a7.3 7.3 0 1 0 14.6 0 7.3 7.3 0 1 0-14.6 0z'],
    ['on', 'M5.9 6a2.1 2.1 0 1 0 4.2 0 2.1 2.1 0 1 0-4.2 0z'],
    ['on', 'M4.2 11.9c.3-2.1 1.8-3.2 3.8-3.2s3.5 1.1 3.8 3.2z'],
  ],
  scenario: [
    ['solid', 'M8 1 15 8l-7 7-7-7z'],
    ['line', 'M8 4.8v3.4l2.2 1.4'],
  ],
  product: [
    [
      'fill',
      'M3.8 1.2h8.4a2.6 2.6 0 0 1 2.6 2.6v8.4a2.6 2.6 0 0 1-2.6 2.6H3.8a2.6 2.6 0 0 1-2.6-2.6V3.8a2.6 2.6 0 0 1 2.6-2.6z',
    ],
    ['line', 'M4.4 6.9h7.2v4.6H4.4zM4.4 6.9l1.3-2.4h4.6l1.3 2.4M8 6.9v2'],
  ],
  benefit: [
    ['solid', 'M8 .9 14.2 4.4v7.2L8 15.1 1.8 11.6V4.4z'],
    ['thin', 'M4.9 7h6.2v4.1H4.9zM8 7v4.1M8 7C5.6 7 5.4 4.6 6.6 4.6S8 7 8 7s.2-2.4 1.4-2.4S10.4 7 8 7z'],
  ],
  channel: [
    ['solid', 'M1.8 2.4h7.4L14.6 8l-5.4 5.6H1.8z'],
    ['line', 'M4 8h6M7.6 5.4 10.2 8l-2.6 2.6'],
  ],
  script: [
    ['solid', 'M1.9 1.9h12.2v9.2H8.2l-3.6 3.2v-3.2H1.9z'],
    ['line', 'M4.3 5.1h7.4M4.3 8h4.6'],
  ],
};

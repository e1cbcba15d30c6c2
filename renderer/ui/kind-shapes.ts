// Owns the outlines of the node kinds, on a 16×16 grid: every kind has its own, so that colour is never the only cue.
import type { KindId } from '../../shared/document/kind-id.ts';

export const kindShapes: Readonly<Record<KindId, string>> = {
  goal: '<path d="M2.4 1.4h1.7v.9h9.5l-2.3 3.4 2.3 3.4H4.1v5.6H2.4z" class="kind-solid"/><path d="M6 5.7h3.2" class="kind-line"/>',
  segment:
    '<circle cx="8" cy="8" r="7.3" class="kind-fill"/><circle cx="8" cy="6" r="2.1" class="kind-on"/><path d="M4.2 11.9c.3-2.1 1.8-3.2 3.8-3.2s3.5 1.1 3.8 3.2z" class="kind-on"/>',
  scenario: '<path d="M8 1 15 8l-7 7-7-7z" class="kind-solid"/><path d="M8 4.8v3.4l2.2 1.4" class="kind-line"/>',
  product:
    '<rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2.6" class="kind-fill"/><path d="M4.4 6.9h7.2v4.6H4.4zM4.4 6.9l1.3-2.4h4.6l1.3 2.4M8 6.9v2" class="kind-line"/>',
  benefit:
    '<path d="M8 .9 14.2 4.4v7.2L8 15.1 1.8 11.6V4.4z" class="kind-solid"/><path d="M4.9 7h6.2v4.1H4.9zM8 7v4.1M8 7C5.6 7 5.4 4.6 6.6 4.6S8 7 8 7s.2-2.4 1.4-2.4S10.4 7 8 7z" class="kind-line thin"/>',
  channel:
    '<path d="M1.8 2.4h7.4L14.6 8l-5.4 5.6H1.8z" class="kind-solid"/><path d="M4 8h6M7.6 5.4 10.2 8l-2.6 2.6" class="kind-line"/>',
  script:
    '<path d="M1.9 1.9h12.2v9.2H8.2l-3.6 3.2v-3.2H1.9z" class="kind-solid"/><path d="M4.3 5.1h7.4M4.3 8h4.6" class="kind-line"/>',
};

// Owns the path pattern (路径模板): a path from its scenarios to its scripts with the waves that it is planned in, and placing one on segments.
import type { Clipping } from '../document/clipping.ts';
import type { Edit, MapDocument } from '../document/document.ts';
import { pasteClipping } from '../document/edits/clipboard.ts';
import { connectPairs } from '../document/edits/joining.ts';
import { nodeById } from '../document/element-index.ts';
import type { Wave } from '../document/map-fields.ts';
import type { Message } from '../i18n/message.ts';

export interface Pattern {
  readonly id: string;
  readonly title: Message;
  /** What it is for, in a line. */
  readonly note: Message;
  readonly path: PatternPath;
}

export interface PatternPath {
  readonly clipping: Clipping;
  readonly waves: readonly Wave[];
}

/**
 * Adds the path at the height of the first segment and joins all of them to its scenarios. Its waves come along only to a map that
 * has none: those of a map are its own plan.
 */
export const placePattern =
  ({ clipping, waves }: PatternPath, segmentIds: readonly string[]): Edit =>
  (document) => {
    const segments = segmentIds.filter((id) => nodeById(document, id)?.kind === 'segment');
    const first = nodeById(document, segments[0] ?? '');
    if (!first) return document;
    const top = Math.min(...clipping.nodes.map(({ y }) => y));
    const pasted = pasteClipping(clipping, { offset: { x: 0, y: first.y - top } })(document);
    const starts = pastedNodes(document, pasted).filter(({ kind }) => kind === 'scenario');
    const joined = connectPairs(segments.flatMap((from) => starts.map(({ id: to }) => ({ from, to }))))(pasted);
    return document.waves.length > 0 ? joined : { ...joined, waves: waves.map((wave) => ({ ...wave })) };
  };

/** The nodes that `after` has and `before` has not. */
export function pastedNodes(before: MapDocument, after: MapDocument): MapDocument['nodes'] {
  return after.nodes.filter(({ id }) => nodeById(before, id) === undefined);
}

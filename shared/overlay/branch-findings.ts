// Owns what is wrong with one branch's map: what the overlay may not do, and what the rules find only with it.
import type { MapDocument } from '../document/document.ts';
import type { DueFinding, Finding, LintContext } from '../lint/rule.ts';
import { runRules } from '../lint/run-rules.ts';
import { isDue } from '../lint/stage.ts';
import { openFindings } from '../lint/waivers.ts';
import { branchDocument } from './branch-document.ts';
import { forbiddenInReasons } from './forbidden-in-reasons.ts';
import type { Overlay } from './overlay.ts';
import { overlayBreaksLock } from './overlay-breaks-lock.ts';

/**
 * The open findings of the branch alone: those of SM032, forbidden words in the reasons that it gives, and what the base
 * with the overlay has and the base alone has not. `baseFindings` are the base's own; an error among the answer holds this branch and no other.
 */
export function branchFindings(
  base: MapDocument,
  overlay: Overlay,
  baseFindings: readonly Finding[],
  context: LintContext,
): readonly DueFinding[] {
  const known = new Set(baseFindings.map(({ fingerprint }) => fingerprint));
  const { document, overlayPart } = branchDocument(base, overlay);
  const asked = { ...context, untriedFixes: true };
  const refused = runRules(base, asked, [overlayBreaksLock(overlay)]);
  const told = openFindings(runRules(document, asked, [forbiddenInReasons(overlayPart)]));
  const changed = document === base ? [] : openFindings(runRules(document, asked));
  return [...refused, ...told, ...changed.filter(({ fingerprint }) => !known.has(fingerprint))].filter(isDue);
}

// Owns fixing several problems at once: what would change is listed first, and scripts that carry an approval are kept apart.
import type { Edit, MapDocument } from '../document/document.ts';
import { setField } from '../document/edits/elements.ts';
import { valueAt } from '../document/edits/set-at.ts';
import { edgeById, nodeById } from '../document/element-index.ts';
import { approvalOf } from '../document/sign-offs.ts';
import { applyFixes, type Fix, type FixStep } from './fix.ts';

/** One field that would read otherwise. */
export interface FieldChange {
  /** Empty for the map itself. */
  readonly id: string;
  /** Dotted. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface FixPart {
  readonly fixes: readonly Fix[];
  readonly changes: readonly FieldChange[];
}

export interface FixPlan {
  readonly free: FixPart;
  /** What changes the words of scripts that carry an approval: done only when somebody says so, and the approval goes. */
  readonly approved: FixPart & { readonly scripts: readonly string[] };
}

/** What an approval is given for: everything that is said, and how. */
const APPROVED = /^(?:text|disclosure|extraDisclosure|optOut|scriptType|mentionsProduct|sections|variables)(?:\.|$)/;

export function planFixes(document: MapDocument, fixes: readonly Fix[]): FixPlan {
  const isApproved = (step: FixStep) =>
    'field' in step && APPROVED.test(step.field) && carriesApproval(document, step.id);
  const touching = fixes.filter(({ steps }) => steps.some(isApproved));
  const free = fixes.filter((fix) => !touching.includes(fix));
  const approved = partOf(document, touching);
  const scripts = approved.changes.filter(({ id, field }) => APPROVED.test(field) && carriesApproval(document, id));
  return {
    free: partOf(document, free),
    approved: { ...approved, scripts: [...new Set(scripts.map(({ id }) => id))] },
  };
}

/** The edit that does what was agreed to. */
export const applyFixPlan =
  ({ free, approved }: FixPlan, withApproved: boolean): Edit =>
  (document) => {
    const fixed = applyFixes(free.fixes)(document);
    if (!withApproved) return fixed;
    const withoutApproval = (current: MapDocument, id: string) =>
      setField(id, 'approvedTo', undefined)(setField(id, 'approvalNo', undefined)(current));
    return approved.scripts.reduce(withoutApproval, applyFixes(approved.fixes)(fixed));
  };

function carriesApproval(document: MapDocument, id: string): boolean {
  const node = nodeById(document, id);
  return node?.kind === 'script' && approvalOf(document, node) !== undefined;
}

function partOf(document: MapDocument, fixes: readonly Fix[]): FixPart {
  const fixed = applyFixes(fixes)(document);
  const places = new Map<string, FieldChange>();
  for (const step of fixes.flatMap(({ steps }) => steps)) {
    if (!('field' in step)) continue;
    const { id, field } = step;
    const before = fieldOf(document, id, field);
    const after = fieldOf(fixed, id, field);
    if (JSON.stringify(before) !== JSON.stringify(after)) places.set(`${id} ${field}`, { id, field, before, after });
  }
  return { fixes, changes: [...places.values()] };
}

function fieldOf(document: MapDocument, id: string, field: string): unknown {
  const element = id === '' ? document : (nodeById(document, id) ?? edgeById(document, id));
  return element && valueAt(element, field);
}

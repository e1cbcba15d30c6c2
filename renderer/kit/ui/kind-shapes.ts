// Owns the outlines of the node kinds as markup for the window and the branch page; the shapes themselves are shared.
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kindShapes as shapes } from '../../../shared/document/kind-shapes.ts';

const markup = Object.entries(shapes).map(([kind, parts]) => [
  kind,
  parts.map(([part, path]) => `<path d="${path}" class="kind-${part === 'thin' ? 'line thin' : part}"/>`).join(''),
]);

export const kindShapes: Readonly<Record<KindId, string>> = Object.fromEntries(markup);

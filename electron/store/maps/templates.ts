// Owns the templates as the store offers them: summaries for the cards, a document to start from.
import type { MapDocument } from '../../../shared/document/document.ts';
import { allTemplates, findTemplate, mapFromTemplate } from '../../../shared/document/templates.ts';
import type { TemplateSummary } from '../../../shared/ipc.ts';
import { ProblemError } from '../../../shared/problem.ts';

export function templateSummaries(): TemplateSummary[] {
  return allTemplates().map((template) => ({
    code: template.code,
    title: template.title,
    designIntent: template.designIntent ?? '',
    perspective: template.perspective,
    nodeCount: template.nodes.length,
    counts: countKinds(template),
  }));
}

/** A map made of a template; `free` turns the wanted map code into one that is not taken. Throws E_TEMPLATE_NOT_FOUND. */
export function templateDocument(code: string, id: string, free: (wanted: string) => string): MapDocument {
  const template = findTemplate(code);
  if (!template) throw new ProblemError('E_TEMPLATE_NOT_FOUND', { code });
  const document = mapFromTemplate(template, { id });
  return { ...document, code: free(document.code) };
}

function countKinds(template: MapDocument): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of template.nodes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

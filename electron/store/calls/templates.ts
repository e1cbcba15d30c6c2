// Owns the templates as the store offers them: summaries for the cards, a document to start from.
import type { MapDocument } from '../../../shared/document/document.ts';
import type { TemplateSummary } from '../../../shared/ipc.ts';
import { ProblemError } from '../../../shared/problem.ts';

export function templateSummaries(): TemplateSummary[] {
  return [];
}

export function templateDocument(code: string, _id: string, _free: (code: string) => string): MapDocument {
  throw new ProblemError('E_TEMPLATE_NOT_FOUND', { code });
}

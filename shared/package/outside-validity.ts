// Owns whether what is issued today holds today: the one answer for whoever asks somebody before signing.
import type { MapDocument } from '../document/document.ts';
import type { Problem } from '../problem.ts';
import { validity } from './build-payload.ts';

/** What somebody has to say yes to: packages of a day on which they do not hold yet, or no more; undefined where they do. */
export function outsideValidity(document: MapDocument, today: string): Problem | undefined {
  const { validFrom, validTo } = validity(document, today);
  if (today < validFrom) return { code: 'E_EXPORT_EARLY', params: { from: validFrom, today } };
  return today > validTo ? { code: 'E_EXPORT_EXPIRED', params: { to: validTo, today } } : undefined;
}

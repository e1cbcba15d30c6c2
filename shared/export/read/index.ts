// Owns reading a map from whatever text holds one: a map file, a draw.io drawing, a JSON Canvas.
import type { MapDocument } from '../../document/document.ts';
import { type ReadDocument, readDocument } from '../../document/read-document.ts';
import { looksLikeCanvas, readCanvas } from './canvas.ts';
import { looksLikeDrawio, readDrawio } from './drawio.ts';

/** Throws what the reader of its kind throws; nothing is half-read. `policy` is for a map file that brings none. */
export function readMapText(text: string, policy?: () => MapDocument['policy']): ReadDocument {
  if (looksLikeDrawio(text)) return readDrawio(text);
  return looksLikeCanvas(text) ? readCanvas(text) : readDocument(text, policy);
}

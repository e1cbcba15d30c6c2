// Owns telling what a paste holds: nodes from a map, words for a note, or something that is refused.

import { type Clipping, PASTE_LIMIT, readClipping } from '../../../shared/document/clipping.ts';
import { fileSize } from '../../../shared/i18n/figure.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { clippingInHtml } from './clipboard-text.ts';

/** The clipboard type that carries a clipping between windows of this program. */
export const CLIPPING_TYPE = 'application/x-strategy-map';

export type Pasted = { readonly clipping: Clipping } | { readonly text: string };

/** What stands on the clipboard; `get` reads one type of it. Throws the codes of `readClipping` and `E_CLIP_TOO_LARGE`, `E_CLIP_NOTHING`. */
export function readPasted(get: (type: string) => string): Pasted {
  const own = get(CLIPPING_TYPE) || clippingInHtml(limited(get('text/html')));
  if (own) return { clipping: readClipping(limited(own)) };
  const text = limited(get('text/plain')).trim();
  if (text === '') throw new ProblemError('E_CLIP_NOTHING');
  if (isJson(text)) return { clipping: readClipping(text) };
  return { text };
}

/** Bytes of UTF-8. */
export function sizeOf(text: string): number {
  return new Blob([text]).size;
}

function limited(text: string): string {
  const size = sizeOf(text);
  if (size > PASTE_LIMIT) {
    throw new ProblemError('E_CLIP_TOO_LARGE', { size: fileSize(size), limit: fileSize(PASTE_LIMIT) });
  }
  return text;
}

/** A text that begins like JSON and is it; other text in brackets is only text. */
function isJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

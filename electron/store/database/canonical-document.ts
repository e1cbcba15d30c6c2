// Owns the stored form of a document: canonical JSON (RFC 8785) and its checksum, cheap for documents that share elements.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { MapDocument } from '../../../shared/document/document.ts';

const elementTexts = new WeakMap<object, string>();

/** RFC 8785 text of any JSON value. Half surrogate pairs, which the form cannot hold, become U+FFFD. */
export function canonicalText(value: unknown): string {
  try {
    return canonicalize(value) ?? 'null';
  } catch {
    return canonicalize(wellFormed(value)) ?? 'null';
  }
}

/** The canonical text of `document`; nodes and edges that were seen before are not serialised again. */
export function canonicalDocument(document: MapDocument): string {
  const keys = Object.keys(document).filter((key) => document[key] !== undefined);
  const members = keys.sort().map((key) => {
    const value = document[key];
    const text = key === 'nodes' || key === 'edges' ? canonicalList(value as readonly object[]) : canonicalText(value);
    return `${canonicalText(key)}:${text}`;
  });
  return `{${members.join(',')}}`;
}

function canonicalList(elements: readonly object[]): string {
  const texts = elements.map((element) => {
    let text = elementTexts.get(element);
    if (text === undefined) {
      text = canonicalText(element);
      elementTexts.set(element, text);
    }
    return text;
  });
  return `[${texts.join(',')}]`;
}

/** SHA-256 of the UTF-8 bytes of `text`, in hex. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return withoutHalves(value);
  if (Array.isArray(value)) return value.map(wellFormed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [withoutHalves(key), wellFormed(item)]));
}

function withoutHalves(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

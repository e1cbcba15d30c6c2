// Owns what a stored text is: a document in the form of today, or one that does not fit, with what of it can be shown and why.
import { checkDocument } from '../../../shared/document/check-document.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { bringUp, readParsed } from '../../../shared/document/migrations/read-versioned.ts';
import { mapFormat } from '../../../shared/document/read-document.ts';
import { salvage } from '../../../shared/document/salvage.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { type Problem, ProblemError } from '../../../shared/problem.ts';

/** `notes`: what was done to a document of an older format; it is stored in its new form with the next change. */
interface FittingMap {
  readonly document: MapDocument;
  readonly notes: readonly Message[];
}

/** `shown` is what of the document fits; it must not be stored in place of the whole. */
interface UnfitMap {
  readonly shown: MapDocument;
  readonly unfit: Problem;
}

export type StoredMap = FittingMap | UnfitMap;

interface StoredRow {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly text: string;
}

const MOST_DETAILS = 20;
const storedMaps = mapFormat(checkDocument);

/** Never throws for what a text may hold: `unfit` is E_MAP_STORED_INVALID or E_MAP_STORED_NEWER. */
export function readStoredText({ id, code, title, text }: StoredRow): StoredMap {
  const content = parsed(text);
  try {
    const { content: document, notes } = readParsed(content, storedMaps);
    if (document.id === id) return { document, notes };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.problem.code === 'E_MAP_NEWER_FORMAT') {
      const { document, left } = salvage(content, { id, code, title });
      const params = { ...error.problem.params, title };
      return { shown: document, unfit: { code: 'E_MAP_STORED_NEWER', params, details: first(left) } };
    }
  }
  const { document, left } = salvage(broughtUp(content), { id, code, title });
  const params = { title, count: new Set(left).size };
  return { shown: document, unfit: { code: 'E_MAP_STORED_INVALID', params, details: first(left) } };
}

/** The document in parsed content of any version. Throws what `readDocument` throws, but for gaps, which are not filled. */
export function readStoredContent(content: unknown): MapDocument {
  return readParsed(content, storedMaps).content;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is of no version this program knows stays as it is. */
function broughtUp(content: unknown): unknown {
  try {
    return bringUp(content, storedMaps).content;
  } catch {
    return content;
  }
}

function first(all: readonly string[]): readonly string[] {
  const lines = [...new Set(all)];
  return lines.length > MOST_DETAILS ? [...lines.slice(0, MOST_DETAILS), `… +${lines.length - MOST_DETAILS}`] : lines;
}

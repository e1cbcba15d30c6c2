// Owns the map file: reading one from text without repairing anything in silence, and writing one.
import type { Message } from '../i18n/message.ts';
import { ProblemError } from '../problem.ts';
import { checkReferences, checkSchema } from './check-document.ts';
import { documentSchema, FORMAT_VERSION, type MapDocument } from './document.ts';
import { fillGaps } from './fill-gaps.ts';
import { fillInitials } from './fill-initials.ts';
import { parseVersion } from './migrations/format-step.ts';
import { mapSteps } from './migrations/map-steps.ts';
import { type Format, readVersioned } from './migrations/read-versioned.ts';
import type { Plain } from './plain.ts';
import { unknownMembers } from './unknown-members.ts';

export interface ReadDocument {
  readonly document: MapDocument;
  /** What was done to a file of an older version, and what the file lacked; empty for a file this program wrote. */
  readonly notes: readonly Message[];
}

/**
 * The map in a file's text; `policy` is the contact policy that a file without one gets. What `fillInitials` and `fillGaps`
 * fill in may be missing; all else that is wrong is refused as a whole: the codes of `parseStrictJson`, then `E_MAP_NOT_A_MAP`,
 * `E_MAP_NEWER_FORMAT`, and those of `checkDocument`.
 */
export function readDocument(text: string, policy?: () => MapDocument['policy']): ReadDocument {
  const { content, notes } = readVersioned(text, mapFormat(fileContent(policy)));
  return { document: content.document, notes: [...notes, ...content.notes] };
}

/** The content of a map file whose gaps are filled. */
export function fileContent(policy?: () => MapDocument['policy']): (file: Plain) => ReadDocument {
  return (file) => {
    const named = fillInitials(file);
    checkReferences(named.filled);
    const { filled, notes } = fillGaps(named.filled, policy);
    return { document: checkSchema(filled), notes: [...named.notes, ...notes, ...unknownMembers(filled)] };
  };
}

/** The format of maps; `check` says what is made of the content. */
export function mapFormat<T>(check: (file: Plain) => T): Format<T> {
  return {
    version: FORMAT_VERSION,
    steps: mapSteps,
    isOne: ({ formatVersion }) => parseVersion(formatVersion) !== undefined,
    notOne: () => new ProblemError('E_MAP_NOT_A_MAP'),
    newer: (versions) => new ProblemError('E_MAP_NEWER_FORMAT', versions),
    check,
  };
}

/** The text of a map file: two-space JSON with the keys in the order of the schema, the same for the same document. */
export function writeDocument(document: MapDocument): string {
  // A parsed object has the schema's order; a document that does not fit (an edit in progress) keeps its own.
  const ordered = documentSchema.safeParse(document);
  const whole = ordered.success ? ordered.data : document;
  const numbers = Object.entries(whole.lastNumbers).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ ...whole, lastNumbers: Object.fromEntries(numbers) }, null, 2)}\n`;
}

// Owns the shape of a step between two versions of a format, and comparing versions.
import type { Message } from '../../i18n/message.ts';
import type { Plain } from '../plain.ts';

/**
 * What turns content of version `from` into content of version `to`. When adding one: raise the format's version to `to`,
 * add the step to the end of its list, and a fixture of the new version (see test/fixtures/formats).
 */
export interface FormatStep {
  readonly from: string;
  readonly to: string;
  /** What was done to the content, a whole sentence for whoever opens it. */
  readonly did: Message;
  /** Pure. Runs before the content is checked, so it passes over whatever is not as it expects and never throws. */
  readonly up: (content: Plain) => Plain;
}

export interface FormatVersion {
  readonly major: number;
  readonly minor: number;
}

/** Undefined for what is no `major.minor`. */
export function parseVersion(version: unknown): FormatVersion | undefined {
  const [, major, minor] = typeof version === 'string' ? (/^(\d{1,9})\.(\d{1,9})$/.exec(version) ?? []) : [];
  return major === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}

export function isBefore(a: FormatVersion, b: FormatVersion): boolean {
  return a.major < b.major || (a.major === b.major && a.minor < b.minor);
}

// Owns where this branch's package differs from head office's map (本行与总行不同), as the package says.
import { figure } from '../../../shared/i18n/figure.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { OverlayPart } from '../../../shared/overlay/overlay-part.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';

export interface Difference {
  readonly label: Message;
  readonly base: string;
  readonly value: string;
  readonly reason: string;
}

export interface Differences {
  readonly count: number;
  readonly byCode: ReadonlyMap<string, readonly Difference[]>;
  readonly added: ReadonlySet<string>;
  readonly removed: readonly string[];
}

const NONE: OverlayPart = { changes: [], removed: [], added: [] };

export function differencesOf({ overlay = NONE }: PackagePayload): Differences {
  const byCode = new Map<string, Difference[]>();
  for (const { nodeCode, label, base, value, reason } of overlay.changes) {
    const list = byCode.get(nodeCode) ?? [];
    byCode.set(nodeCode, [...list, { label, base: shown(base), value: shown(value), reason }]);
  }
  const { changes, added, removed } = overlay;
  return { count: changes.length + added.length + removed.length, byCode, added: new Set(added), removed };
}

/** A value of any field as a text; parts of lists and groups follow each other. */
function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return '—';
  if (Array.isArray(value)) return value.map(shown).join('、') || '—';
  if (typeof value === 'object') return Object.values(value).map(shown).join(' ');
  return typeof value === 'number' ? figure(value) : String(value);
}

// Owns where this branch's package differs from head office's map (本行与总行不同), as the package says.
import type { Message } from '../../../shared/i18n/message.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { textIn } from './page-row.ts';

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

export function differencesOf(payload: PackagePayload): Differences {
  const overlay = payload.overlay;
  const part = (key: string): unknown[] => {
    const value = isObject(overlay) ? overlay[key] : undefined;
    return Array.isArray(value) ? value : [];
  };
  const byCode = new Map<string, Difference[]>();
  for (const change of part('changes')) {
    if (!isObject(change)) continue;
    const code = textIn(change, 'nodeCode') ?? '';
    byCode.set(code, [...(byCode.get(code) ?? []), differenceOf(change)]);
  }
  const added = part('added').map(String);
  const removed = part('removed').map(String);
  const changes = [...byCode.values()].reduce((sum, list) => sum + list.length, 0);
  return { count: changes + added.length + removed.length, byCode, added: new Set(added), removed };
}

function differenceOf(change: Readonly<Record<string, unknown>>): Difference {
  const { label } = change;
  const field = textIn(change, 'field') ?? '';
  const zh = isObject(label) ? (textIn(label, 'zh') ?? field) : field;
  const en = isObject(label) ? (textIn(label, 'en') ?? field) : field;
  return {
    label: { zh, en },
    base: shown(change.base),
    value: shown(change.value),
    reason: textIn(change, 'reason') ?? '',
  };
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

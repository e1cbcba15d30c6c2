// Owns what the page keeps on this computer for one package: ticks by day and the registration form.
import type { Form } from './return-form.ts';

export interface KeptState {
  /** Codes of what was ticked, by day. */
  readonly ticks: Readonly<Record<string, readonly string[]>>;
  readonly form: Form;
  /** How many customers refused, by day and row code. */
  readonly refusals: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Keeper {
  readonly state: KeptState;
  /** False when the browser refuses to keep anything; the state then lasts as long as the page. */
  readonly isKept: boolean;
}

/** Browsers that open a page from the disk may refuse any of these. */
export interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export const emptyForm: Form = { periodStart: '', periodEnd: '', rows: {}, tasks: {} };
const empty: KeptState = { ticks: {}, form: emptyForm, refusals: {} };

export function keyOf(hash: string): string {
  return `strategy-map-page:${hash}`;
}

export function readKept(storage: Storage | undefined, hash: string): Keeper {
  try {
    if (!storage) return { state: empty, isKept: false };
    const text = storage.getItem(keyOf(hash));
    const keeper = { state: stateIn(text), isKept: true };
    // Some browsers let read and refuse to write.
    storage.setItem(keyOf(hash), text ?? JSON.stringify(empty));
    return keeper;
  } catch {
    return { state: empty, isKept: false };
  }
}

/** True when the state is on the disk now. */
export function writeKept(storage: Storage | undefined, hash: string, state: KeptState): boolean {
  try {
    storage?.setItem(keyOf(hash), JSON.stringify(state));
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** The state in a text that this page wrote, or the empty one; other texts are not trusted. */
export function stateIn(text: string | null): KeptState {
  if (!text) return empty;
  try {
    const value = JSON.parse(text) as Partial<KeptState>;
    const form = value.form;
    return {
      ticks: isRecord(value.ticks) ? value.ticks : {},
      form: {
        periodStart: String(form?.periodStart ?? ''),
        periodEnd: String(form?.periodEnd ?? ''),
        rows: isRecord(form?.rows) ? form.rows : {},
        tasks: textsIn(form?.tasks),
      },
      refusals: isRecord(value.refusals) ? value.refusals : {},
    };
  } catch {
    return empty;
  }
}

function textsIn(value: unknown): Readonly<Record<string, string>> {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'))
    : {};
}

function isRecord(value: unknown): value is Record<string, never> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

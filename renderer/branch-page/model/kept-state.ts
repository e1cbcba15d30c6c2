// Owns what the page keeps on this computer for one package: ticks by day and the registration form, period by period.
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { carriedForms, type Origin, originOf } from './carry-over.ts';
import type { KeptForm, Periods } from './form-periods.ts';
import type { Form } from './return-form.ts';

export interface KeptState extends Periods {
  /** Codes of what was ticked, by day. */
  readonly ticks: Readonly<Record<string, readonly string[]>>;
  /** How many customers refused, by day and row code. */
  readonly refusals: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Periods of an earlier package that this one does not report on. */
  readonly leftPeriods?: readonly Pick<Form, 'periodStart' | 'periodEnd'>[];
}

export interface Keeper {
  readonly state: KeptState;
  /** False when the browser keeps nothing; the state then lasts as long as the page. */
  readonly isKept: boolean;
  /** Why: there is no room left. */
  readonly isFull?: boolean;
}

/** Browsers that open a page from the disk may refuse any of these. */
export interface Storage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const empty: KeptState = { ticks: {}, forms: [], current: '', refusals: {} };
const PREFIX = 'strategy-map-page:';
const ORIGIN = ':origin';

export function keyOf(hash: string): string {
  return PREFIX + hash;
}

/** Where nothing is filled in for this package yet, what was filled in for an earlier one is carried over. */
export function readKept(storage: Storage | undefined, hash: string, payload: PackagePayload): Keeper {
  let state = empty;
  try {
    if (!storage) return { state, isKept: false };
    const text = storage.getItem(keyOf(hash));
    state = stateIn(text);
    if (state.forms.length === 0) state = { ...state, ...earlierForms(storage, payload) };
    // Some browsers let read and refuse to write.
    storage.setItem(keyOf(hash), text && state.forms.length === 0 ? text : JSON.stringify(state));
    storage.setItem(keyOf(hash) + ORIGIN, JSON.stringify(originOf(payload)));
    return { state, isKept: true };
  } catch (error) {
    return { state, ...notKept(error) };
  }
}

export function writeKept(storage: Storage | undefined, hash: string, state: KeptState): Omit<Keeper, 'state'> {
  try {
    storage?.setItem(keyOf(hash), JSON.stringify(state));
    return { isKept: storage !== undefined };
  } catch (error) {
    return notKept(error);
  }
}

function notKept(error: unknown): Omit<Keeper, 'state'> {
  const isFull = error instanceof Error && /quota/i.test(error.name);
  return { isKept: false, ...(isFull && { isFull }) };
}

/** The forms of the latest earlier package of this map and branch: the one before by its hash, else by what is kept of it. */
function earlierForms(storage: Storage, payload: PackagePayload): Partial<KeptState> {
  const { previousHash, mapCode, branchCode, revision, trial } = payload;
  const hashes = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').flatMap((key) =>
    key.startsWith(PREFIX) && key.endsWith(ORIGIN) ? key.slice(PREFIX.length, -ORIGIN.length) : [],
  );
  const known = hashes.flatMap((hash) => {
    const origin = originIn(storage.getItem(keyOf(hash) + ORIGIN));
    const isOurs = origin?.mapCode === mapCode && origin.branchCode === branchCode && origin.trial === trial;
    return isOurs && origin.revision < revision ? [{ hash, origin }] : [];
  });
  const before = previousHash && !hashes.includes(previousHash) ? [{ hash: previousHash, origin: {} }] : [];
  const all = [...before, ...known.sort((a, b) => b.origin.revision - a.origin.revision)];
  for (const { hash, origin } of all) {
    const { forms } = stateIn(storage.getItem(keyOf(hash)));
    const carried = carriedForms(forms, payload, origin);
    if (carried.forms.length === 0 && carried.leftPeriods.length === 0) continue;
    return { ...carried, current: carried.forms.at(-1)?.id ?? '' };
  }
  return {};
}

function originIn(text: string | null): Origin | undefined {
  try {
    const value = JSON.parse(text ?? '') as Origin;
    return typeof value.mapCode === 'string' && typeof value.revision === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The state in a text that this page wrote, or the empty one; other texts are not trusted. */
export function stateIn(text: string | null): KeptState {
  if (!text) return empty;
  try {
    const value = JSON.parse(text) as Partial<KeptState> & { form?: Partial<Form> };
    // Before there were periods, one form was kept.
    const before = value.form && isRecord(value.form.rows) ? [{ ...value.form, id: 'p1' }] : [];
    const forms = (Array.isArray(value.forms) ? value.forms : before).map(formIn);
    return {
      ticks: isRecord(value.ticks) ? value.ticks : {},
      forms: Array.isArray(value.forms) ? forms : forms.filter((form) => form.periodStart || isUsed(form)),
      current: String(value.current ?? ''),
      refusals: isRecord(value.refusals) ? value.refusals : {},
      ...(Array.isArray(value.leftPeriods) && { leftPeriods: value.leftPeriods }),
    };
  } catch {
    return empty;
  }
}

function formIn(form: Partial<KeptForm>, index: number): KeptForm {
  const { id, periodStart, periodEnd, rows, tasks, savedAt, carried, more } = form;
  return {
    id: String(id ?? `p${index + 1}`),
    periodStart: String(periodStart ?? ''),
    periodEnd: String(periodEnd ?? ''),
    rows: isRecord(rows) ? rows : {},
    tasks: textsIn(tasks),
    ...(typeof savedAt === 'string' && { savedAt }),
    ...(isRecord(carried) && { carried: carried as unknown as NonNullable<KeptForm['carried']> }),
    ...(isRecord(more) && { more }),
  };
}

function isUsed({ rows, tasks }: Form): boolean {
  return Object.keys(rows).length + Object.keys(tasks).length > 0;
}

function textsIn(value: unknown): Readonly<Record<string, string>> {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'))
    : {};
}

function isRecord(value: unknown): value is Record<string, never> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

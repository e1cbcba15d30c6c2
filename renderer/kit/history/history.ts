// Owns undo: what a value was before each step, which steps were taken back, and which edits are one step.

/** Steps that can be taken back. */
const LIMIT = 200;

export interface Step<T, Title> {
  /** What was done, for the list of steps and the undo button's name. */
  readonly title: Title;
  /** In the past the value before the step, in the future the value after it. */
  readonly value: T;
  /** Edits with the same key that follow each other are one step: typing in one field, one drag. */
  readonly mergeKey?: string | undefined;
}

export interface History<T, Title> {
  /** The last step at the end. */
  readonly past: readonly Step<T, Title>[];
  readonly present: T;
  /** What was undone, the next to be done again at the front. */
  readonly future: readonly Step<T, Title>[];
}

interface Held<T, Title> {
  /** Undefined while there is nothing to edit. */
  read(): History<T, Title> | undefined;
  /** Called only for a change. */
  write(history: History<T, Title>): void;
  /** Given, what was typed and taken back in one stay leaves no step behind. */
  isSame?: (a: T, b: T) => boolean;
}

/** The history of a value that a store holds. */
export function createHistory<T, Title>({ read, write, isSame }: Held<T, Title>) {
  const change = (next: (history: History<T, Title>) => History<T, Title>) => {
    const before = read();
    const after = before && next(before);
    if (after && after !== before) write(after);
  };
  return {
    /** The value after one more step; nothing is left to be done again. */
    record: (title: Title, value: T, mergeKey?: string) =>
      change((history) => recorded(history, { title, value, mergeKey }, isSame)),
    /** Ends the merging of further edits into the last step, e.g. when a field loses focus. */
    endMerge: () => change(mergeEnded),
    undo: () => change(undone),
    redo: () => change(redone),
    /** Goes to the value after the first `index` steps: 0 undoes everything that is kept, counting on redoes. */
    jumpTo: (index: number) => change((history) => jumpedTo(history, index)),
  };
}

/** `step.value` is the value after it. */
export function recorded<T, Title>(
  { past, present, future }: History<T, Title>,
  { title, value, mergeKey }: Step<T, Title>,
  isSame?: (a: T, b: T) => boolean,
): History<T, Title> {
  const last = past.at(-1);
  if (last?.mergeKey !== undefined && isSame?.(last.value, value)) {
    return { past: past.slice(0, -1), present: last.value, future };
  }
  const merges = mergeKey !== undefined && last?.mergeKey === mergeKey;
  const steps = merges ? past : [...past, { title, value: present, mergeKey }].slice(-LIMIT);
  return { past: steps, present: value, future: [] };
}

function mergeEnded<T, Title>(history: History<T, Title>): History<T, Title> {
  const last = history.past.at(-1);
  if (last?.mergeKey === undefined) return history;
  return { ...history, past: history.past.with(-1, { ...last, mergeKey: undefined }) };
}

function undone<T, Title>(history: History<T, Title>): History<T, Title> {
  const { past, present, future } = history;
  const last = past.at(-1);
  if (!last) return history;
  return { past: past.slice(0, -1), present: last.value, future: [{ title: last.title, value: present }, ...future] };
}

function redone<T, Title>(history: History<T, Title>): History<T, Title> {
  const { past, present, future } = history;
  const next = future[0];
  if (!next) return history;
  return { past: [...past, { title: next.title, value: present }], present: next.value, future: future.slice(1) };
}

function jumpedTo<T, Title>(history: History<T, Title>, index: number): History<T, Title> {
  let at = history;
  while (at.past.length > Math.max(0, index)) at = undone(at);
  while (at.past.length < index && at.future.length > 0) at = redone(at);
  return at;
}

// Owns where the title on a tab may be cut: before what tells it from the other tabs, so that this stays in sight.

export interface TabTitle {
  /** Gives way to an ellipsis first. */
  readonly head: string;
  /** What the others do not say; empty where the beginning tells it from all. */
  readonly tail: string;
}

/** Titles that begin alike for so many characters look the same on two tabs. */
const ALIKE = 6;
/** So much of the end is shown of a title that another one goes on from. */
const END = 4;

export function tabTitle(title: string, others: readonly string[]): TabTitle {
  const own = [...title];
  const shared = Math.max(0, ...others.map((other) => (other === title ? 0 : sharedBeginning(own, [...other]))));
  if (shared < ALIKE) return { head: title, tail: '' };
  const from = shared < own.length ? shared : Math.max(0, own.length - END);
  return { head: own.slice(0, from).join(''), tail: own.slice(from).join('') };
}

function sharedBeginning(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((sign, index) => sign !== other[index]);
  return differs < 0 ? one.length : differs;
}

// Owns the part of a text that a change touches, with a little around it, so that long texts are read at a glance.

export interface ChangedPart {
  readonly lead: string;
  readonly removed: string;
  readonly added: string;
  readonly rest: string;
}

/** Characters shown on either side. */
const AROUND = 12;

export function changedPart(before: string, after: string): ChangedPart {
  const [old, now] = [[...before], [...after]];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  ) {
    end += 1;
  }
  const rest = old.slice(old.length - end);
  return {
    lead: (start > AROUND ? '…' : '') + old.slice(Math.max(0, start - AROUND), start).join(''),
    removed: old.slice(start, old.length - end).join(''),
    added: now.slice(start, now.length - end).join(''),
    rest: rest.slice(0, AROUND).join('') + (end > AROUND ? '…' : ''),
  };
}

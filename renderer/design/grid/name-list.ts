// Owns the reading of several names in one text: 产品甲、产品乙; a name may hold the sign that parts names.

const BETWEEN = /[、,，;；\n]/g;

/** The last name of a text that is being typed, and what stands before it. */
export function lastName(text: string): { readonly before: string; readonly name: string } {
  const at = Math.max(...[...text.matchAll(BETWEEN)].map(({ index }) => index + 1), 0);
  return { before: text.slice(0, at), name: text.slice(at).trimStart() };
}

/** The names, the longest that `isKnown` first; what is not known ends at the next sign. */
export function namesIn(text: string, isKnown: (name: string) => boolean): readonly string[] {
  const ends = [...[...text.matchAll(BETWEEN)].map(({ index }) => index), text.length];
  const names: string[] = [];
  for (let from = 0, start = 0; from < ends.length; ) {
    let to = from;
    for (let last = ends.length - 1; last > from; last -= 1) {
      if (isKnown(text.slice(start, ends[last]).trim())) {
        to = last;
        break;
      }
    }
    const end = ends[to] ?? text.length;
    const name = text.slice(start, end).trim();
    if (name !== '' && !names.includes(name)) names.push(name);
    start = end + 1;
    from = to + 1;
  }
  return names;
}

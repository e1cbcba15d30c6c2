// Owns a title that no other map has: the same answers twice make two maps that can be told apart.

export function freeTitle(title: string, maps: readonly { readonly title: string }[]): string {
  const taken = new Set(maps.map((map) => map.title));
  for (let count = 1; ; count += 1) {
    const next = count === 1 ? title : `${title}（${count}）`;
    if (!taken.has(next)) return next;
  }
}

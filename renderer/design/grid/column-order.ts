// Owns the order of the columns of a grid: as settings name it, moved by a step or to another column's place.

/** The ids of all columns in the order of the settings. */
export function orderedColumns(ids: readonly string[], order: readonly string[]): readonly string[] {
  const known = order.filter((id) => ids.includes(id));
  // A column that is new in this version stands where the program puts it: after its neighbour.
  return ids.reduce<readonly string[]>((all, id, index) => {
    if (all.includes(id)) return all;
    const before = ids[index - 1];
    const at = before === undefined ? 0 : all.indexOf(before) + 1;
    return all.toSpliced(at, 0, id);
  }, known);
}

/** With `id` moved by `step` among the columns that are shown; the same at the end. */
export function columnMoved(
  all: readonly string[],
  isShown: (id: string) => boolean,
  id: string,
  step: -1 | 1,
): readonly string[] {
  const shown = all.filter(isShown);
  const target = shown[shown.indexOf(id) + step];
  return target === undefined ? all : columnPlaced(all, id, target);
}

/** With `id` in the place of `target`, which makes room towards where `id` came from. */
export function columnPlaced(all: readonly string[], id: string, target: string): readonly string[] {
  if (id === target || !all.includes(id) || !all.includes(target)) return all;
  const isBehind = all.indexOf(id) < all.indexOf(target);
  const without = all.filter((other) => other !== id);
  return without.toSpliced(without.indexOf(target) + (isBehind ? 1 : 0), 0, id);
}

// Owns remembering what was found in one element, so that an edit costs the check of what it changed: elements never change.

/** `find` with its results kept as long as the element lives. Only for what depends on nothing else. */
export function remember<E extends object, R>(find: (element: E) => R): (element: E) => R {
  const results = new WeakMap<E, { readonly result: R }>();
  return (element) => {
    const old = results.get(element);
    if (old) return old.result;
    const result = find(element);
    results.set(element, { result });
    return result;
  };
}

/** The same for what also depends on a part of the knowledge: a dictionary or the settings of the rules. */
export function rememberWith<E extends object, K extends object, R>(
  find: (element: E, knowledge: K) => R,
): (element: E, knowledge: K) => R {
  const perKnowledge = remember((knowledge: K) => remember((element: E) => find(element, knowledge)));
  return (element, knowledge) => perKnowledge(knowledge)(element);
}

/** Keeps what was worked out for a key of an object; a school is counted anew from a new object. */
export function once<V>(store: Map<string, V>, key: string, make: () => V): V {
  const found = store.get(key);
  if (found !== undefined || store.has(key)) return found as V;
  const made = make();
  store.set(key, made);
  return made;
}

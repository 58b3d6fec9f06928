/** Works something out once for each object it is asked about, such as the facts of a window, as long as that lives. */
export function oncePer<K extends object, V>(workOut: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key) ?? { value: workOut(key) };
    known.set(key, found);
    return found.value;
  };
}

/** Works something out when it is first asked for, and once. */
export function lazily<V>(workOut: () => V): () => V {
  let found: { readonly value: V } | undefined;
  return () => {
    found ??= { value: workOut() };
    return found.value;
  };
}

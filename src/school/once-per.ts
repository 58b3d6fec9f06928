/**
 * Works something out once for each key. An object, such as the facts of some days, is kept as long as it lives; a text as
 * long as the function.
 */
export function oncePer<K, V>(workOut: (key: K) => V): (key: K) => V {
  const byObject = new WeakMap<K & object, V>();
  const byText = new Map<K, V>();
  return (key) => {
    const kept = (typeof key === "object" ? byObject : byText) as Map<K, V>;
    if (!kept.has(key)) kept.set(key, workOut(key));
    return kept.get(key) as V;
  };
}

/** Works something out when it is first asked for, and once. */
export function lazily<V>(workOut: () => V): () => V {
  let kept: { readonly value: V } | undefined;
  return () => {
    kept ??= { value: workOut() };
    return kept.value;
  };
}

/** Works something out once for each text, and forgets all of them when there are `most`: sentences come again in the next school. */
export function lately<V>(workOut: (text: string) => V, most = 2000): (text: string) => V {
  const kept = new Map<string, V>();
  return (text) => {
    if (kept.size >= most && !kept.has(text)) kept.clear();
    if (!kept.has(text)) kept.set(text, workOut(text));
    return kept.get(text) as V;
  };
}

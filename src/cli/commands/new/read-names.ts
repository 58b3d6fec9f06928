/**
 * Names that are typed or pasted together: with 、 or commas between, or spaces as from a table. In 王 芳、李小明 the space
 * belongs to the name. Each is given once.
 */
export function readNames(typed: string): readonly string[] {
  const text = typed.trim();
  const names = /[、，,;；]/.test(text)
    ? text.split(/[、，,;；\n]+/).map((name) => name.replace(/\s+/g, ""))
    : joinSingle(text.split(/\s+/));
  return [...new Set(names.filter(Boolean))];
}

/** 王 芳 with a space for looks is one name. */
function joinSingle(words: readonly string[]): readonly string[] {
  const names: string[] = [];
  let open = false;
  for (const word of words) {
    const isSingle = [...word].length === 1;
    if (isSingle && open) names[names.length - 1] += word;
    else names.push(word);
    open = isSingle && !open;
  }
  return names;
}

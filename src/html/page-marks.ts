/** Names for links within one page, numbered in the order they are met, and what the page's contents list. */
export interface PageMarks {
  /** A new name: t1, t2 … */
  next(prefix: string): string;
  /** Notes a heading for the contents; returns its name. */
  heading(text: string): string;
  readonly contents: readonly { readonly id: string; readonly text: string }[];
}

export function pageMarks(): PageMarks {
  const counts = new Map<string, number>();
  const contents: { id: string; text: string }[] = [];
  const next = (prefix: string): string => {
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    return `${prefix}${count}`;
  };
  const heading = (text: string): string => {
    const id = next("s");
    contents.push({ id, text });
    return id;
  };
  return { next, heading, contents };
}

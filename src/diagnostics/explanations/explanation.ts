/** What `yanxiu explain` says of a code: why it matters, and how it looks wrong and right. */
export interface Explanation {
  readonly why: string;
  readonly wrong: string;
  readonly right: string;
}

/** An explanation for every code of a stage; a missing one does not compile. */
export type Explained<Entries> = { readonly [Code in keyof Entries]: Explanation };

/** Examples are typed with the indentation of the code around them, which is taken away. */
export const explain = (why: string, wrong: string, right: string): Explanation => ({
  why,
  wrong: outdent(wrong),
  right: outdent(right),
});

function outdent(text: string): string {
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n[ ]*$/, "")
    .split("\n");
  const depth = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)![0].length));
  return lines.map((line) => line.slice(Math.min(depth, line.length))).join("\n");
}

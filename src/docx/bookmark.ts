import { createHash } from "node:crypto";

/** Wraps the runs of a figure in a bookmark; numbers count from 1 within one document. */
export type Mark = (figure: string, runs: string) => string;

/** Marks for one document. Word needs names that are unique, of letters, digits and _, at most 40 long. */
export function numberedMarks(): Mark {
  let id = 0;
  return (figure, runs) => {
    id += 1;
    return `<w:bookmarkStart w:id="${id}" w:name="yx${id}_${bookmarkName(figure)}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
  };
}

/** A figure's name inside bookmark names. If Word does not allow it, it is cut and gets a hash. */
export function bookmarkName(figure: string): string {
  if (/^[A-Za-z0-9_\u4e00-\u9fff]{1,30}$/.test(figure)) return figure;
  const allowed = figure.replace(/[^A-Za-z0-9_\u4e00-\u9fff]/g, "_").slice(0, 21);
  return `${allowed}_${createHash("sha256").update(figure).digest("hex").slice(0, 8)}`;
}

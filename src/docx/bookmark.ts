import { createHash } from "node:crypto";
import type { Inline } from "../template/content.ts";

/** Puts around a run what belongs to its inline: a figure's bookmark and footnote, the field of a reference. */
export type Mark = (inline: Inline, run: string) => string;

/** A figure's name inside bookmark names. If Word does not allow it, it is cut and gets a hash. */
export function bookmarkName(figure: string): string {
  if (/^[A-Za-z0-9_\u4e00-\u9fff]{1,30}$/.test(figure)) return figure;
  const allowed = figure.replace(/[^A-Za-z0-9_\u4e00-\u9fff]/g, "_").slice(0, 21);
  return `${allowed}_${createHash("sha256").update(figure).digest("hex").slice(0, 8)}`;
}

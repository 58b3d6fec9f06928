import { createHash } from "node:crypto";

const mark = /<!-- yanxiu sha256:([0-9a-f]{64}) -->\n$/;

/** A page with the hash of all before it in a comment at its end. By it a later run knows whether a person has edited it. */
export const sealHtml = (page: string): string => `${page}<!-- yanxiu sha256:${hash(page)} -->\n`;

/** True only for a page exactly as we wrote it. */
export function isUntouchedHtml(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString("utf8");
  const [end, sum] = mark.exec(text) ?? [];
  // A byte that is no UTF-8 would be read as another one.
  return end !== undefined && hash(text.slice(0, -end.length)) === sum && Buffer.from(text).equals(bytes);
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

import { createHash } from "node:crypto";

/** The `nth` of `of` shares, from 1. */
export interface Share {
  readonly nth: number;
  readonly of: number;
}

/** Whether something belongs to a share: by its name alone, so that it stays there whatever else there is. */
export function isInShare(name: string, { nth, of }: Share): boolean {
  const sum = createHash("sha256").update(name.normalize("NFC")).digest();
  return sum.readUIntBE(0, 6) % of === nth - 1;
}

import { createHmac } from "node:crypto";

/** Hashes keys of people and works, so that only who holds the secret can tell whether a name is among them. */
export interface KeyedHash {
  /** Tells summaries apart that were made with different secrets, and so cannot be added up. */
  readonly id: string;
  hash(text: string): string;
}

/** HMAC-SHA-256; of the keys 96 bits are kept, enough for a province. */
export function keyedHash(secret: string): KeyedHash {
  const hmac = (text: string, bytes: number) =>
    createHmac("sha256", secret).update(text).digest().subarray(0, bytes).toString("base64url");
  return { id: hmac("id of the key", 6), hash: (text) => hmac(text, 12) };
}

import { naturalKey } from "../zh/natural-order.ts";
import { byCodePoint } from "./by-code-point.ts";

/** Paths folder by folder, names as people number them: the same on every computer. */
export const inPathOrder = (paths: readonly string[]): string[] =>
  paths
    .map((path) => ({ path, key: Buffer.from(naturalKey(path.replaceAll(/[/\\]/g, "\0"))) }))
    .sort((a, b) => Buffer.compare(a.key, b.key) || byCodePoint(a.path, b.path))
    .map(({ path }) => path);

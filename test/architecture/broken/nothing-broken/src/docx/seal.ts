import { createHash } from "node:crypto";
import type { Outline } from "../outline/blocks.ts";
/** The process of sealing: a word in a comment is not process.exit(). */
export const sealed = (outline: Outline) => createHash("sha256").update(outline.module);

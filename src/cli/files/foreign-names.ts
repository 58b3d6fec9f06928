import { readdirSync } from "node:fs";

/**
 * The names in a folder that are no UTF-8, as they were meant: a zip archive from Windows, unpacked elsewhere, has names in
 * GBK. No file can be opened under what Node makes of them.
 */
export const foreignNames = (folder: string): string[] =>
  readdirSync(folder, { encoding: "buffer" }).flatMap((bytes) => {
    const name = Buffer.from(bytes);
    return isUtf8(name) ? [] : [new TextDecoder("gb18030").decode(name)];
  });

const isUtf8 = (name: Buffer): boolean => Buffer.compare(Buffer.from(name.toString("utf8")), name) === 0;

/** Whether a name, as Node gives it, may be one of those. */
export const mayBeForeign = (name: string): boolean => name.includes("\uFFFD");

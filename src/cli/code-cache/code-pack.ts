import { crc32 } from "node:zlib";

/** What V8 made of files of code, by their names. */
export type CodePack = ReadonlyMap<string, Uint8Array>;

const headLength = 8;

/**
 * One file of it: the sum of all that follows and the length of the list, four bytes each (little-endian); the list of names
 * and lengths in JSON; the code. V8 does not look whether code is whole before it runs it: the sum does.
 */
export function packCode(pack: CodePack): Buffer {
  const list = Buffer.from(JSON.stringify([...pack].map(([name, code]) => [name, code.length])));
  const whole = Buffer.concat([Buffer.alloc(headLength), list, ...pack.values()]);
  whole.writeUInt32LE(list.length, 4);
  whole.writeUInt32LE(crc32(whole.subarray(4)), 0);
  return whole;
}

/** What was packed; `undefined` if it is not whole. */
export function unpackCode(whole: Buffer): CodePack | undefined {
  if (whole.length < headLength || crc32(whole.subarray(4)) !== whole.readUInt32LE(0)) return undefined;
  let end = headLength + whole.readUInt32LE(4);
  const list = JSON.parse(whole.toString("utf8", headLength, end)) as readonly (readonly [string, number])[];
  return new Map(
    list.map(([name, length]) => {
      end += length;
      return [name, whole.subarray(end - length, end)];
    }),
  );
}

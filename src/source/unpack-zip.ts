import { crc32, inflateRawSync } from "node:zlib";
import { type DeclaredMistake, isMistake, type Mistake } from "../diagnostics/define-mistake.ts";

/** What the reader of a format says of a zip that is no whole one, and of one that holds too much. */
export interface ZipFaults {
  readonly damaged: DeclaredMistake;
  readonly tooLarge: DeclaredMistake;
}

/** The parts of a zip, unpacked when they are asked for. Names are compared without case, as office files want. */
export interface Unpacked {
  readonly paths: readonly string[];
  /** In bytes, all parts together. */
  readonly size: number;
  bytes(path: string): Uint8Array | Mistake | undefined;
}

/** In bytes: all parts together, and a part that may shrink as much as it likes. */
const most = 100 * 2 ** 20;
const anyRatio = 2 ** 20;
/** Real parts shrink to a fiftieth at most, a bomb to a thousandth. */
const mostRatio = 200;

interface Entry {
  readonly path: string;
  readonly isPacked: boolean;
  readonly size: number;
  readonly crc: number;
  readonly data: Uint8Array;
}

/**
 * Opens a zip. Sizes are checked by its directory before anything is unpacked, and again while unpacking: a directory may
 * lie. `undefined` if it is no zip at all.
 */
export function unpackZip(bytes: Uint8Array, faults: ZipFaults): Unpacked | Mistake | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 4 || buffer.readUInt32BE(0) !== 0x504b0304) return undefined;
  const entries = entriesOf(buffer) ?? faults.damaged.of({});
  if (isMistake(entries)) return entries;
  const byPath = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]));
  if (byPath.size < entries.length) return faults.damaged.of({});
  const isLarge = ({ size, data }: Entry) => size > anyRatio && size > data.length * mostRatio;
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > most || entries.some(isLarge)) return faults.tooLarge.of({});
  return {
    paths: entries.map(({ path }) => path),
    size,
    bytes(path) {
      const entry = byPath.get(path.toLowerCase());
      return entry && (contentOf(entry) ?? faults.damaged.of({}));
    },
  };
}

/** `undefined` for a damaged one. */
function entriesOf(zip: Buffer): Entry[] | undefined {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end + 22 > zip.length) return undefined;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    const entry = at + 46 <= zip.length && zip.readUInt32BE(at) === 0x504b0102 ? entryAt(zip, at) : undefined;
    if (!entry) return undefined;
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (!entry.path.endsWith("/")) entries.push(entry);
  }
  return entries;
}

/** An entry of the directory with its data; none if it is encrypted, packed in an unusual way, or lies outside the file. */
function entryAt(zip: Buffer, at: number): Entry | undefined {
  const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)];
  const [packedSize, size, offset] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 42)];
  if (flags & 1 || (method !== 0 && method !== 8) || offset + 30 > zip.length) return undefined;
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  if (start + packedSize > zip.length || (method === 0 && size !== packedSize)) return undefined;
  const name = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
  return {
    path: name.replaceAll("\\", "/").replace(/^\/+/, ""),
    isPacked: method === 8,
    size,
    crc: zip.readUInt32LE(at + 16),
    data: zip.subarray(start, start + packedSize),
  };
}

function contentOf({ isPacked, size, crc, data }: Entry): Uint8Array | undefined {
  try {
    const content = isPacked ? inflateRawSync(data, { maxOutputLength: size + 1 }) : data;
    return content.length === size && crc32(content) === crc ? content : undefined;
  } catch {
    // Bad data, or more of it than the directory says.
    return undefined;
  }
}

/** A segment of a JPEG (ITU T.81, annex B): `marker` is the byte after 0xff, `start` and `end` hold it with its marker. */
export interface JpegSegment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
  /** Without marker and length. Of a scan only its header. */
  readonly data: Uint8Array;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Whether a marker stands alone: RST0 to RST7, TEM, and a stuffed or filling byte. */
const isAlone = (marker: number): boolean =>
  marker === 0 || marker === 1 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);

/**
 * The segments of a JPEG up to its end; a scan ends where the next segment begins. Whatever a phone puts behind the end (a
 * film, a second picture) is no part of it. If bytes end before the picture does, the last segment is missing.
 */
export function* jpegSegments(bytes: Uint8Array): Iterable<JpegSegment> {
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff || isAlone(bytes[at + 1]!)) {
      at += 1;
      continue;
    }
    const [marker, start] = [bytes[at + 1]!, at];
    if (marker === endOfImage) {
      yield { marker, start, end: at + 2, data: bytes.subarray(at, at) };
      return;
    }
    if (at + 4 > bytes.length) return;
    const length = bytes[at + 2]! * 256 + bytes[at + 3]!;
    const header = at + 2 + Math.max(2, length);
    if (header > bytes.length) return;
    at = marker === startOfScan ? endOfScan(bytes, header) : header;
    yield { marker, start, end: at, data: bytes.subarray(start + 4, header) };
  }
}

/** Where the next marker stands after the coded pixels of a scan. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (at + 1 < bytes.length && !isAlone(bytes[at + 1]!)) return at;
  }
  return bytes.length;
}

/** Start of frame: SOF0 to SOF15, without DHT, JPG and DAC among them. */
export const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

export const isScan = (marker: number): boolean => marker === startOfScan;
export const isEnd = (marker: number): boolean => marker === endOfImage;

/** Whether the data of a segment begins with these ASCII letters. */
export const beginsWith = (data: Uint8Array, text: string): boolean =>
  data.length >= text.length && [...text].every((sign, i) => data[i] === sign.charCodeAt(0));

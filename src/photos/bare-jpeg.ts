import { beginsWith, isEnd, type JpegSegment, jpegSegments } from "./jpeg-segments.ts";

const iccName = "ICC_PROFILE\0";

/**
 * A JPEG without anything but the picture: no EXIF (place, time, telephone, preview), XMP, IPTC, comments, and nothing behind its
 * end. The colour profile stays. `undefined` if it is not complete.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let isComplete = false;
  for (const segment of jpegSegments(bytes)) {
    kept.push(...partsOf(segment, bytes));
    isComplete = isEnd(segment.marker);
  }
  return isComplete ? joined(kept) : undefined;
}

/** The segments with its colour profile. */
export const jpegProfile = (bytes: Uint8Array): Uint8Array =>
  joined([...jpegSegments(bytes)].filter(isProfile).map(({ start, end }) => bytes.subarray(start, end)));

const isProfile = ({ marker, data }: JpegSegment): boolean => marker === 0xe2 && beginsWith(data, iccName);

function partsOf(segment: JpegSegment, bytes: Uint8Array): readonly Uint8Array[] {
  const { marker, start, end, data } = segment;
  // JFIF holds a preview behind its first 14 bytes.
  if (marker === 0xe0) return beginsWith(data, "JFIF\0") && data.length >= 14 ? [jfif(data)] : [];
  const isAboutColors = isProfile(segment) || (marker === 0xee && beginsWith(data, "Adobe"));
  const isMetadata = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef);
  return isMetadata && !isAboutColors ? [] : [bytes.subarray(start, end)];
}

const jfif = (data: Uint8Array): Uint8Array => Uint8Array.of(0xff, 0xe0, 0, 16, ...data.subarray(0, 12), 0, 0);

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

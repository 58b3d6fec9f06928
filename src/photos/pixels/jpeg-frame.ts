import { UnreadablePixels } from "./unreadable-pixels.ts";

/** One colour of a JPEG. */
export interface JpegComponent {
  readonly id: number;
  /** Of the size of the picture it has h of `Frame.mostH` columns and v of `mostV` rows. */
  readonly h: number;
  readonly v: number;
  /** Which table of quantities it has. */
  readonly quantities: number;
  /** Blocks of 8 × 8 that hold pixels, and those that are coded where several colours stand in one scan. */
  readonly blocksWide: number;
  readonly blocksHigh: number;
  readonly codedWide: number;
  /** 64 for each coded block, in the order of the code (zigzag). */
  readonly coefficients: Int16Array;
}

/** Start of frame (T.81, B.2.2). */
export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  readonly isProgressive: boolean;
  readonly mostH: number;
  readonly mostV: number;
  /** Units of all colours: how many beside each other, and how many rows. */
  readonly unitsWide: number;
  readonly unitsHigh: number;
  readonly components: readonly JpegComponent[];
}

/** The frame, with room for its coefficients: two bytes for each sample of each colour. */
export function readFrame(data: Uint8Array, isProgressive: boolean): JpegFrame {
  const [height, width, count] = [data[1]! * 256 + data[2]!, data[3]! * 256 + data[4]!, data[5]!];
  const typed = Array.from({ length: count }, (_, i) => {
    const [id, sampling, quantities] = data.subarray(6 + i * 3, 9 + i * 3);
    if (quantities === undefined) throw new UnreadablePixels();
    return { id: id!, h: sampling! >> 4, v: sampling! & 15, quantities };
  });
  if (typed.some(({ h, v }) => h < 1 || h > 4 || v < 1 || v > 4)) throw new UnreadablePixels();
  // A single colour is never mixed with others, whatever it says of its share.
  const shares = count === 1 ? typed.map((one) => ({ ...one, h: 1, v: 1 })) : typed;
  const [mostH, mostV] = [Math.max(...shares.map(({ h }) => h)), Math.max(...shares.map(({ v }) => v))];
  const [unitsWide, unitsHigh] = [Math.ceil(width / (8 * mostH)), Math.ceil(height / (8 * mostV))];
  const components = shares.map((one): JpegComponent => {
    const codedWide = unitsWide * one.h;
    return {
      ...one,
      codedWide,
      blocksWide: Math.ceil(Math.ceil((width * one.h) / mostH) / 8),
      blocksHigh: Math.ceil(Math.ceil((height * one.v) / mostV) / 8),
      coefficients: new Int16Array(codedWide * unitsHigh * one.v * 64),
    };
  });
  return { width, height, isProgressive, mostH, mostV, unitsWide, unitsHigh, components };
}

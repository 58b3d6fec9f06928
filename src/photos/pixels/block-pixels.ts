/** The order in which the coefficients of a block are coded (T.81, figure A.6): where each one belongs. */
const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
];

const bits = 11;

/** Cosines of the transform of `size` points as whole numbers, times 2^11: `size` rows of `size`. */
function cosines(size: number): Int32Array {
  const table = new Int32Array(size * size);
  for (let x = 0; x < size; x++)
    for (let u = 0; u < size; u++) {
      const norm = u === 0 ? Math.SQRT1_2 : 1;
      table[x * size + u] = Math.round(norm * Math.cos(((2 * x + 1) * u * Math.PI) / (2 * size)) * (1 << bits));
    }
  return table;
}

const tables: Readonly<Record<number, Int32Array>> = { 1: cosines(1), 2: cosines(2), 4: cosines(4), 8: cosines(8) };

const block = new Int32Array(64);
const half = new Int32Array(64);

/** Where the pixels of a block go. */
export interface BlockTarget {
  readonly plane: Uint8Array;
  readonly stride: number;
  at: number;
}

/**
 * Turns the coefficients of a block, which stand from `from` on, into `wide` × `high` pixels, 1, 2, 4 or 8 each way: a picture
 * made smaller at once is a fraction of the work.
 */
export function blockPixels(
  coefficients: Int16Array,
  from: number,
  quantities: Uint16Array,
  wide: number,
  high: number,
  target: BlockTarget,
): void {
  block.fill(0);
  let rows = 0;
  for (let k = 0; k < 64; k++) {
    const value = coefficients[from + k]!;
    if (value === 0) continue;
    const at = zigzag[k]!;
    if ((at & 7) >= wide || at >> 3 >= high) continue;
    block[at] = value * quantities[k]!;
    rows = Math.max(rows, (at >> 3) + 1);
  }
  acrossRows(wide, rows);
  downColumns(wide, high, rows, target);
}

/** Rows of frequencies become rows of pixels, times 2^3. */
function acrossRows(wide: number, rows: number): void {
  const table = tables[wide]!;
  for (let v = 0; v < rows; v++)
    for (let x = 0; x < wide; x++) {
      let sum = 0;
      for (let u = 0; u < wide; u++) sum += block[v * 8 + u]! * table[x * wide + u]!;
      half[v * 8 + x] = (sum + 128) >> (bits - 3);
    }
}

// The transform has a factor of 1/4 for 8 × 8 points, which is 1/8 for one point and the same in between.
function downColumns(wide: number, high: number, rows: number, { plane, stride, at }: BlockTarget): void {
  const table = tables[high]!;
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      let sum = 0;
      for (let v = 0; v < rows; v++) sum += half[v * 8 + x]! * table[y * high + v]!;
      const pixel = ((sum + (1 << (bits + 4))) >> (bits + 5)) + 128;
      plane[at + y * stride + x] = pixel < 0 ? 0 : Math.min(pixel, 255);
    }
}

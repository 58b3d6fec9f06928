import type { PrintSize } from "../print-size.ts";

/**
 * Makes a picture smaller, row by row: each new pixel is the mean of what it covers. Sums are whole numbers below 2^53, so they
 * are the same everywhere. Three bytes are a pixel.
 */
export class PixelScaler {
  private readonly from: PrintSize;
  private readonly to: PrintSize;
  private readonly out: Uint8Array;
  /** Of the new row that is being made; a pixel weighs `to` times what it covers. */
  private readonly sums: Float64Array;
  private readonly row: Float64Array;
  private read = 0;

  constructor(width: number, height: number, to: PrintSize) {
    this.from = { width, height };
    this.to = to;
    this.out = new Uint8Array(to.width * to.height * 3);
    this.sums = new Float64Array(to.width * 3);
    this.row = new Float64Array(to.width * 3);
  }

  /** The next row from the top. */
  add(pixels: Uint8Array): void {
    this.narrow(pixels);
    const height = this.to.height;
    let top = this.read * height;
    const bottom = top + height;
    this.read += 1;
    // A row may end one new row and begin the next.
    while (top < bottom) {
      const line = Math.floor(top / this.from.height);
      const end = Math.min(bottom, (line + 1) * this.from.height);
      for (let i = 0; i < this.row.length; i++) this.sums[i]! += this.row[i]! * (end - top);
      if (end === (line + 1) * this.from.height) this.finish(line);
      top = end;
    }
  }

  pixels(): Uint8Array {
    return this.out;
  }

  private narrow(pixels: Uint8Array): void {
    const { from, to, row } = this;
    row.fill(0);
    let left = 0;
    for (let x = 0, at = 0; x < from.width; x++, at += 3) {
      const right = left + to.width;
      while (left < right) {
        const column = Math.floor(left / from.width);
        const end = Math.min(right, (column + 1) * from.width);
        const share = end - left;
        const target = column * 3;
        row[target]! += pixels[at]! * share;
        row[target + 1]! += pixels[at + 1]! * share;
        row[target + 2]! += pixels[at + 2]! * share;
        left = end;
      }
    }
  }

  private finish(line: number): void {
    const weight = this.from.width * this.from.height;
    const half = Math.floor(weight / 2);
    const start = line * this.to.width * 3;
    for (let i = 0; i < this.sums.length; i++) this.out[start + i] = Math.floor((this.sums[i]! + half) / weight);
    this.sums.fill(0);
  }
}

import type { BitReader } from "./bit-reader.ts";
import type { HuffmanTable } from "./huffman-table.ts";
import type { JpegComponent } from "./jpeg-frame.ts";
import { UnreadablePixels } from "./unreadable-pixels.ts";

/** How the blocks of one colour are coded in a scan, and what carries over from block to block. */
export interface BlockCoder {
  readonly component: JpegComponent;
  readonly dc: HuffmanTable | undefined;
  readonly ac: HuffmanTable | undefined;
  /** The first and the last coefficient that the scan holds. */
  readonly start: number;
  readonly end: number;
  readonly isProgressive: boolean;
  /** It adds one bit to coefficients that earlier scans began. */
  readonly isRefinement: boolean;
  /** The bit that it holds, or the last one of several. */
  readonly shift: number;
  predicted: number;
  /** So many of the next blocks have no more coefficients. */
  emptyBlocks: number;
}

/** Reads the coefficients of a block, which stand from `at` on. */
export function readBlock(coder: BlockCoder, at: number, reader: BitReader): void {
  if (!coder.isProgressive) {
    readDc(coder, at, reader);
    readAc(coder, at, 1, reader);
  } else if (coder.start === 0) {
    if (coder.isRefinement) coder.component.coefficients[at]! |= reader.bit() << coder.shift;
    else readDc(coder, at, reader);
  } else if (coder.isRefinement) refineAc(coder, at, reader);
  else readAc(coder, at, coder.start, reader);
}

function readDc(coder: BlockCoder, at: number, reader: BitReader): void {
  if (!coder.dc) throw new UnreadablePixels();
  const length = reader.symbol(coder.dc);
  if (length > 15) throw new UnreadablePixels();
  coder.predicted += reader.signed(length);
  coder.component.coefficients[at] = coder.predicted << coder.shift;
}

function readAc(coder: BlockCoder, at: number, start: number, reader: BitReader): void {
  const { ac, end, shift, component } = coder;
  if (coder.emptyBlocks > 0) {
    coder.emptyBlocks -= 1;
    return;
  }
  if (!ac) throw new UnreadablePixels();
  for (let k = start; k <= end; k++) {
    const symbol = reader.symbol(ac);
    const run = symbol >> 4;
    const length = symbol & 15;
    if (length === 0 && run < 15) {
      coder.emptyBlocks = (1 << run) - 1 + reader.read(run);
      return;
    }
    k += run;
    if (k > 63) throw new UnreadablePixels();
    if (length > 0) component.coefficients[at + k] = reader.signed(length) << shift;
  }
}

/** T.81, G.1.2.3: new coefficients stand between those that get one more bit. */
function refineAc(coder: BlockCoder, at: number, reader: BitReader): void {
  const { ac, start, end, shift, component } = coder;
  const { coefficients } = component;
  if (!ac) throw new UnreadablePixels();
  const refine = (k: number) => {
    const value = coefficients[at + k]!;
    if (reader.bit() === 1 && ((Math.abs(value) >> shift) & 1) === 0)
      coefficients[at + k] = value + (value < 0 ? -(1 << shift) : 1 << shift);
  };
  let k = start;
  while (k <= end && coder.emptyBlocks === 0) {
    const symbol = reader.symbol(ac);
    const run = symbol >> 4;
    const length = symbol & 15;
    if (length > 1) throw new UnreadablePixels();
    if (length === 0 && run < 15) {
      coder.emptyBlocks = (1 << run) + reader.read(run);
      break;
    }
    const found = length === 0 ? 0 : reader.bit() === 1 ? 1 << shift : -(1 << shift);
    let zeros = run;
    while (k <= end && (coefficients[at + k] !== 0 || zeros > 0)) {
      if (coefficients[at + k] === 0) zeros -= 1;
      else refine(k);
      k += 1;
    }
    if (found !== 0 && k <= end) coefficients[at + k] = found;
    k += 1;
  }
  if (coder.emptyBlocks === 0) return;
  for (; k <= end; k++) if (coefficients[at + k] !== 0) refine(k);
  coder.emptyBlocks -= 1;
}

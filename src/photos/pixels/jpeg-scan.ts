import type { BitReader } from "./bit-reader.ts";
import type { HuffmanTable } from "./huffman-table.ts";
import { type BlockCoder, readBlock } from "./jpeg-block.ts";
import type { JpegComponent, JpegFrame } from "./jpeg-frame.ts";
import { UnreadablePixels } from "./unreadable-pixels.ts";

/** Tables that segments before a scan define, by their number. */
export interface JpegTables {
  readonly dc: (HuffmanTable | undefined)[];
  readonly ac: (HuffmanTable | undefined)[];
  /** In the order of the code (zigzag). */
  readonly quantities: (Uint16Array | undefined)[];
  /** Units between two restart markers; 0: none. */
  restartEvery: number;
}

/** Reads the coefficients of one scan. `header` is that of the scan (T.81, B.2.3). */
export function readScan(header: Uint8Array, frame: JpegFrame, tables: JpegTables, reader: BitReader): void {
  const count = header[0]!;
  const [start, end, precision] = header.subarray(1 + count * 2, 4 + count * 2);
  if (precision === undefined || start! > end! || end! > 63) throw new UnreadablePixels();
  const coders = Array.from({ length: count }, (_, i): BlockCoder => {
    const component = frame.components.find(({ id }) => id === header[1 + i * 2]);
    if (!component) throw new UnreadablePixels();
    const numbers = header[2 + i * 2]!;
    return {
      component,
      dc: tables.dc[numbers >> 4],
      ac: tables.ac[numbers & 15],
      start: frame.isProgressive ? start! : 0,
      end: frame.isProgressive ? end! : 63,
      isRefinement: frame.isProgressive && precision >> 4 !== 0,
      shift: frame.isProgressive ? precision & 15 : 0,
      isProgressive: frame.isProgressive,
      predicted: 0,
      emptyBlocks: 0,
    };
  });
  const [only] = coders;
  if (coders.length === 1) readUnits(alone(only!.component), coders, tables.restartEvery, reader);
  else readUnits(together(frame), coders, tables.restartEvery, reader);
}

/** How many units a scan has, and the blocks of a colour in each of them, as numbers of coded blocks. */
interface Units {
  readonly count: number;
  each(unit: number, component: JpegComponent, read: (block: number) => void): void;
}

const alone = ({ blocksWide, blocksHigh, codedWide }: JpegComponent): Units => ({
  count: blocksWide * blocksHigh,
  each: (unit, _, read) => read(Math.floor(unit / blocksWide) * codedWide + (unit % blocksWide)),
});

const together = ({ unitsWide, unitsHigh }: JpegFrame): Units => ({
  count: unitsWide * unitsHigh,
  each: (unit, { h, v, codedWide }, read) => {
    const row = Math.floor(unit / unitsWide) * v;
    const column = (unit % unitsWide) * h;
    for (let y = 0; y < v; y++) for (let x = 0; x < h; x++) read((row + y) * codedWide + column + x);
  },
});

function readUnits(units: Units, coders: readonly BlockCoder[], restartEvery: number, reader: BitReader): void {
  const readers = coders.map((coder) => (block: number) => readBlock(coder, block * 64, reader));
  for (let unit = 0; unit < units.count; unit++) {
    if (restartEvery > 0 && unit > 0 && unit % restartEvery === 0) {
      reader.restart();
      for (const coder of coders) {
        coder.predicted = 0;
        coder.emptyBlocks = 0;
      }
    }
    for (let i = 0; i < coders.length; i++) units.each(unit, coders[i]!.component, readers[i]!);
  }
  reader.finish();
}

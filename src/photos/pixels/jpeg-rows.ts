import type { PrintSize } from "../print-size.ts";
import { type BlockTarget, blockPixels } from "./block-pixels.ts";
import { toRgb } from "./jpeg-colors.ts";
import type { JpegComponent, JpegFrame } from "./jpeg-frame.ts";
import type { PixelRows } from "./pixel-rows.ts";
import { type CodedJpeg, readJpeg } from "./read-jpeg.ts";
import { UnreadablePixels } from "./unreadable-pixels.ts";

/** The pixels of a JPEG: a half, a quarter or an eighth of its size where that is still as large as `least`. */
export function jpegRows(bytes: Uint8Array, least: PrintSize): PixelRows {
  const coded = readJpeg(bytes);
  const { frame } = coded;
  const scaled = (size: number, points: number) => Math.ceil((size * points) / 8);
  const points = [1, 2, 4, 8].find(
    (one) => scaled(frame.width, one) >= least.width && scaled(frame.height, one) >= least.height,
  )!;
  const [width, height] = [scaled(frame.width, points), scaled(frame.height, points)];
  return { width, height, each: (take) => eachRow(coded, points, { width, height }, take) };
}

/** The pixels of one colour in a row of units. */
interface Band {
  readonly component: JpegComponent;
  readonly quantities: Uint16Array;
  /** Pixels of a block, each way. */
  readonly wide: number;
  readonly high: number;
  /** Columns and rows of the picture for each of its own. */
  readonly columns: number;
  readonly rows: number;
  readonly target: BlockTarget;
  /** A row as wide as the picture. */
  readonly row: Uint8Array;
}

function eachRow(coded: CodedJpeg, points: number, size: PrintSize, take: (row: Uint8Array) => void): void {
  const { frame, quantities, colors } = coded;
  const bands = frame.components.map((component) => bandOf(component, frame, points, quantities, size.width));
  const convert = toRgb[colors];
  const out = new Uint8Array(size.width * 3);
  const high = frame.mostV * points;
  for (let unit = 0; unit < frame.unitsHigh; unit++) {
    for (const band of bands) fill(band, unit);
    for (let y = 0; y < high && unit * high + y < size.height; y++) {
      convert(
        bands.map((band) => rowOf(band, y, size.width)),
        out,
      );
      take(out);
    }
  }
}

/** A colour of half the size is made larger by its own points where it has enough, else by repeating pixels. */
function bandOf(
  component: JpegComponent,
  { mostH, mostV, unitsWide }: JpegFrame,
  points: number,
  tables: CodedJpeg["quantities"],
  width: number,
): Band {
  const quantities = tables[component.quantities];
  if (!quantities) throw new UnreadablePixels();
  const { h, v } = component;
  const side = (most: number, share: number) => {
    const wanted = Math.ceil((points * most) / share);
    return wanted >= 8 ? 8 : wanted >= 4 ? 4 : wanted >= 2 ? 2 : 1;
  };
  const [wide, high] = [side(mostH, h), side(mostV, v)];
  const stride = unitsWide * h * wide;
  return {
    component,
    quantities,
    wide,
    high,
    columns: (points * mostH) / (h * wide),
    rows: (points * mostV) / (v * high),
    target: { plane: new Uint8Array(stride * v * high), stride, at: 0 },
    row: new Uint8Array(width),
  };
}

function fill({ component, quantities, wide, high, target }: Band, unit: number): void {
  const { v, codedWide, coefficients } = component;
  for (let y = 0; y < v; y++)
    for (let x = 0; x < codedWide; x++) {
      target.at = y * high * target.stride + x * wide;
      blockPixels(coefficients, ((unit * v + y) * codedWide + x) * 64, quantities, wide, high, target);
    }
}

function rowOf({ columns, rows, target, row }: Band, y: number, width: number): Uint8Array {
  const start = Math.floor(y / rows) * target.stride;
  if (columns === 1) return target.plane.subarray(start, start + width);
  for (let x = 0; x < width; x++) row[x] = target.plane[start + Math.floor(x / columns)]!;
  return row;
}

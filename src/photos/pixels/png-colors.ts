import { UnreadablePixels } from "./unreadable-pixels.ts";

/** How the pixels of a PNG are coded. */
export interface PngColors {
  /** 0 grey, 2 RGB, 3 palette, 4 grey and 6 RGB with transparency. */
  readonly type: number;
  /** Bits of a sample. */
  readonly depth: number;
  readonly palette: Uint8Array | undefined;
  readonly transparent: Uint8Array | undefined;
}

/** A row on white paper, three bytes a pixel, in `out`. Of 16 bits the upper 8 are taken. */
export function rowToRgb(line: Uint8Array, width: number, colors: PngColors, out: Uint8Array): Uint8Array {
  const { type, palette } = colors;
  if (type === 3 && !palette) throw new UnreadablePixels();
  const sample = sampler(line, colors.depth);
  const clear = clearValue(colors);
  const channels = type === 2 ? 3 : type === 4 ? 2 : type === 6 ? 4 : 1;
  const scale = type !== 3 && colors.depth < 8 ? 255 / ((1 << colors.depth) - 1) : 1;
  for (let x = 0; x < width; x++) {
    const at = x * channels;
    const first = sample(at);
    for (let c = 0; c < 3; c++) {
      const light =
        type === 3 ? (palette![first * 3 + c] ?? 0) : type === 2 || type === 6 ? sample(at + c) : first * scale;
      const alpha = type === 4 ? sample(at + 1) : type === 6 ? sample(at + 3) : clear(sample, at);
      out[x * 3 + c] = alpha === 255 ? light : Math.floor((light * alpha + 255 * (255 - alpha) + 127) / 255);
    }
  }
  return out;
}

type Sample = (index: number) => number;

function sampler(line: Uint8Array, depth: number): Sample {
  if (depth === 8) return (index) => line[index]!;
  if (depth === 16) return (index) => line[index * 2]!;
  const perByte = 8 / depth;
  const mask = (1 << depth) - 1;
  return (index) => (line[Math.floor(index / perByte)]! >> (8 - depth * ((index % perByte) + 1))) & mask;
}

/** How opaque a pixel is by tRNS: of each colour of a palette, or none of one grey or one colour. */
function clearValue({ type, depth, transparent }: PngColors): (sample: Sample, at: number) => number {
  if (!transparent) return () => 255;
  if (type === 3) return (sample, at) => transparent[sample(at)] ?? 255;
  const count = type === 2 ? 3 : 1;
  const upper = depth === 16 ? 0 : 1;
  const wanted = Array.from({ length: count }, (_, c) => transparent[c * 2 + upper]);
  return (sample, at) => (wanted.every((value, c) => value === sample(at + c)) ? 0 : 255);
}

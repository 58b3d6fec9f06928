/** How the colours of a JPEG are coded. */
export type ColorCode = "gray" | "rgb" | "ycc" | "cmyk" | "inverted cmyk" | "inverted ycck";

/** A row of pixels, three bytes each, from the rows of its colours. */
export type ToRgb = (colors: readonly Uint8Array[], out: Uint8Array) => void;

const clamped = (value: number): number => (value < 0 ? 0 : Math.min(value, 255));

// JFIF 1.02: 1.402, 0.344136, 0.714136 and 1.772, times 2^16.
const red = (y: number, cr: number): number => clamped(y + ((91881 * (cr - 128) + 32768) >> 16));
const green = (y: number, cb: number, cr: number): number =>
  clamped(y - ((22554 * (cb - 128) + 46802 * (cr - 128) + 32768) >> 16));
const blue = (y: number, cb: number): number => clamped(y + ((116130 * (cb - 128) + 32768) >> 16));

/** Ink over ink without a profile: what is left of the light. */
const inked = (light: number, black: number): number => Math.floor((light * black + 127) / 255);

const gray: ToRgb = ([light], out) => {
  for (let i = 0, at = 0; at < out.length; i++, at += 3) out[at] = out[at + 1] = out[at + 2] = light![i]!;
};

const rgb: ToRgb = (colors, out) => {
  for (let i = 0, at = 0; at < out.length; i++, at += 3) for (let c = 0; c < 3; c++) out[at + c] = colors[c]![i]!;
};

const ycc: ToRgb = ([ys, cbs, crs], out) => {
  for (let i = 0, at = 0; at < out.length; i++, at += 3) {
    const y = ys![i]!;
    const cb = cbs![i]!;
    const cr = crs![i]!;
    out[at] = red(y, cr);
    out[at + 1] = green(y, cb, cr);
    out[at + 2] = blue(y, cb);
  }
};

const cmyk: ToRgb = (colors, out) => {
  const blacks = colors[3]!;
  for (let i = 0, at = 0; at < out.length; i++, at += 3)
    for (let c = 0; c < 3; c++) out[at + c] = inked(255 - colors[c]![i]!, 255 - blacks[i]!);
};

// Adobe's programs write inks upside down: 255 is none.
const invertedCmyk: ToRgb = (colors, out) => {
  const blacks = colors[3]!;
  for (let i = 0, at = 0; at < out.length; i++, at += 3)
    for (let c = 0; c < 3; c++) out[at + c] = inked(colors[c]![i]!, blacks[i]!);
};

const invertedYcck: ToRgb = (colors, out) => {
  ycc(colors, out);
  const blacks = colors[3]!;
  for (let i = 0, at = 0; at < out.length; i++, at += 3)
    for (let c = 0; c < 3; c++) out[at + c] = inked(255 - out[at + c]!, blacks[i]!);
};

/** By how the colours are coded. */
export const toRgb: Readonly<Record<ColorCode, ToRgb>> = {
  gray,
  rgb,
  ycc,
  cmyk,
  "inverted cmyk": invertedCmyk,
  "inverted ycck": invertedYcck,
};

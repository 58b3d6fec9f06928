/** Pixels from the top left, three bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The picture upright. `orientation` is EXIF's: where the first row and the first column of what is stored belong. */
export function turned(image: Pixels, orientation: number): Pixels {
  const { width, height, pixels } = image;
  if (orientation === 1) return image;
  const isQuarter = orientation > 4;
  const size = isQuarter ? { width: height, height: width } : { width, height };
  // 2, 3: the first column is at the right; 3, 4: the first row at the bottom; 5 to 8: the same with both exchanged.
  const isFromRight = orientation === 2 || orientation === 3 || orientation === 7 || orientation === 8;
  const isFromBottom = orientation === 3 || orientation === 4 || orientation === 6 || orientation === 7;
  const out = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++) {
    const row = isFromBottom ? height - 1 - y : y;
    for (let x = 0; x < width; x++, at += 3) {
      const column = isFromRight ? width - 1 - x : x;
      const target = (isQuarter ? column * size.width + row : row * size.width + column) * 3;
      out[target] = pixels[at]!;
      out[target + 1] = pixels[at + 1]!;
      out[target + 2] = pixels[at + 2]!;
    }
  }
  return { ...size, pixels: out };
}

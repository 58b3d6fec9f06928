/** What the first bytes of a photo say. */
export interface PhotoHeader {
  readonly format: "jpeg" | "png";
  /** In pixels, as they are stored. */
  readonly width: number;
  readonly height: number;
  /** How the pixels must be turned to stand upright: 1 not at all, 2 to 8 as EXIF counts (exif-orientation.ts). */
  readonly orientation: number;
  /** `other`: what printers and browsers show differently, as CMYK. Such a photo is always written anew. */
  readonly colors: "gray" | "rgb" | "other";
}

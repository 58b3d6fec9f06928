declare module "jpeg-js/lib/encoder.js" {
  /** Pixels of four bytes each. Without comments and EXIF it writes none. */
  export default function encode(
    image: { readonly data: Uint8Array; readonly width: number; readonly height: number },
    quality: number,
  ): { readonly data: Uint8Array };
}

import type { HuffmanTable } from "./huffman-table.ts";
import { UnreadablePixels } from "./unreadable-pixels.ts";

/** Reads the coded bits of one scan, without the zero that follows each 0xff. Behind the end there are zeros. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at: number;
  private readonly end: number;
  private bits = 0;
  private count = 0;
  /** Bits that are not in the file. */
  private missing = 0;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  bit(): number {
    return this.read(1);
  }

  /** The next bits as a number, at most 16. */
  read(length: number): number {
    if (length === 0) return 0;
    if (this.count < length) this.fill();
    this.count -= length;
    return (this.bits >>> this.count) & ((1 << length) - 1);
  }

  /** A coefficient of `length` bits: the lower half of the numbers is negative (T.81, F.2.2.1). */
  signed(length: number): number {
    const value = this.read(length);
    return length > 0 && value < 1 << (length - 1) ? value - (1 << length) + 1 : value;
  }

  /** The next symbol of a Huffman code. */
  symbol(table: HuffmanTable): number {
    if (this.count < 16) this.fill();
    const ahead = (this.bits >>> (this.count - 16)) & 0xffff;
    const found = table.symbolAt(ahead);
    if (found < 0) throw new UnreadablePixels();
    this.count -= found >> 8;
    return found & 0xff;
  }

  /** Goes on behind the next restart marker. */
  restart(): void {
    this.finish();
    this.count = 0;
    this.bits = 0;
    this.missing = 0;
    const { bytes } = this;
    if (bytes[this.at] !== 0xff || (bytes[this.at + 1]! & 0xf8) !== 0xd0) throw new UnreadablePixels();
    this.at += 2;
  }

  /** Throws if bits were used that the file does not have: it lacks a part in the middle. */
  finish(): void {
    if (this.missing > this.count) throw new UnreadablePixels();
  }

  private fill(): void {
    const { bytes, end } = this;
    while (this.count <= 16) {
      const byte = this.at < end ? bytes[this.at]! : 0xff;
      const isData = this.at < end && (byte !== 0xff || bytes[this.at + 1] === 0);
      if (isData) this.at += byte === 0xff ? 2 : 1;
      else this.missing += 8;
      this.bits = (this.bits << 8) | (isData ? byte : 0);
      this.count += 8;
    }
  }
}

import { UnreadablePixels } from "./unreadable-pixels.ts";

const quickBits = 9;

/** A Huffman code (T.81, annex C): how many symbols have 1 to 16 bits, and the symbols in order. */
export class HuffmanTable {
  /** By the next 9 bits: length × 256 + symbol, -1 where the code is longer. */
  private readonly quick = new Int32Array(1 << quickBits).fill(-1);
  private readonly symbols: Uint8Array;
  /** By length: the first code, how many there are, and where their symbols begin. */
  private readonly first: number[] = [];
  private readonly counts: readonly number[];
  private readonly starts: number[] = [];

  constructor(counts: Uint8Array, symbols: Uint8Array) {
    this.symbols = symbols;
    this.counts = [0, ...counts];
    let code = 0;
    let start = 0;
    for (let length = 1; length <= 16; length++) {
      const count = this.counts[length]!;
      this.first[length] = code;
      this.starts[length] = start;
      if (code + count > 1 << length) throw new UnreadablePixels();
      if (length <= quickBits)
        for (let i = 0; i < count; i++) {
          const from = (code + i) << (quickBits - length);
          this.quick.fill(length * 256 + symbols[start + i]!, from, from + (1 << (quickBits - length)));
        }
      start += count;
      code = (code + count) << 1;
    }
  }

  /** The symbol at the head of 16 bits, as length × 256 + symbol; -1 if there is none. */
  symbolAt(ahead: number): number {
    const quick = this.quick[ahead >> (16 - quickBits)]!;
    if (quick >= 0) return quick;
    for (let length = quickBits + 1; length <= 16; length++) {
      const nth = (ahead >> (16 - length)) - this.first[length]!;
      if (nth >= 0 && nth < this.counts[length]!) return length * 256 + this.symbols[this.starts[length]! + nth]!;
    }
    return -1;
  }
}

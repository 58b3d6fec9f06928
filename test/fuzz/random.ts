/** Choices that follow from a seed alone: the same file comes of the same number everywhere. */
export interface Random {
  /** 0 to `below` - 1. */
  whole(below: number): number;
  chance(share: number): boolean;
  of<T>(list: readonly T[]): T;
}

/** Mulberry32: 32 bits of state, good enough to choose where to spoil a file. */
export function randomFrom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return { whole, chance: (share) => next() < share, of: (list) => list[whole(list.length)]! };
}

/** The bands of the yearly return where 学时分段 does not say otherwise. */
export const usualBands: readonly number[] = [36, 72, 108];

/** Of those who have no 学时 at all: they are in no band. */
export const withoutHours = "没有学时";

/** The words of the bands that end with these hours: 36学时及以下, 37—72学时, 73—108学时, 109学时及以上. */
export const bandWords = (ends: readonly number[] = usualBands): readonly string[] => [
  ...ends.map((end, i) => (i === 0 ? `${end}学时及以下` : `${ends[i - 1]! + 1}—${end}学时`)),
  `${ends.at(-1)! + 1}学时及以上`,
];

/** The band of somebody's hours. Whoever has more than the end of a band is in the next one: 36.5 is in 37—72学时. */
export function bandOf(hours: number, ends: readonly number[] = usualBands): string {
  if (hours <= 0) return withoutHours;
  const index = ends.findIndex((end) => hours <= end);
  return bandWords(ends).at(index)!;
}

/** The value below which so large a share of the numbers lies. */
const quantile = (numbers, share) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
};

export const median = (numbers) => quantile(numbers, 0.5);

/** Median and quartiles, divided by `base`: `1.36 (1.33–1.41)`. */
export function spread(numbers, base = 1, digits = 2) {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => (quantile(numbers, share) / base).toFixed(digits));
  return numbers.length > 1 ? `${middle} (${low}–${high})` : middle;
}

/**
 * Does each of `works` once a round, one after the other, so that what else the computer does falls on all alike; `warm`
 * rounds before are not counted. Gives the results of each work, by its name.
 */
export async function interleaved(works, rounds, warm = 0) {
  const results = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = -warm; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const result = await work();
      if (round >= 0) results[name].push(result);
    }
  return results;
}

/** Milliseconds that a work takes by the clock, and of this process's processor time. */
export async function timed(work) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

/** One measure of each result. */
export const each = (results, measure) => results.map((one) => one[measure]);

export const table = (head, rows) => [
  `| ${head.join(" | ")} |`,
  `|${head.map(() => "---|").join("")}`,
  ...rows.map((row) => `| ${row.join(" | ")} |`),
];

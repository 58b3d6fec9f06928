import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { inOrder } from "../../src/batch/in-order.ts";

/** Runs tasks that each take so many turns; gives what happened, in its order. */
async function happened(turns: readonly number[], atOnce: number, ahead: number, stopAfter = Number.POSITIVE_INFINITY) {
  const log: string[] = [];
  let running = 0;
  let yielded = 0;
  const run = async (task: number) => {
    running += 1;
    log.push(`+${task}`);
    expect(running).toBeLessThanOrEqual(atOnce);
    await setTimeout(turns[task]! * 20);
    running -= 1;
    log.push(`-${task}`);
    return task;
  };
  const pace = { atOnce, ahead, isStopped: () => yielded >= stopAfter };
  for await (const task of inOrder([...turns.keys()], pace, run)) {
    yielded += 1;
    log.push(`=${task}`);
  }
  return log.join(" ");
}

test("results come in the order of the items, whatever is ready first", async () => {
  expect(await happened([4, 1, 1], 2, 9)).toBe("+0 +1 -1 +2 -2 -0 =0 =1 =2");
});

test("one at a time: a result is given before the next is begun", async () => {
  expect(await happened([1, 1], 1, 9)).toBe("+0 -0 =0 +1 -1 =1");
});

test("no more than so many are ahead of the one whose turn it is", async () => {
  expect(await happened([6, 1, 1, 1], 2, 3)).toBe("+0 +1 -1 +2 -2 -0 =0 =1 =2 +3 -3 =3");
});

test("stopped: what is begun ends and is given, nothing else is begun", async () => {
  expect(await happened([1, 3, 1, 1], 2, 9, 1)).toBe("+0 +1 -0 =0 -1 =1");
});

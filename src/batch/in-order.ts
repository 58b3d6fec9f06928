/** How many tasks run at once, how many may be ahead of the one whose turn it is, and whether no more are to be begun. */
interface Pace {
  readonly atOnce: number;
  readonly ahead: number;
  isStopped(): boolean;
}

/** Runs a task for each item and yields the results in the order of the items, each as soon as it is its turn. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  { atOnce, ahead, isStopped }: Pace,
  run: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: { done?: { readonly result: Result } }[] = [];
  const running = new Set<Promise<void>>();
  const begin = (item: Item): void => {
    const one: (typeof begun)[number] = {};
    begun.push(one);
    const ended = run(item).then((result) => {
      one.done = { result };
      running.delete(ended);
    });
    running.add(ended);
  };
  let next = 0;
  for (;;) {
    const done = begun[0]?.done;
    if (done) {
      begun.shift();
      yield done.result;
      continue;
    }
    while (next < items.length && running.size < atOnce && begun.length < ahead && !isStopped()) begin(items[next++]!);
    if (begun.length === 0) return;
    await Promise.race(running);
  }
}

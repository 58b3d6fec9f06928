import { Tinypool } from "tinypool";

/** Processes that do one task at a time each. */
export interface WorkerPool<Task, Result> {
  /** Rejects if the process died over the task; another takes its place. */
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Starts workers whose file exports as `runTask` what does a task; tasks and results are plain data. Processes, not threads:
 * one that is killed or runs out of memory takes nothing else with it. `env`, `argv`: theirs.
 */
export function openWorkers<Task, Result>(
  file: string,
  count: number,
  { env, argv }: { readonly env: Readonly<Record<string, string | undefined>>; readonly argv: readonly string[] },
): WorkerPool<Task, Result> {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const pool = new Tinypool({
    runtime: "child_process",
    filename: file,
    name: "runTask",
    minThreads: 0,
    idleTimeout: 60_000,
    maxThreads: count,
    env: given,
    argv: [...argv],
  });
  // One that dies while it has nothing to do is replaced; nothing is lost.
  pool.on("error", () => {});
  return {
    run: (task) => pool.run(task),
    close: () => pool.destroy(),
  };
}

const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/** Whether somebody asked a long run to stop. */
export interface Stop {
  /** The exit code of a run that was stopped; `undefined` as long as nobody asked. */
  readonly exitCode: number | undefined;
  release(): void;
}

/** Until `release`, Ctrl-C lets what is begun come to its end; the second one ends the process. `told` runs at the first. */
export function stopOnSignal(told: () => void): Stop {
  let exitCode: number | undefined;
  const handlers = Object.entries(signals).map(([signal, code]) => {
    const handler = () => {
      if (exitCode !== undefined) process.exit(exitCode);
      exitCode = code;
      told();
    };
    process.on(signal, handler);
    return () => void process.off(signal, handler);
  });
  return {
    get exitCode() {
      return exitCode;
    },
    release: () => {
      for (const off of handlers) off();
    },
  };
}

/** Ends a command with one Chinese line and exit code 2: a wrong command line, or a file that cannot be read or written. */
export class Refusal extends Error {
  /** What to do instead, one sentence. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** Ends a command with a Chinese line and exit code 2, if its words are wrong or a file cannot be read or written. */
export class Refusal extends Error {
  /** What to do instead, one sentence. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

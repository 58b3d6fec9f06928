import type { Terminal } from "../terminal.ts";

/**
 * Asks until the answer can be read; Enter takes the one proposed. `read` gives `undefined` for what cannot be, and `otherwise`
 * says then how it is written.
 */
export const question =
  ({ ask, out }: Terminal) =>
  async <T>(
    words: string,
    proposed: string | undefined,
    read: (typed: string) => T | undefined,
    otherwise = "",
  ): Promise<T> => {
    for (;;) {
      const typed = (await ask!(`${words}${proposed ? `（${proposed}）` : ""}：`)).trim();
      const answer = read(typed || (proposed ?? ""));
      if (answer !== undefined) return answer;
      out(`   ${otherwise}`);
    }
  };

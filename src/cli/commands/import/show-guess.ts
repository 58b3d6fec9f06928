import { resolve } from "node:path";
import { guessMapping } from "../../../pipeline.ts";
import { kindNames, kindOf } from "../../../records/kinds/index.ts";
import { exitCode } from "../../exit-code.ts";
import { placeOfTyped } from "../../files/refuse-detour.ts";
import { shownName } from "../../files/shown-name.ts";
import { printErrors } from "../../print/print-errors.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { labelOf, openTable } from "./read-inputs.ts";
import { writeNew } from "./write-new.ts";

/** The work of `import --guess`: prints a mapping file to start from, or writes it where there is none yet. */
export async function showGuess(
  given: readonly string[],
  { kind, to, map }: { readonly kind?: string; readonly to?: string; readonly map?: string },
  terminal: Terminal,
): Promise<number> {
  if (map !== undefined)
    throw new Refusal("--guess 不能和 --map 一起用", "先用 --guess 做映射文件，改好以后再用 --map。");
  if (given.length > 1) throw new Refusal("--guess 一次只看一份表格", "写一份表格；列名相同的可以用同一个映射文件。");
  const name = kind === undefined ? undefined : kindNames.find((one) => kindOf(one).label === labelOf(kind));
  const { value, diagnostics } = await openTable(given[0]!, terminal);
  if (value) {
    const text = guessMapping(value, name);
    if (to === undefined) terminal.out(text.trimEnd());
    else {
      const path = resolve(terminal.cwd, to);
      const shown = shownName(path, terminal.cwd);
      await writeNew(path, Buffer.from(text), shown, placeOfTyped(path, terminal.cwd));
      terminal.out(`已写入 ${shown}，改好以后：yanxiu import ${given[0]} --map ${shown}`);
    }
  }
  return exitCode(printErrors(diagnostics, [], terminal));
}

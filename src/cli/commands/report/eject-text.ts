import { existsSync } from "node:fs";
import { join } from "node:path";
import { perhaps } from "../../../diagnostics/phrases.ts";
import { ejectParagraph } from "../../../pipeline.ts";
import { nearest } from "../../../zh/nearest.ts";
import { oneTerm } from "../../files/one-term.ts";
import { reportTexts } from "../../files/report-texts.ts";
import { saveText } from "../../files/save-text.ts";
import { shownName } from "../../files/shown-name.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";

/** The work of `yanxiu report --eject`: a shipped paragraph as the school's own file. Never overwrites one. */
export async function ejectText(
  term: string | undefined,
  name: string,
  report: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const { cwd } = terminal;
  const command = (one: string) => `report ${one} --eject ${name}`;
  const { files, school, folder } = await reportTexts(oneTerm(term, cwd, command), cwd, command);
  const ejected = ejectParagraph(name, files, school!.settings, report);
  if ("problem" in ejected) throw refusal(name, ejected);
  const path = join(folder!, "文字", ejected.report ?? "", `${name}.md`);
  const shown = shownName(path, cwd);
  if (existsSync(path)) throw new Refusal(`“${shown}”已经有了，没有覆盖`, "要重新写出，先把它移走或改名。");
  await saveText(path, ejected.text, { shown, place: folder!, expected: { bytes: undefined } });
  terminal.out(`已写出 ${shown}\n照自己的意思改；印报告时用它代替现成的这一段，删去它就恢复原样`);
}

function refusal(
  name: string,
  ejected: Exclude<ReturnType<typeof ejectParagraph>, { readonly text: string }>,
): Refusal {
  switch (ejected.problem) {
    case "unknown":
      return new Refusal(
        `没有叫“${name}”的现成段落`,
        perhaps(nearest(name, ejected.names), "一份报告有哪些段落：yanxiu sections ‹报告›。"),
      );
    case "for the school to write":
      return new Refusal(`“${name}”没有现成的话，要由学校自己写`, `写在 文字/${name}.md 里。`);
    case "own":
      return new Refusal(`“${name}”是学校自己的段落`, `直接改 ${ejected.file}。`);
    case "several":
      return new Refusal(`“${name}”在几份报告里各不相同`, `加 --report 写明是哪一份：${ejected.reports.join("、")}。`);
  }
}

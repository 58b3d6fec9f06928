import { basename, join, resolve } from "node:path";
import { usualTerm } from "../../files/record-file-names.ts";
import { placeOfTyped } from "../../files/refuse-detour.ts";
import { shownName } from "../../files/shown-name.ts";
import { writeNewFiles } from "../../files/write-new-files.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { chineseToday } from "../../usage/chinese-today.ts";
import { starterForm } from "../form/starter-form.ts";
import { askSchool } from "./ask-school.ts";
import type { CiPlatform } from "./ci-platforms.ts";
import { type GivenAnswers, type NewSchool, usualAnswers } from "./school-answers.ts";
import { starterFiles } from "./starter-files.ts";

export interface NewOptions extends GivenAnswers {
  readonly yes?: true;
  readonly ci?: CiPlatform;
}

/** The work of `yanxiu new`. Asks first, then writes; what is there already is kept. */
export async function newSchool(
  folder: string | undefined,
  options: NewOptions,
  terminal: Terminal,
  today = chineseToday(),
): Promise<void> {
  if (!options.yes && !terminal.ask)
    throw new Refusal("这里没有人回答问题，什么也没有写入", "在终端里直接运行；要程序自己定，加 --yes。");
  const given = folder === undefined ? options : { school: basename(resolve(terminal.cwd, folder)), ...options };
  const school = options.yes ? usualAnswers(given, today) : await askSchool(given, today, terminal);
  const root = resolve(terminal.cwd, folder ?? school.school.replace(/[\\/:*?"<>|]/g, "_"));
  const { written, kept } = await writeNewFiles(
    root,
    starterFiles(school, options.ci),
    terminal.cwd,
    placeOfTyped(root, terminal.cwd),
  );
  const form = await starterForm({
    term: join(root, usualTerm),
    folder: join(root, "登记"),
    isRosterAsked: school.names.length === 0,
    today,
    cwd: terminal.cwd,
  });
  for (const { state, shown } of form) (state === "written" ? written : kept).push(shown);
  terminal.out(
    [...shown("已写入", written), ...shown("已有，没有动", kept), "", ...nextSteps(root, school, terminal)].join("\n"),
  );
}

const shown = (done: string, names: readonly string[]): readonly string[] =>
  names.length > 0 ? [`${done}：`, ...names.map((name) => `  ${name}`)] : [];

function nextSteps(root: string, { names }: NewSchool, { cwd }: Terminal): readonly string[] {
  const isHere = root === cwd;
  const where = isHere ? "" : ` ${shownName(root, cwd)}`;
  return [
    "接下来：",
    `  1. ${names.length > 0 ? "打开 教师.yaml，补上各人的学科和教研组" : "打开登记表，在“教师”工作表里填上姓名和教研组（也可以改写在 教师.yaml 里，只写一处）"}；term.yaml 里的日期按校历改。`,
    "  2. 办一次活动、上一节公开课，就在 登记/ 的登记表里填一行，或在 记录/ 的文件里照例子写一条。",
    `  3. 写完一批就查一遍：yanxiu check${where}；期末出报告：yanxiu report${where || " ."}`,
  ];
}

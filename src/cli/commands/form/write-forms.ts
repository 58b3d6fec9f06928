import { basename, join } from "node:path";
import { allOf, perhaps } from "../../../diagnostics/phrases.ts";
import {
  eachOf,
  findPart,
  formParts,
  type MadeForm,
  makeForm,
  type Narrowing,
  readFormKinds,
  type School,
} from "../../../pipeline.ts";
import { nearest } from "../../../zh/nearest.ts";
import { exitCode } from "../../exit-code.ts";
import { includedFiles } from "../../files/included-files.ts";
import { loadSchoolFolder, type SchoolFolder } from "../../files/load-school.ts";
import { oneTerm } from "../../files/one-term.ts";
import { printErrors } from "../../print/print-errors.ts";
import { unreadText } from "../../print/summary.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { type SavedForm, saveForm } from "./save-form.ts";
import { today } from "./today.ts";

export interface FormOptions extends Pick<Narrowing, "group" | "campus" | "teacher"> {
  readonly kinds?: string;
  readonly each?: string;
  readonly all?: true;
  readonly out?: string;
}

/** The work of `yanxiu form` without `--print`. Errors in the records are printed beside what is written. */
export async function writeForms(given: string | undefined, options: FormOptions, terminal: Terminal): Promise<number> {
  const kinds = askedKinds(options.kinds);
  const each = options.each === undefined ? undefined : askedEach(options.each);
  const load = () =>
    loadSchoolFolder(
      oneTerm(given, terminal.cwd, (term) => `form ${term}`),
      terminal.cwd,
    );
  const folder = await load();
  const saved = folder.school.value
    ? await writeEach(folder, folder.school.value, { ...options, kinds, each }, terminal)
    : [];
  return printMistakes(saved.some(({ state }) => state === "written") ? await load() : folder, terminal);
}

/** As they are now: what 包含 names may have been written just now. */
function printMistakes({ school, files, unread }: SchoolFolder, terminal: Terminal): number {
  const errors = printErrors(school.diagnostics, files, terminal);
  for (const line of unreadText(unread)) terminal.err(line);
  return exitCode(errors);
}

type Asked = Omit<FormOptions, "kinds" | "each"> & {
  readonly kinds: ReturnType<typeof askedKinds>;
  readonly each: Each | undefined;
};

async function writeEach(folder: SchoolFolder, school: School, asked: Asked, terminal: Terminal) {
  const { kinds, each, all: isWhole = false } = asked;
  const saved: SavedForm[] = [];
  for (const part of partsOf(school, asked, each)) {
    const made = await makeForm(school, part, { kinds, isWhole, today: today(), files: folder.own });
    const form = made.value!;
    const isOneOfSeveral = each !== undefined;
    const one = await saveForm(form, {
      folder: usualFolder(folder, form),
      school: folder.folder,
      out: asked.out,
      isOneOfSeveral,
      cwd: terminal.cwd,
    });
    if (one.state === "left" && !isOneOfSeveral)
      throw new Refusal(
        `“${one.shown}”已经有了，内容不同，没有覆盖`,
        "它可能已经填过。要一份新的，先把它移走，或用 --out 写到别处。",
      );
    terminal.out(savedText(one, form, !isOneOfSeveral));
    saved.push(one);
  }
  const hint = includeHint(folder, saved);
  if (hint) terminal.out(hint);
  return saved;
}

function askedKinds(typed: string | undefined) {
  const read = readFormKinds(typed);
  if (read.unknown === undefined) return read.kinds;
  throw new Refusal(`没有“${read.unknown}”这种记录`, perhaps(read.nearest, `可写：${allOf(read.known)}。`));
}

type Each = (typeof eachOf)[number];

function askedEach(typed: string): Each {
  const found = eachOf.find((one) => one === typed);
  if (found) return found;
  throw new Refusal(`--each 不能是“${typed}”`, perhaps(nearest(typed, eachOf), `可写：${eachOf.join("、")}。`));
}

function partsOf(school: School, { group, campus, teacher }: Asked, each: Each | undefined): readonly Narrowing[] {
  const narrowing: Narrowing = { ...(group && { group }), ...(campus && { campus }), ...(teacher && { teacher }) };
  const { value: scope, diagnostics } = findPart(school, narrowing);
  if (scope === undefined) throw new Refusal(diagnostics[0]?.message ?? "", diagnostics[0]?.hint);
  if (each === undefined) return [narrowing];
  const parts = formParts(school, scope, each, today());
  if (parts.length === 0) throw new Refusal(`名册里没有${each}，没有生成`);
  return parts.map((part) => ({ ...narrowing, ...part }));
}

function savedText({ state, shown }: SavedForm, { people, day, filled }: MadeForm, isAlone: boolean): string {
  if (state === "left") return `没有动 ${shown}（已经有了，内容不同）`;
  const lines = [`${state === "written" ? "已生成" : "内容没有变化"} ${shown}`];
  if (isAlone && people > 0) lines.push(`  名单照${day}的名册，${people}人`);
  for (const { label, count } of isAlone ? filled : [])
    lines.push(`  “${label}”已填好${count}条；要改用这一份，就把它移到 登记/ 里，并删去原来的记录，免得重复`);
  return lines.join("\n");
}

/** The folder for forms that come back. One with records in it would be read at once, beside the file they come from. */
const usualFolder = ({ folder }: SchoolFolder, { filled }: MadeForm): string =>
  join(folder, filled.length > 0 ? "登记表" : "登记");

/** What to add to 包含, if a form would not be read when it is filled in. */
function includeHint({ term, folder, school, nameOf }: SchoolFolder, [form]: readonly SavedForm[]): string | undefined {
  if (form === undefined) return undefined;
  const path = join(folder, "登记", basename(form.path));
  const { value: read } = includedFiles(term, school.value?.settings.include ?? [], [path]);
  if (read.includes(path)) return undefined;
  return `填好以后放在 登记/ 里，并在“${nameOf(term)}”的“包含”里加上 登记/*.xlsx，才会读入`;
}

import { existsSync } from "node:fs";
import { basename, dirname, relative, sep } from "node:path";
import { hasErrors } from "../../../diagnostics/diagnostic.ts";
import { nextTerm } from "../../../editor/next-period/next-term.ts";
import { carriedOver, periodAfter, type School, type UsualPeriod, withDays } from "../../../pipeline.ts";
import { type Day, readDay } from "../../../zh/dates.ts";
import { loadSchoolFolder, type SchoolFolder } from "../../files/load-school.ts";
import { outFolder } from "../../files/out-folder.ts";
import { placeOfTyped } from "../../files/refuse-detour.ts";
import { shownName } from "../../files/shown-name.ts";
import { termsMeant } from "../../files/terms-meant.ts";
import { writeNewFiles } from "../../files/write-new-files.ts";
import { Refusal } from "../../refusal.ts";
import type { Terminal } from "../../terminal.ts";
import { chineseToday } from "../../usage/chinese-today.ts";
import { question } from "../../usage/question.ts";
import { starterForm } from "../form/starter-form.ts";
import { carriedFiles, placeInNext } from "./carried-files.ts";
import { carriedTexts } from "./carried-texts.ts";
import { type AllMovements, askMovements, readMovements, type TypedMovements, typedByHand } from "./movements.ts";
import { type NextLayout, nextLayout } from "./next-layout.ts";
import { starterRecords } from "./starter-records.ts";
import { withSchema } from "./with-schema.ts";

export interface NextOptions extends TypedMovements {
  readonly yes?: true;
  readonly from?: Day;
  readonly to?: Day;
  readonly name?: string;
  readonly out?: string;
}

/** The work of `yanxiu next`; returns its exit code. Asks first, then writes; what is there already is kept. */
export async function nextPeriod(given: string | undefined, options: NextOptions, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  const loaded = await latestTerm(given, cwd);
  if (!options.yes && !terminal.ask)
    throw new Refusal("这里没有人回答问题，什么也没有写入", "在终端里直接运行；没有人员变动的，加 --yes。");
  const school = loaded.school.value;
  if (school === undefined || hasErrors(loaded.school.diagnostics)) {
    terminal.err(`“${loaded.nameOf(loaded.term)}”的记录里有错误，没有写入\n请先运行 yanxiu check，改正错误。`);
    return 1;
  }
  const period = await periodOf(school, options, terminal);
  const movements = options.yes ? readMovements(school, options) : await askMovements(school, options, terminal);
  const out = options.out === undefined ? undefined : outFolder(options.out, cwd);
  const layout = nextLayout(loaded.term, school, period, out);
  refuseExisting(layout, cwd);
  const carried = carriedOver(school, period.from, movements);
  const records = await carriedFiles(loaded, school, carried, movements.joining, { layout, day: period.from });
  const texts = carriedTexts(loaded.term, school, carried, layout);
  const term = { path: layout.term, text: termText(loaded, school, period, layout) };
  const starters = starterRecords(school, records, period, layout);
  const all = [term, ...records, ...starters.files, ...texts.copied, ...texts.written];
  const files = all.map(({ path, text }) => ({ path: relative(layout.folder, path), text }));
  const { written, kept } = await writeNewFiles(
    layout.folder,
    files,
    cwd,
    out === undefined ? dirname(layout.folder) : placeOfTyped(out, cwd),
  );
  if (starters.formFolder !== undefined) {
    const form = { term: layout.term, folder: starters.formFolder, isRosterAsked: false, today: chineseToday(), cwd };
    for (const { state, shown } of await starterForm(form)) (state === "written" ? written : kept).push(shown);
  }
  terminal.out([...listed("已写入", written), ...listed("已有，没有动", kept)].join("\n"));
  const toType = typedByHand(school, movements, placeInNext(loaded, layout));
  terminal.out(["", ...toDo(school, period, toType, texts.copied.length > 0, loaded.group)].join("\n"));
  return 0;
}

function refuseExisting({ term }: NextLayout, cwd: string): void {
  const hint = "要重新写，先把它移走或改名，或加 --out 写到别处。";
  if (existsSync(term)) throw new Refusal(`“${shownName(term, cwd)}”已经有了，没有写入`, hint);
}

const listed = (done: string, names: readonly string[]): readonly string[] =>
  names.length > 0 ? [`${done}：`, ...names.map((name) => `  ${name}`)] : [];

/** The latest of the term files that a path means, but for those that are made of others. */
async function latestTerm(given: string | undefined, cwd: string): Promise<SchoolFolder> {
  const all: SchoolFolder[] = [];
  for (const term of termsMeant(given, cwd)) all.push(await loadSchoolFolder(term, cwd));
  const endOf = ({ school }: SchoolFolder) => school.value?.settings.period.to ?? "";
  const single = all.filter(({ school }) => (school.value?.settings.years.length ?? 0) === 0);
  const [first, ...others] = single.toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1));
  if (!first) throw new Refusal("几年合起来的学期文件没有下一期", "写明最近一年的学期文件。");
  const schools = new Set([first, ...others].map(({ school }) => school.value?.settings.school));
  if (schools.size > 1) throw new Refusal("这里不止一所学校", "写明是哪一份学期文件。");
  return first;
}

async function periodOf(school: School, options: NextOptions, terminal: Terminal): Promise<UsualPeriod> {
  const after = periodAfter(school.settings.period);
  let { from = after.from, to = after.to } = options;
  if (!options.yes) {
    const ask = question(terminal);
    terminal.out(`${school.name}，${after.name}。按回车就用括号里的答案；Ctrl-C 退出，不写任何文件。`);
    from = await ask("从哪天起", from, readDay, "写成 2026-09-01 这样的日期。");
    to = await ask("到哪天止", to, readDay, "写成 2026-09-01 这样的日期。");
  }
  if (to < from) throw new Refusal(`时段的止（${to}）早于起（${from}）`, "核对两个日期。");
  if (from <= school.settings.period.to)
    throw new Refusal(`新的时段（${from}起）与原来的（到${school.settings.period.to}止）重叠`, "核对 --from。");
  const period = withDays(after, from, to);
  const name = options.name ?? period.name;
  if (options.yes) return { ...period, name };
  return { ...period, name: await question(terminal)("名称，印在标题里", name, (typed) => typed || undefined) };
}

function termText(
  { term, files }: SchoolFolder,
  { settings }: School,
  period: UsualPeriod,
  layout: NextLayout,
): string {
  const { cutOff, period: before } = settings;
  const text = nextTerm(new TextDecoder().decode(files[0]!.bytes).replace(/\r\n?/g, "\n"), {
    before: before.name,
    period,
    cutOffBefore: cutOff < before.to ? cutOff : undefined,
    termBefore: relative(layout.folder, term).split(sep).join("/"),
    includes: new Map(settings.include.map(({ pattern }) => [pattern, layout.include(pattern)])),
  });
  return withSchema(text, dirname(term), layout.folder);
}

/** What is left for the person to do. */
function toDo(
  { settings }: School,
  period: UsualPeriod,
  toType: AllMovements,
  hasTexts: boolean,
  group: SchoolFolder["group"],
): readonly string[] {
  const dates = settings.period.type === "学期" ? "起止、放假" : "学期、放假";
  const steps = [
    `学期文件里的${dates}按校历改；前面加了“#”的是要重新定的，落款的日期先写作${period.to}；主题、依据也看一遍。`,
    ...changesToType(period, toType),
    ...(hasTexts ? ["文字/ 里照抄了上一期的话，逐个改成这一期的。"] : []),
    ...(group ? [`新的文件夹写进“${basename(group.path)}”的“学校”里。`] : []),
    "改好运行 yanxiu check。",
  ];
  return ["接下来：", ...steps.map((step, i) => `  ${i + 1}. ${step}`)];
}

/** What is to be typed into a roster that stays where it is. */
const changesToType = ({ from }: UsualPeriod, { leaving, toGroups, joining }: AllMovements): readonly string[] => [
  ...[...leaving].map(([{ name }, word]) => `名册是共用的，在“${name}”名下写：状态: [{值: ${word}, 起: ${from}}]`),
  ...[...toGroups].map(
    ([{ name }, group]) => `名册是共用的，在“${name}”名下写：调组: [{日期: ${from}, 教研组: ${group}}]`,
  ),
  ...joining.map(
    ({ name, group }) => `名册是共用的，加上：- {姓名: ${name}, 到校: ${from}${group ? `, 教研组: ${group}` : ""}}`,
  ),
];

import { resolve } from "node:path";
import { isInShare, type Share } from "../../../batch/share.ts";
import { keyedHash } from "../../../rollup/keyed-hash.ts";
import type { Absent } from "../../../rollup/rollup-tables.ts";
import type { SchoolSummary } from "../../../rollup/summary.ts";
import { readSummaryFile, type SummaryFile, summariesOnce } from "../../../rollup/summary-file.ts";
import { inCommand } from "../../files/in-command.ts";
import { readPlainFile } from "../../files/read-plain-file.ts";
import { shownName } from "../../files/shown-name.ts";
import { note } from "../../print/note.ts";
import { visible } from "../../print/visible.ts";
import { Refusal } from "../../refusal.ts";
import { cannotRead } from "../../system-fault.ts";
import type { Terminal } from "../../terminal.ts";
import { foldersWithoutTerm } from "../batch/folders-without-term.ts";
import { schoolsMeant } from "../batch/schools-meant.ts";
import { sumUp } from "./school-summaries.ts";
import { secretFor } from "./secret-file.ts";

/** Where the secret is kept. */
interface KeyOptions {
  readonly summary?: string;
  readonly keyFile?: string;
  readonly shard?: Share;
}

/** What was read: summaries, schools without one, and the id of the secret of the summaries. */
interface Gathered {
  readonly schools: readonly SchoolSummary[];
  readonly absent: readonly Absent[];
  readonly key: string;
  /** What the group is called, where its file says it. */
  readonly name: string | undefined;
  /** The folder of that file. */
  readonly folder: string | undefined;
}

const isSummary = (word: string): boolean => /\.json$/i.test(word);

/** Reads summaries, and sums up the schools that words mean. Refuses two of one school that differ. */
export async function gather(given: readonly string[], options: KeyOptions, terminal: Terminal): Promise<Gathered> {
  const { cwd } = terminal;
  const files = given.filter(isSummary).map((file) => ({ file, ...readSummary(file, cwd) }));
  const words = given.filter((word) => !isSummary(word));
  const { schools: meant, group, root } = schoolsMeant(words, terminal, { command: "rollup", undone: "没有汇总" });
  const { shard } = options;
  const ofGroup = meant.map((one, i) => ({ ...one, ...(group && { nth: i }) }));
  const asked = ofGroup.filter(({ term }) => shard === undefined || isInShare(shownName(term, root), shard));
  const secret = await keyOf(files, asked, options, terminal);
  const summed: SchoolSummary[] = [];
  const absent: Absent[] = [];
  for (const [i, school] of asked.entries()) {
    if (terminal.isTTY) note(terminal, `（${i + 1}/${asked.length}）${shownName(school.term, cwd)}`);
    const one = await sumUp(school, { secret, cwd, group });
    if ("summary" in one) summed.push(one.summary);
    else absent.push({ school: one.school, reason: one.reason, ...(one.isUnfinished && { isUnfinished: true }) });
    const isWrong = "summary" in one ? one.summary.errors > 0 : !one.isUnfinished;
    if (isWrong)
      terminal.err(visible(`${nameOf(one)}没有计入合计；用 yanxiu check ${inCommand(one.term)} 看它错在哪里`));
  }
  const { schools, twice } = summariesOnce([...summed, ...files.flatMap((file) => file.schools)]);
  if (twice !== undefined)
    throw new Refusal(`“${twice.school}”有两份不同的小结`, "只留要用的一份；小结旧了，用记录重新汇总一次。");
  const folders = foldersWithoutTerm(words, cwd).map((folder) => visible(shownName(folder, cwd)));
  const unfinished = folders.map((school) => ({
    school,
    reason: "未报送，没有学期文件",
    isUnfinished: true as const,
  }));
  return {
    schools,
    absent: absentOnce([...absent, ...unfinished, ...files.flatMap((file) => file.absent)]),
    key: secret.id,
    name: group?.group.name ?? files.find((file) => file.name)?.name,
    folder: group && root,
  };
}

/** Of several runs each school once. */
const absentOnce = (all: readonly Absent[]): readonly Absent[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

const nameOf = (one: Awaited<ReturnType<typeof sumUp>>): string =>
  "summary" in one ? `${one.summary.school}有${one.summary.errors}处错误，` : `${one.school}：${one.reason}，`;

function readSummary(file: string, cwd: string): SummaryFile {
  let text: string;
  try {
    text = readPlainFile(resolve(cwd, file)).toString("utf8");
  } catch (thrown) {
    throw cannotRead(thrown, file);
  }
  const read = readSummaryFile(text);
  if (read === undefined)
    throw new Refusal(`“${file}”不是 yanxiu rollup --summary 存下的小结`, "请写存下的小结，或各校的文件夹。");
  return read;
}

/** The secret for the schools that are read, and its id; all summaries have to be made with one. */
async function keyOf(
  files: readonly { readonly file: string; readonly key: string }[],
  schools: readonly unknown[],
  { keyFile, summary }: KeyOptions,
  { cwd, ...terminal }: Terminal,
) {
  const [first] = files;
  const other = files.find(({ key }) => key !== first?.key);
  if (first && other) throw otherKey(first.file, other.file);
  if (schools.length === 0 && (first || summary === undefined)) return { secret: "", root: cwd, id: first?.key ?? "" };
  const secret = await secretFor({ keyFile, summary, read: files.map(({ file }) => file) }, cwd);
  if (secret.made !== undefined)
    note({ cwd, ...terminal }, `已新建 ${secret.made}，下次汇总还要用；不要和小结一起给人`);
  const { id } = keyedHash(secret.secret);
  if (first && first.key !== id) throw otherKey(first.file, undefined);
  return { ...secret, id };
}

const otherKey = (one: string, other: string | undefined): Refusal =>
  new Refusal(
    other === undefined ? `“${one}”用的是别的密钥，和这些学校合不到一起` : `“${one}”和“${other}”的密钥不同，合不到一起`,
    "同一篇作品、同一个人就认不出来了；请用 --key-file 写同一个密钥文件，重新存一次小结。",
  );

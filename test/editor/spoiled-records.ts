// Clean records of the example schools, spoiled by slips that `--fix` mends, one to four on a line or two.
import { deepEqual, equal } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { recordFile } from "../../src/editor/fixes/file-sorts.ts";
import { fixFile } from "../../src/editor/fixes/fix-file.ts";
import { readRecords } from "../../src/records/read/read-records.ts";
import { readDocument } from "../../src/source/read-document.ts";

const examples = join(import.meta.dirname, "../../examples");
const period = { from: "2024-09-01", to: "2025-08-31" };

const fix = (text: string, names: readonly string[]): string => {
  const lines = text.split("\n");
  const raw = { file: "记录.yaml", bytes: Buffer.from(text) };
  for (const { line, text: fixed } of fixFile(raw, recordFile, { isName: (name) => names.includes(name), period }))
    lines[line - 1] = fixed;
  return lines.join("\n");
};

/** Each record by itself below the name of its kind. */
function recordsOf(text: string): string[] {
  const found: string[] = [];
  let kind = "";
  for (const line of text.split("\n").map((line) => line.replace(/\s+#.*$/, ""))) {
    if (/^\p{Script=Han}+:$/u.test(line)) kind = line;
    else if (line.startsWith("  - ")) found.push(`${kind}\n${line}`);
    else if (line.startsWith("    ")) found.push(`${found.pop()}\n${line}`);
  }
  return found;
}

const records = ["central-school", "kindergarten", "middle-year", "rural-school"].flatMap((school) => {
  const folder = join(examples, school);
  const roster = readFileSync(join(folder, "教师.yaml"), "utf8");
  const names = [...roster.matchAll(/姓名: ([\p{Script=Han}·]{2,4})(?=[,\s}])/gu)].map(([, name]) => name!);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml") && !/^(?:term|模板|文字)/.test(name))
    .flatMap((name) => recordsOf(readFileSync(join(folder, name), "utf8")))
    .map((text) => ({ text, names }));
});

const read = (text: string) => {
  const document = readDocument("", Buffer.from(text));
  const records = readRecords(document.value, period);
  return {
    meaning: JSON.stringify(records.value, (key, inner) => (key === "origin" ? undefined : inner)),
    isWrong: [...document.diagnostics, ...records.diagnostics].some(({ severity }) => severity !== "notice"),
  };
};

/** A slip: what in a line it falls on, and what it makes of that. `pick` chooses among several forms. */
type Slip = readonly [where: RegExp, spoil: (found: RegExpExecArray, pick: number) => string];
const oneOf = (words: readonly string[], pick: number): string => words[pick % words.length]!;
const wide = (digits: string): string =>
  digits.replace(/[\d-]/g, (c) => (c === "-" ? "－" : String.fromCharCode(c.charCodeAt(0) + 0xfee0)));

const slips: { readonly [name: string]: Slip } = {
  全角冒号: [/(?<=[\p{Script=Han}]): (?=\S)/gu, () => "："],
  冒号后没有空格: [/(?<=[\p{Script=Han}]): (?=\S)/gu, () => ":"],
  全角逗号: [/(?<=\{.*), (?=\p{Script=Han}+[:：])/gu, () => "，"],
  横线后没有空格: [/(?<=^ *)- (?=\S)/gu, () => "-"],
  全角横线: [/(?<=^ *)- (?=\S)/gu, (_, pick) => oneOf(["－ ", "— ", "– ", "• "], pick)],
  看不见的字符: [
    /(?<=\p{Script=Han})(?=\p{Script=Han})/gu,
    (_, pick) => oneOf(["\u200b", "\ufeff", "\u00ad", "\u200e"], pick),
  ],
  网页空格: [/(?<=\S) (?=\S)/gu, (_, pick) => oneOf(["\u00a0", "\u2003", "\u202f"], pick)],
  部首: [/[山工文心小]/gu, ([found]) => ({ 山: "⼭", 工: "⼯", 文: "⽂", 心: "⼼", 小: "⼩" })[found]!],
  日期的写法: [
    /(?<=(?:日期|起|止): )(\d{4})-(\d\d)-(\d\d)(?=[,}\s]|$)/gu,
    ([found, y, m, d], pick) =>
      oneOf(
        [
          `${y}.${+m!}.${+d!}`,
          `${y}年${+m!}月${+d!}日`,
          `${y}/${m}/${d}`,
          wide(found),
          `${y}。${m}。${d}`,
          `${y}${m}${d}`,
        ],
        pick,
      ),
  ],
  级别的写法: [/(?<=级别: )(省|市|县)级(?=[,}\s]|$)/gu, ([, level]) => level!],
  等次的写法: [/(?<=等次: )一等奖(?=[,}\s]|$)/gu, (_, pick) => oneOf(["壹等奖", "1等奖", "Ⅰ等奖"], pick)],
  状态的写法: [/(?<=状态: )(?:立项|结题)(?=[,}\s]|$)/gu, ([found]) => (found === "立项" ? "已立项" : "结项")],
  姓名里的空格: [
    /(?<=(?:听课人|执教|主讲|获奖人|作者|负责人|师傅|徒弟|姓名): )(\p{Script=Han})(\p{Script=Han}{1,2})(?=[,}\s]|$)/gu,
    ([, first, rest], pick) => `${first}${oneOf([" ", "\u3000"], pick)}${rest}`,
  ],
  姓名外的引号: [
    /(?<=(?:听课人|执教|主讲|获奖人|作者|负责人|师傅|徒弟): )\p{Script=Han}{2,3}(?=[,}\s]|$)/gu,
    ([name]) => `“${name}”`,
  ],
  几个人用逗号: [
    /(?<=\{.*(?:听课人|主讲|获奖人|作者|主研): )(\p{Script=Han}{2,3})、(\p{Script=Han}{2,3})(?=[,}])/gu,
    ([, one, other]) => `${one}, ${other}`,
  ],
  数里的逗号: [/(?<=(?:经费|金额|人数|应到): )(\d)(\d{3})(?=[,}\s]|$)/gu, ([, first, rest]) => `${first},${rest}`],
  名称外的引号: [/(?<=^ *(?:- )?)(\p{Script=Han}+): (?=\S)/gu, ([, key]) => `“${key}”：`],
};

interface Spoil {
  readonly slip: string;
  readonly at: number;
  readonly pick: number;
}

/** A line with one more slip, where it can have it. */
function spoiled(line: string, { slip, at, pick }: Spoil): string {
  const [where, spoil] = slips[slip]!;
  const found = [...line.matchAll(where)];
  if (found.length === 0 || /[#"']|[|>]$/.test(line)) return line;
  const one = found[at % found.length]! as RegExpExecArray;
  return line.slice(0, one.index) + spoil(one, pick) + line.slice(one.index + one[0].length);
}

const spoil = fc.record({ slip: fc.constantFrom(...Object.keys(slips)), at: fc.nat(20), pick: fc.nat(20) });

/** A record, a line of it, and the slips on this line (0) or the next (1). */
export const spoiledRecord = fc.tuple(
  fc.nat(records.length - 1),
  fc.nat(30),
  fc.array(fc.tuple(fc.nat(1), spoil), { minLength: 1, maxLength: 4 }),
);

/**
 * Mends the record. Throws if what is mended does not say what it said before and nothing is reported, or if another line is
 * touched. `undefined` if no slip fell on it.
 */
export function mend([which, chosen, spoils]: typeof spoiledRecord extends fc.Arbitrary<infer T> ? T : never) {
  const { names } = records[which]!;
  const text = fix(records[which]!.text, names);
  const lines = text.split("\n");
  const first = chosen % lines.length;
  for (const [next, one] of spoils) {
    const at = Math.min(first + next, lines.length - 1);
    lines[at] = spoiled(lines[at]!, one);
  }
  const typed = lines.join("\n");
  const right = read(text);
  if (typed === text || right.isWrong) return undefined;
  const fixed = fix(typed, names);
  const after = read(fixed);
  const shown = `${typed}\n=>\n${fixed}`;
  const [was, is] = [text.split("\n"), fixed.split("\n")];
  const elsewhere = (of: readonly string[]) => of.filter((_, i) => lines[i] === was[i]);
  equal(is.length, was.length, shown);
  deepEqual(elsewhere(is), elsewhere(was), shown);
  // A name with half of its quotes is nobody's: the check of a school says so.
  if (after.isWrong || /"name":"[^"]*[“”]/.test(after.meaning)) return "reported";
  equal(after.meaning, right.meaning, shown);
  return "mended";
}

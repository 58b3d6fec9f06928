import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { withoutComment } from "./line.ts";
import { type FindSlip, replaced, rewriteLine } from "./slip.ts";

const works = (authors: string) => `论文成果:\n  - 题目: 一次家访\n    类别: 案例\n    作者: ${authors}`;

const mixedPeople = defineMistake("source/mixed-people", "error", {
  message: () => "校外的人和别的姓名写在一起，要放进一对方括号里",
  hint: rewriteLine,
  why: "写着姓名、单位的 { } 后面不能直接接别的姓名；几个人写成列表。",
  wrong: works("{姓名: 周砚, 单位: 云州大学}、许知行"),
  right: works("[{姓名: 周砚, 单位: 云州大学}, 许知行]"),
});

const name = "[\\p{Script=Han}·]{2,12}(?:[（(][^（）(){}]*[）)])?";
const outsider = "\\{[ ]*姓名[ ]*[:：][^{}[\\]\"']*\\}";

/** `作者: {姓名: 周砚, 单位: …}、许知行`: somebody from outside and others are a list. */
export const findMixedPeople: FindSlip = ({ text, kind, value }) => {
  if (kind === "text" || !text.includes("姓名")) return undefined;
  const content = withoutComment(text);
  const isInside =
    kind === "flow" || (/[[{]/.test(text[value] ?? "") && !new RegExp(`^${outsider}`).test(text.slice(value)));
  const opens = (at: number) => innermost(content.slice(0, at));
  const mark = isInside ? "[ ]*[、和][ ]*|[ ]*，[ ]*" : "[ ]*[、，,；;和][ ]*";
  const one = `(?:${name}|${outsider})`;
  const run = new RegExp(`(?<=[:：,，[][ ]*)${one}(?:(?:${mark})${one})+(?=[ ]*(?:[,，}\\]]|$))`, "gu");
  for (const { 0: typed, index } of content.matchAll(run)) {
    const people = typed.match(new RegExp(one, "gu"))!;
    if (!isInside && index !== value) continue;
    if (!people.some((person) => person.startsWith("{")) || isQuoted(content.slice(0, index))) continue;
    const listed = people.join(", ");
    const by = opens(index) === "[" ? listed : `[${listed}]`;
    return replaced(mixedPeople, text, index, index + typed.length, by);
  }
  return undefined;
};

const isQuoted = (before: string): boolean => (before.match(/["']/g)?.length ?? 0) % 2 === 1;

/** The bracket still open at the end of `text`, if any. */
function innermost(text: string): string | undefined {
  const open: string[] = [];
  for (const c of text) {
    if (c === "{" || c === "[") open.push(c);
    else if (c === "}" || c === "]") open.pop();
  }
  return open.at(-1);
}

import { listed } from "../../../diagnostics/phrases.ts";
import { bringsBack, type WrittenReport } from "../../../pipeline.ts";

type Omitted = WrittenReport["omitted"][number];

/** How many sentences are not printed and which names were empty; if `all`, each of them with what would bring it back. */
export function omittedText(reports: readonly WrittenReport[], all = false): readonly string[] {
  const left = together(reports);
  const places = left.filter(isPlace);
  const sentences = left.filter((one) => !isPlace(one));
  if (sentences.length === 0) return all ? places.flatMap(linesOf) : [];
  const names = [...new Set(sentences.flatMap(({ names }) => names.map(shortName)))];
  const why = names.length > 0 ? `，因为这些是空的：${listed(names)}` : "";
  const head = `有${sentences.length}句没有印出${why}`;
  if (!all) return [`${head}。逐句列出：加 --说明`];
  return [head, ...[...sentences, ...places].flatMap(linesOf)];
}

/** A place for what a school may write, and nothing else: no sentence. */
const isPlace = ({ text }: Omitted): boolean => /^\{\{\s*段落[^{}]*\}\}$/.test(text);

/** The sentences of all reports, each once, with the number of reports that lack it. */
function together(reports: readonly WrittenReport[]): readonly (Omitted & { readonly reports: number })[] {
  const found = new Map<string, Omitted & { reports: number }>();
  for (const { omitted } of reports)
    for (const one of new Map(omitted.map((sentence) => [keyOf(sentence), sentence])).values()) {
      const known = found.get(keyOf(one));
      if (known) known.reports++;
      else found.set(keyOf(one), { ...one, reports: 1 });
    }
  return [...found.values()];
}

const keyOf = ({ place, text, names }: Omitted): string => `${place.file}:${place.line}:${text}:${names.join()}`;

/** {{读专业论文}} as it is called. */
const plain = (tag: string): string => tag.replace(/^\{\{[#~]*\s*|\s*~*\}\}$/g, "");

/**
 * What is empty, in a word or two: 师德学习 of {{当 师德学习 至少=2}}, 研修活动（专题学习） of {{列名 "研修活动" 形式="专题学习"}}. How a tag
 * prints is left out.
 */
function shortName(tag: string): string {
  const inside = plain(tag).replaceAll(/[()（）]/g, "");
  const words = inside.replace(/^((当没有|当|列名|不同|全体|计数|人次|人数|合计|组数|组覆盖率|覆盖率)\s+)+/, "");
  const [, quoted, bare] = /^(?:"([^"]+)"|([^\s"=]+))/.exec(words) ?? [];
  const values = [...words.matchAll(/([^\s"=]+)="([^"]*)"/g)].flatMap(([, key, value]) =>
    howItPrints.has(key!) || value === "无" ? [] : value === "有" ? key! : value!,
  );
  return `${quoted ?? bare ?? inside}${values.length > 0 ? `（${values.join("、")}）` : ""}`;
}

const howItPrints = new Set(["写法", "尾", "合并", "量", "零", "按", "学生姓名"]);

function linesOf({ place, text, names, reports }: Omitted & { readonly reports: number }): readonly string[] {
  const whole = text.replace(/\s+/g, " ");
  const needs = names.map((tag) => `    ${plain(tag)}是空的：${bringsBack(tag)}`);
  return [
    `  ${place.file}:${place.line} ${whole}${reports > 1 ? `（${reports}份报告）` : ""}`,
    ...(needs.length > 0 ? needs : ["    跟着前一句不印"]),
  ];
}

import { someOf } from "../../../diagnostics/phrases.ts";
import { missingIn, type WrittenReport, withoutBraces } from "../../../pipeline.ts";

type Omitted = WrittenReport["omitted"][number];

/** How many sentences are not printed and which names were empty; if `all`, each of them with what would bring it back. */
export function omittedText(reports: readonly WrittenReport[], all = false): readonly string[] {
  const left = together(reports);
  const places = left.filter(isPlace);
  const sentences = left.filter((one) => !isPlace(one));
  if (sentences.length === 0) return all ? places.flatMap(linesOf) : [];
  const subjects = [...new Set(sentences.flatMap(({ names }) => names.map((tag) => missingIn(tag).subject)))];
  const why = subjects.length > 0 ? `，因为这些是空的：${someOf(subjects)}` : "";
  const head = `有${sentences.length}句没有印出${why}`;
  if (!all) return [`${head}。逐句列出：加 --说明`];
  return [head, ...[...sentences, ...places].flatMap(linesOf), "一个数怎样才算，看 yanxiu stats <学期文件> --all"];
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

function linesOf({ place, text, names, reports }: Omitted & { readonly reports: number }): readonly string[] {
  const whole = text.replace(/\s+/g, " ");
  const needs = needsOf(names).map((need) => `    ${need}`);
  return [
    `  ${place.file}:${place.line} ${whole}${reports > 1 ? `（${reports}份报告）` : ""}`,
    ...(needs.length > 0 ? needs : ["    跟着前一句不印"]),
  ];
}

/** What would bring a sentence back, with what is empty for want of it. A condition on what is empty anyhow is not told. */
function needsOf(tags: readonly string[]): readonly string[] {
  const all = tags.map((tag) => ({ ...missingIn(tag), tag }));
  const empty = all.filter(({ isCondition }) => !isCondition);
  const isEmpty = (subject: string) => empty.some((one) => one.subject === subject);
  const subjects = new Map<string, Set<string>>();
  for (const { subject, need } of empty) subjects.set(need, (subjects.get(need) ?? new Set()).add(subject));
  return [
    ...[...subjects].map(([need, about]) => `${[...about].join("、")}是空的：${need}`),
    ...all
      .filter(({ isCondition, subject }) => isCondition && !isEmpty(subject))
      .map(({ tag, need }) => `“${withoutBraces(tag)}”不成立：${need}`),
  ];
}

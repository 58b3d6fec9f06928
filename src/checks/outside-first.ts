import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Kind } from "../records/define-kind.ts";
import { kinds } from "../records/kinds/index.ts";
import { countsWithin, wholePeriod } from "../school/scope.ts";
import type { Check } from "./define-check.ts";
import { papers } from "./lookups/example-records.ts";

const firstFromOutside = defineMistake("check/outside-first", "notice", {
  message: (a: { title: string; name: string }) => `“${a.title}”的第一作者“${a.name}”在校外，没有计入`,
  hint: () => "本校要计的，在学期文件里写“校外第一作者: 计”。",
  why: "第一作者在校外的，通常不算本校的成果。",
  wrong: papers("题目: 一次家访, 作者: [{姓名: 周砚, 单位: 云州小学}, 林秋野]"),
  right: papers("题目: 一次家访, 作者: [林秋野, {姓名: 周砚, 单位: 云州小学}]"),
});

/** A work whose first author is from outside counts only if term.yaml says so (domain.md 7.5). */
export const outsideFirst: Check = {
  needs: [],
  *run({ school: { records, settings } }) {
    if (settings.outsideFirst !== undefined) return;
    for (const paper of records.papers) {
      const [first] = paper.authors ?? [];
      if (first?.unit === undefined) continue;
      if (!countsWithin(paper, kinds.papers as unknown as Kind, wholePeriod(settings), settings)) continue;
      yield firstFromOutside.at(paper.place("作者", first), { title: paper.title!, name: first.name });
    }
  },
};

import { diagnose } from "../diagnostics/diagnose.ts";
import type { Kind } from "../records/define-kind.ts";
import { kinds } from "../records/kinds/index.ts";
import { countsWithin, isReviewedOut, wholePeriod } from "../school/scope.ts";
import type { Check } from "./define-check.ts";

/** A work whose first author is from outside is left out, unless the school's rule says otherwise (domain.md 7.5). */
export const outsideFirst: Check = {
  name: "outside-first",
  rule: "第一作者在校外的作品不计，学校另有规定的写在学期文件里",
  needs: [],
  *run({ school: { records, settings } }) {
    if (settings.outsideFirst !== undefined) return;
    for (const paper of records.papers) {
      const [first] = paper.authors;
      if (first?.unit === undefined || isReviewedOut(paper)) continue;
      if (!countsWithin(paper, kinds.papers as unknown as Kind, wholePeriod(settings), settings)) continue;
      yield diagnose("check/outside-first", paper.place("作者", first), { title: paper.title, name: first.name });
    }
  },
};

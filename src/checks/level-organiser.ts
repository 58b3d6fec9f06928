import { diagnose } from "../diagnostics/diagnose.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Award } from "../records/kinds/award.ts";
import type { Level } from "../records/values/levels.ts";
import { isReviewedOut } from "../school/scope.ts";
import type { Check } from "./define-check.ts";
import { levelsOf } from "./organiser-levels.ts";

/** Judged from this level up where an office of a county may well arrange something for a few schools. */
const high: readonly (Level | undefined)[] = ["国际级", "国家级", "省级", "市级", "县级"];
/** Run lower down in the name of a higher level. */
const named = /国培|省培|市培/;

const society = /学会|协会|研究会|分会|专委会|专业委员会|基金会|报社|报刊社|杂志社|期刊社|编辑部|出版社|周刊/;
const office = /教育部|教育厅|教育局|教委|教研室|教研院|教科院|教科所|教师发展中心|进修学校|电教馆|人民政府/;

/** 级别 agrees with who stands behind it (domain.md 6). */
export const levelOrganiser: Check = {
  name: "level-organiser",
  rule: "级别与主办单位相称；学会、报刊社办的写明主办性质",
  needs: [],
  *run({ school: { records, settings } }) {
    const judged = [
      ...records.awards.map((record) => ({ record, label: "主办", body: record.organiser, title: record.award })),
      ...records.honours.map((record) => ({ record, label: "主办", body: record.organiser, title: record.name })),
      ...records.trainings.map((record) => ({ record, label: "主办", body: record.organiser, title: record.name })),
      ...records.lessons.map((record) => ({ record, label: "主办", body: record.host, title: "" })),
    ];
    for (const { record, label, body: organiser, title } of judged) {
      const { level } = record;
      if (organiser === undefined || level === undefined || isReviewedOut(record) || named.test(title + organiser))
        continue;
      const likely = levelsOf(organiser, settings.region);
      const isAward = "award" in record || "holder" in record;
      if (likely.length > 0 && !likely.includes(level) && (isAward || high.includes(level))) {
        yield diagnose("check/level-organiser", record.place(label), { level, organiser, likely });
      } else if ("award" in record) yield* ofSociety(record, organiser);
    }
  },
};

/** Many schools do not take an award of a learned society or a paper for one of the province. */
function* ofSociety(award: Award, organiser: string): Iterable<Diagnostic> {
  const { level, organiserKind } = award;
  if (!["国际级", "国家级", "省级"].includes(level) || organiserKind !== undefined) return;
  if (society.test(organiser) && !office.test(organiser)) {
    yield diagnose("check/organiser-kind", award.place("主办"), { level, organiser });
  }
}

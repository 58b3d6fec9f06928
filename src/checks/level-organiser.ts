import { defineMistake } from "../diagnostics/define-mistake.ts";
import { fieldUnder, placeUnder, valueUnder } from "../records/define-kind.ts";
import { kindNames, kindOf } from "../records/kinds/index.ts";
import type { Level } from "../records/words/level-words.ts";
import { schoolWords } from "../school/school-words.ts";
import type { Check } from "./define-check.ts";
import { awards } from "./lookups/example-records.ts";
import { levelsOf } from "./lookups/organiser-levels.ts";

const otherLevel = defineMistake("check/level-organiser", "warning", {
  message: (a: { level: string; organiser: string; likely: readonly string[] }) =>
    `级别写的是${a.level}，主办“${a.organiser}”却像是${a.likely.join("或")}`,
  hint: () => "按证书或通知上盖章的单位改级别或主办。",
  why: "级别看盖章的单位，不看活动的名称。",
  wrong: awards("主办: 浙江省教育厅, 类别: 案例, 获奖人: 林秋野"),
  right: awards("主办: 云岭县教育局, 类别: 案例, 获奖人: 林秋野"),
});

const noOrganiserKind = defineMistake("check/organiser-kind", "warning", {
  message: (a: { level: string; organiser: string }) => `“${a.organiser}”像是学会或报刊社，算不算${a.level}各地不同`,
  hint: () => "加一行“主办性质: 学会”或“主办性质: 媒体”。",
  hintInTable: () => "加一列“主办性质”，填 学会 或 媒体。",
  why: "学会、报刊社的评比算不算这一级，各地规定不同，写明性质才好分开数。",
  wrong: awards("主办: 浙江省教育学会, 类别: 案例, 获奖人: 林秋野").replace("县级", "省级"),
  right: awards("主办: 浙江省教育学会, 主办性质: 学会, 类别: 案例, 获奖人: 林秋野").replace("县级", "省级"),
});

/** Without a certificate, lower levels are not looked at: a county's office may arrange a training for a few schools. */
const highLevels: readonly Level[] = ["国际级", "国家级", "省级", "市级", "县级"];
/** Programmes of a higher level that offices below it run. */
const runBelow = /国培|省培|市培/;

const society = /学会|协会|研究会|分会|专委会|专业委员会|基金会|报社|报刊社|杂志社|期刊社|编辑部|出版社|周刊/;
const office = /教育部|教育厅|教育局|教委|教研室|教研院|教科院|教科所|教师发展中心|进修学校|电教馆|人民政府/;

/** 级别 agrees with who stands behind it (domain.md 6). */
export const levelOrganiser: Check = {
  needs: [],
  *run({ school: { records, settings } }) {
    for (const name of kindNames) {
      const kind = kindOf(name);
      const [levelField, organiserField, natureField] = ["级别", "主办", "主办性质"].map((label) =>
        fieldUnder(kind, label),
      );
      if (levelField === undefined || organiserField === undefined) continue;
      for (const record of records[name]) {
        const level = valueUnder(record, levelField) as Level | undefined;
        const organiser = valueUnder(record, organiserField) as string | undefined;
        const title = kind.event?.(record as never) ?? "";
        if (organiser === undefined || level === undefined || runBelow.test(title + organiser)) continue;
        const likely = levelsOf(organiser, settings.region);
        const place = placeUnder(record, "主办");
        const printed = schoolWords(settings).level;
        if (likely.length > 0 && !likely.includes(level) && (kind.conferred || highLevels.includes(level)))
          yield otherLevel.at(place, { level: printed(level), organiser, likely: likely.map(printed) });
        else if (natureField && valueUnder(record, natureField) === undefined && isOfSociety(level, organiser))
          yield noOrganiserKind.at(place, { level: printed(level), organiser });
      }
    }
  },
};

/** Many schools do not count the award of a learned society or a newspaper as one of the province. */
const isOfSociety = (level: Level, organiser: string): boolean =>
  ["国际级", "国家级", "省级"].includes(level) && society.test(organiser) && !office.test(organiser);

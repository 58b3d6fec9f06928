import type { Facts } from "../figures/facts.ts";
import { quantity } from "../figures/measures.ts";
import { type ActivitySheet, activitySheets } from "../figures/named/activity-sheets.ts";
import type { Photos } from "../photos/photo-album.ts";
import { kindNames, kindOf } from "../records/kinds/index.ts";
import { chineseDate, weekdayOf } from "../zh/dates.ts";
import { recordPhotos } from "./record-photos.ts";
import { recordValues } from "./record-values.ts";
import type { Helper } from "./template-data.ts";
import type { PhotoRow, TemplateValue } from "./template-value.ts";

/** 活动名单: each activity as a sheet of the register prints it, for `{{#each 活动名单}}`. */
export const activityList =
  (facts: Facts, photos: Photos | undefined): Helper =>
  () =>
    activitySheets(facts).map((sheet) => sheetValue(sheet, facts, photos));

const attendedKind = kindNames.find((name) => kindOf(name).isAttended)!;

function sheetValue(sheet: ActivitySheet, facts: Facts, photos: Photos | undefined): TemplateValue {
  const { activity, whose, due, present, absent, official, leftEarly, madeUp, people } = sheet;
  const { date, from, to } = activity;
  const day = date ?? from ?? "";
  const isOneDay = to === undefined || to === day;
  const remarks = [
    ...(absent.length > 0 ? [`${absent.join("、")}`] : []),
    ...(official.length > 0 ? [`公出：${official.join("、")}`] : []),
    ...(leftEarly.length > 0 ? [`早退：${leftEarly.join("、")}`] : []),
    ...(madeUp.length > 0 ? [`补学：${madeUp.join("、")}`] : []),
  ];
  return {
    ...(recordValues(attendedKind, activity, facts, { date: chineseDate }) as object),
    日期: `${chineseDate(day)}${isOneDay ? `（周${weekdayOf(day)}）` : `至${chineseDate(to)}`}`,
    月日: chineseDate(to ?? day).slice("2024年".length),
    组别: whose,
    主持: people("chair"),
    主讲: people("speakers"),
    主备: people("preparers"),
    执教: people("teaching"),
    记录: people("recorders"),
    应到: due === undefined ? "" : `${due}人`,
    实到: present === undefined ? "" : `${present}人`,
    缺席: remarks.join("；"),
    学时: activity.countsHours === false ? "不计" : activity.hours ? quantity(activity.hours.attending, "学时") : "",
    佐证: activity.evidence ? `${activity.evidence.length}份` : "",
    // Photos are read only where a template asks for them.
    get 照片(): PhotoRow {
      const pictures = recordPhotos(attendedKind, activity, day, photos, { perPage: 4, most: 2 });
      return { type: "pictures", perPage: 4, pictures };
    },
  };
}

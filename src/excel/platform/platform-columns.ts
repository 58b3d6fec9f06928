import { plainName } from "../../records/values/text.ts";
import { halfWidth } from "../../zh/numerals.ts";

/** What a table of a platform may say of each row. */
export const platformItems = ["姓名", "继教号", "学时", "项目", "日期"] as const;

export type PlatformItem = (typeof platformItems)[number];

/** Headers as platforms write them, the surest first. `总`: of what stands for a whole person rather than for one training. */
const headersOf: { readonly [Item in PlatformItem]: string } = {
  姓名: "姓名 教师姓名 学员姓名 人员姓名 参训教师 参训人员 参训人 教师名称 申报人 学员 教师 名字",
  继教号:
    "继教号 继续教育号 继续教育登记号 继续教育编号 继续教育证号 继教编号 师训号 师训编号 学习号 学员编号 教师编号 教师编码",
  学时: "认定学时 审核学时 审定学时 核定学时 实得学时 获得学时 所得学时 学时 学时数 培训学时 课时 申报学时",
  项目: "项目名称 培训项目名称 培训项目 培训名称 培训班名称 课程名称 活动名称 培训课程 项目 课程 活动 培训班 培训内容 培训主题 主题 内容",
  日期: "日期 培训日期 活动日期 开始日期 培训开始日期 开始时间 起始时间 培训时间 活动时间 起止时间 时间 结束日期 结束时间",
};
const totals = "总学时 学时合计 合计学时 学时总计 累计学时 总学时数 合计 总计 累计";

const listed = (words: string): readonly string[] => words.split(" ");

/** A header without spaces and without what stands in brackets: 学时（节） is 学时. */
export const plainHead = (text: string): string =>
  plainName(halfWidth(text).replace(/\s+/g, ""))
    .replace(/[*＊]|[（(【[].*?[）)】\]]/g, "")
    .replace(/[：:]$/, "");

/** How a header may be meant: as what, whether as a total, and how sure that is (0 is the surest). */
export interface Meant {
  readonly item: PlatformItem;
  readonly isTotal: boolean;
  readonly rank: number;
}

/** What a header means by itself. */
export function meantBy(header: string): Meant | undefined {
  const plain = plainHead(header);
  const total = listed(totals).indexOf(plain);
  if (total >= 0) return { item: "学时", isTotal: true, rank: total };
  for (const item of platformItems) {
    const rank = listed(headersOf[item]).indexOf(plain);
    if (rank >= 0) return { item, isTotal: false, rank };
  }
  return undefined;
}

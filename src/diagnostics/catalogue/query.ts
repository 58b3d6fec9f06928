import { perhaps } from "../wording.ts";
import { error } from "./entry.ts";

/** All of them: a question may ask for any. */
const all = (words: readonly string[]) => words.join("、");

/** Mistakes in a question about the records: a query helper in a template, a requirement, an option. */
export const queryEntries = {
  "query/unknown-kind": error<{
    kind: string;
    within?: { readonly kind: string; readonly key: string } | undefined;
    nearest: string | undefined;
    known: readonly string[];
  }>(
    (a) => `没有“${a.kind}”这种记录可以统计`,
    (a) =>
      a.within
        ? `写“${a.within.kind}”，再加一个条件：${a.within.key}是“${a.kind}”。`
        : perhaps(a.nearest, `可写：${all(a.known)}。`),
  ),
  "query/unknown-field": error<{ kind: string; field: string; nearest: string | undefined }>(
    (a) => `“${a.kind}”没有“${a.field}”可以用来筛选`,
    (a) =>
      perhaps(
        a.nearest,
        a.kind === "学时"
          ? "改写来源、学时类别，或研修活动、外出培训里有的项。"
          : `用 yanxiu kinds ${a.kind} 查看有哪些项。`,
      ),
  ),
  "query/unknown-value": error<{
    kind: string;
    field: string;
    value: string;
    nearest: string | undefined;
    known: readonly string[];
  }>(
    (a) => `“${a.kind}”的“${a.field}”没有“${a.value}”`,
    (a) => perhaps(a.nearest, a.known.length > 0 ? `可写：${all(a.known)}。` : "核对这个词，记录里还没有写过它。"),
  ),
  "query/not-a-number": error<{ kind: string; field: string }>(
    (a) => `“${a.kind}”的“${a.field}”不是数，不能合计`,
    (a) => `换成数的项，或用“计数 "${a.kind}"”数条数。`,
  ),
  "query/no-breakdown": error<{ what: string; known: readonly string[] }>(
    (a) => `“${a.what}”不能分项列出`,
    (a) => `可以分项的有：${all(a.known)}。`,
  ),
  "query/no-terms": error<{ requirement: string; per: string }>(
    (a) => `要求“${a.requirement}”写着“每: ${a.per}”，但时段里没有写学期`,
    () => "在“时段”下补“学期”，写明每学期的名称、起、止。",
  ),
  "query/unknown-provision": error<{ name: string; nearest: string | undefined; known: readonly string[] }>(
    (a) => `没有“${a.name}”的要求可以采用`,
    (a) => perhaps(a.nearest, `可写：${all(a.known)}；别的地方的，在学期文件里写自己的“要求”和“折算表”。`),
  ),
  "query/no-cycle": error<{ requirement: string }>(
    (a) => `要求“${a.requirement}”写着“每: 周期”，但没有写周期的起止`,
    () => "补上“周期: {起: 2021-01-01, 止: 2025-12-31}”这样的一行。",
  ),
  "query/no-rate": error<{ item: string }>(
    (a) => `折算表的“${a.item}”没有写折多少`,
    () => "补上“每次”“每学时”，或“按”和“值”。",
  ),
  "query/unknown-table": error<{ name: string; nearest: string | undefined; known: readonly string[] }>(
    (a) => (a.name ? `没有折算表“${a.name}”` : "没有写用哪个折算表"),
    (a) => perhaps(a.nearest, a.known.length > 0 ? `可写：${all(a.known)}。` : "在学期文件里写“折算表”，或用“采用”。"),
  ),
  "query/unknown-subject": error<{ name: string; nearest: string | undefined; known: readonly string[] }>(
    (a) => `要求的对象“${a.name}”不知道指谁`,
    (a) => perhaps(a.nearest, `可写：${all(a.known)}。`),
  ),
  "query/of-people": error<{ measure: string; subject: string }>(
    (a) => `“${a.measure}”按人计算，不能要求“${a.subject}”`,
    () => "对象写“专任教师”；只要求一个组的人，就写这个组的名称。",
  ),
  "query/no-measure": error<{ requirement: string }>(
    (a) => `要求“${a.requirement}”没有写统计什么`,
    () => "补上“指标: 听课”这样的一行，或写“各项”。",
  ),
};

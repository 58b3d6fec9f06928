import { type At, at, listed, perhaps } from "../wording.ts";
import { error, notice, warning } from "./entry.ts";

/** What people write where nobody is meant, and where a whole group is. */
const nobody = /^(无|没有|暂无|无人|空|零|[-—–/\\]+)$/;
const everybody = /^(全体|所有|各位|全部|全组).*(教师|老师|人员|成员|教工|员工|职工)$|^(教师|老师)们$/;

const headcount = /^[约近]?\d+余?[人名位个]?$/;
const allBut = /^(?:除|不含|不包括)|(?:以外|之外)/;
/** People by what they are: 青年教师, 教研组长, 班主任. */
const byOffice = /(?:教师|老师|组长|班主任|主任|校长|骨干|干部|人员|成员|代表)$/;

/** What to write for a name that is on no roster. */
function instead({ name, nearest, label }: { name: string; nearest: string | undefined; label?: string }): string {
  if (nobody.test(name) || name === "0") return "没有人就不写这一项，把它删去。";
  if (everybody.test(name)) return "全校的人写“全员”，一个组的人写教研组名，其他的写出姓名。";
  if (headcount.test(name)) return "这里写姓名；只知道人数的，写在“应到”“实到”或“人数”里。";
  if (allBut.test(name)) return "写“全员”，没有来的人写进“缺席”。";
  if (nearest === undefined && byOffice.test(name)) return "写出各人的姓名；一个组的人写教研组名，全校的人写“全员”。";
  const register = `在“教师”里登记；校外的人写成 {姓名: ${name}, 单位: …}。`;
  return perhaps(nearest, label === "获奖人" ? `学生写进“获奖学生”；教师${register}` : register);
}

/** Findings that need more than one record. */
export const checkEntries = {
  "check/unknown-teacher": error<{ name: string; nearest: string | undefined; label?: string }>(
    (a) => `名册中没有“${a.name}”`,
    instead,
  ),
  "check/names-run-together": error<{ name: string; several: readonly string[] }>(
    (a) => `“${a.name}”里有${a.several.length}个人的姓名，没有隔开`,
    (a) => `用顿号隔开，原因写在括号里，如“${a.several.join("、")}”。`,
  ),
  "check/reason-unmarked": error<{ typed: string; name: string; reason: string }>(
    (a) => `“${a.typed}”里的姓名和原因没有分开`,
    (a) => `原因写在括号里，写成“${a.name}（${a.reason}）”。`,
  ),
  "check/unknown-group": error<{ name: string; nearest: string | undefined }>(
    (a) => `“组织”里没有“${a.name}”`,
    (a) => perhaps(a.nearest, "先在“组织”里登记这个组，写法要一致。"),
  ),
  "check/unknown-campus": error<{ name: string; nearest: string | undefined }>(
    (a) => `学期文件的“校区”里没有“${a.name}”`,
    (a) => perhaps(a.nearest, "先在学期文件的“校区”里写上。"),
  ),
  "check/same-name": error<{ name: string; full: readonly string[] }>(
    (a) => `名册中有${a.full.length}位“${a.name}”，不知道是哪一位`,
    (a) => `写成“${a.full.join("”或“")}”。`,
  ),
  "check/name-twice": error<{ name: string; first: At }>(
    (a) => `名册中“${a.name}”登记了两次（另一处：${at(a.first)}）`,
    () => "同一个人删去一条；同名的两个人各加一行“区分”，如 区分: 语文。",
  ),
  "check/unknown-word": error<{
    field: string;
    value: string;
    nearest: string | undefined;
    known: readonly string[];
    own: boolean;
  }>(
    (a) => `“${a.field}”里没有“${a.value}”这个词`,
    (a) =>
      perhaps(
        a.nearest,
        `可写：${listed(a.known)}${a.own ? `；学校自己的词先写进学期文件：${a.field}: {${a.value}: {归入: 已有的词}}` : ""}。`,
      ),
  ),
  "check/duplicate-record": error<{ kind: string; first: At }>(
    (a) => `这条“${a.kind}”与${at(a.first)}的完全相同`,
    () => "删去一条；如确是两件事，写明不同之处。",
  ),
  "check/similar-record": warning<{ kind: string; fields: readonly string[]; first: At }>(
    (a) => `这条“${a.kind}”与${at(a.first)}的${a.fields.map((f) => `“${f}”`).join("")}相同，可能是同一件事`,
    () => "是同一件事就合成一条；如确是两件事，可以不改。",
  ),
  "check/two-bases": warning<{ year: string; base: number; before: number; first: At }>(
    (a) =>
      `${a.year.replace(/年度?$/, "")}年度的基数写了两个：这里${a.base}，${at(a.first)}写的是${a.before}，只取大的`,
    () => "基数是一年公用经费的总额；核对后改成一样的，或只在一条上写。",
  ),
  "check/outside-period": warning<{ count: number; from: string; to: string }>(
    (a) => `不在统计时段内${a.count}条，没有计入（时段：${a.from} 至 ${a.to}）`,
    () => "日期写错就改正；补录的加一行“计入: 学期名称”；本不属于这个时段的可以不管。",
  ),
  "check/counted-elsewhere": warning<{ value: string; known: readonly string[] }>(
    (a) => `“计入”写的“${a.value}”不是本时段，没有计入`,
    (a) => `可写：${a.known.join("、")}；确属别的时段的可以不管。`,
  ),
  "check/draft-record": warning<{ count: number }>(
    (a) => `有${a.count}条记录还是草稿，没有计入`,
    () => "核实后把“审核”改成已审。",
  ),
  "check/heard-twice": notice<{ name: string; lesson: At }>(
    (a) => `“${a.name}”听的这节课在公开课里已登记（${at(a.lesson)}），只计1节`,
    () => "这一条可以删去。",
  ),
  "check/hours-not-approved": warning<{ name: string }>(
    (a) => `“${a.name}”只有申报学时，暂按申报计`,
    () => "认定后补上“认定学时”。",
  ),
  "check/two-works": error<{ work: string }>(
    (a) => `作品“${a.work}”登记了不止一次，不知道得奖的是哪一件`,
    () => "合并重复的登记，或把题目写得不同。",
  ),
  "check/unknown-work": error<{ work: string; nearest: string | undefined; samePeople: boolean; by: string }>(
    (a) => (a.samePeople ? `登记的“${a.work}”${a.by}与获奖人没有一位相同` : `作品“${a.work}”没有登记，也没有写类别`),
    (a) =>
      a.samePeople
        ? "核对获奖人；确是另一件作品的，补上“类别”。"
        : perhaps(a.nearest, "补上“类别: 论文”这样的一行，或先登记这件作品。"),
  ),
  "check/personal-data": warning<{ what: string }>(
    (a) => `这里像是${a.what}，记录里不该写`,
    (a) => (a.what === "身份证号" ? "删去这一串；区分同名的人用“区分”。" : "删去这一串。"),
  ),
  "check/unknown-figure": error<{ name: string; nearest: string | undefined }>(
    (a) => `没有叫“${a.name}”的统计量可以核对`,
    (a) => perhaps(a.nearest, "名称见 yanxiu stats。"),
  ),
  "check/stated-total": error<{ name: string; stated: string; counted: string; difference: string }>(
    (a) => `“${a.name}”写明${a.stated}，按记录${a.counted}（差${a.difference}）`,
    () => "查记录有没有漏记、重记；记录无误就改这里的数。",
  ),
};

import { type At, at } from "../wording.ts";
import { error, warning } from "./entry.ts";

const isOfGroups = (subject: string) => /^(?:每个|各个?|所有)/.test(subject);

/** Findings about who was where, who leads, and how much was asked of whom. */
export const checkPeopleEntries = {
  "check/no-roster": error(
    () => "没有读到名册，记录里的姓名都认不出来",
    () => "把写着“教师”的文件列入“包含”，如 包含: [教师.yaml, 记录/**/*.yaml]。",
  ),
  "check/two-places": warning<{
    name: string;
    day: string;
    training: string;
    other: string;
    where: At;
    mayMiss: boolean;
  }>(
    (a) => `“${a.name}”${a.day}外出参加“${a.training}”（${at(a.where)}），同一天又记着${a.other}`,
    (a) => (a.mayMiss ? `核对两处的日期和人；外出没有到会的，写进“缺席”：${a.name}（公出）。` : "核对两处的日期和人。"),
  ),
  "check/away-that-day": warning<{ name: string; day: string; why: string; role: string }>(
    (a) => `“${a.name}”${a.day}${a.why}，这里却写着${a.role}`,
    () => "日期或姓名写错就改；确实来了，核对名册里的“到校”和“状态”的起止。",
  ),
  "check/not-expected": warning<{ name: string; day: string; why: string; label: string }>(
    (a) => `“${a.name}”${a.day}${a.why}，这里却写着${a.label}`,
    (a) =>
      a.why.startsWith("不在")
        ? `姓名写错就改；该来的，写进“参加”，如 ${a.why.slice(3, -2)}、${a.name}；不该来的，从“${a.label}”里删去。`
        : `姓名或日期写错就改；不该来的，从“${a.label}”里删去。`,
  ),
  "check/absent-and-leading": warning<{ name: string; label: string }>(
    (a) => `“${a.name}”写着缺席，又写着${a.label}`,
    (a) => `到会了就从“缺席”里删去；换了人${a.label}，就改“${a.label}”。`,
  ),
  "check/made-up-present": warning<{ name: string }>(
    (a) => `“${a.name}”写着补学，却没有写缺席，按到会计`,
    (a) => `没有到会就加上“缺席: ${a.name}（原因）”；到会了就从“补学”里删去。`,
  ),
  "check/left-school": error<{ name: string; day: string; why: string; role: string }>(
    (a) => `“${a.name}”${a.day}${a.why}，却按本校教师算${a.role}`,
    (a) => `日期或姓名写错就改；请回来的写成 {姓名: ${a.name}, 单位: …}；那天还没有离开的，改名册里“状态”的“起”。`,
  ),
  "check/no-leader": warning<{ group: string }>(
    (a) => `教研组“${a.group}”没有组长`,
    () => "补上“组长: 姓名”；已经撤并的写上“止”。",
  ),
  "check/leads-twice": warning<{ name: string; group: string; other: string; where: At }>(
    (a) => `“${a.name}”同时是“${a.group}”和“${a.other}”（${at(a.where)}）两个教研组的组长`,
    () => "核对组长；前后各任一个的，给两个组写上“起”“止”。",
  ),
  "check/leader-left": warning<{ name: string; of: string; what: string; day: string; why: string }>(
    (a) => `“${a.of}”的${a.what}“${a.name}”${a.day}${a.why}`,
    (a) => {
      if (a.why.startsWith("还没有")) return "核对名册里的“到校”；到校以前就有的课题、职务可以不改。";
      if (a.what === "组长") return "改成现在的组长。";
      return "换了人就改“负责人”，“进程”里加一条“换负责人”；不做了就加一条“中止”。";
    },
  ),
  "check/counted-otherwise": warning<{ field: string; typed: number; named: number }>(
    (a) => `“${a.field}”写的是${a.typed}人，按姓名是${a.named}人`,
    () => "核对“参加”和“缺席”的姓名；姓名没有错，就删去这个数，由程序来数。",
  ),
  "check/too-many-hours": warning<{ hours: number; days: number }>(
    (a) => `${a.hours}学时，可是只有${a.days}天，一天超过10学时`,
    () => "核对学时；连着几天的写上“止”。",
  ),
  "check/zero-hours": warning<object>(
    () => "学时写的是0，没有人得到学时",
    () => "写上学时；不计学时的活动写“计入学时: 否”，不认定学时的培训删去这一行。",
  ),
  "check/long-span": warning<{ from: string; to: string }>(
    (a) => `从${a.from}到${a.to}，超过一年`,
    () => "核对年份；确实这么长的可以不改，它算在“止”所在的时段。",
  ),
  "check/set-count": warning<{ name: string; stated: number; listed: number }>(
    (a) => `“${a.name}”说的是${a.stated}项，“各项”里有${a.listed}项`,
    () => "补上漏写的一项，或改名称里的数。",
  ),
  "check/nobody-asked": warning<{ requirement: string; subject: string }>(
    (a) => `要求“${a.requirement}”的对象“${a.subject}”里${isOfGroups(a.subject) ? "一个组" : "一个人"}也没有`,
    (a) =>
      isOfGroups(a.subject)
        ? "在“组织”里登记这一类组，或改“对象”。"
        : "核对“对象”；按年龄、教龄的，名册里要写“出生”“参加工作”。",
  ),
};

import { type At, at, perhaps } from "../wording.ts";
import { error, notice, warning } from "./entry.ts";

/** Findings about works, awards, projects and their proofs. */
export const checkWorksEntries = {
  "check/joint-award": warning<{ first: At; days: number }>(
    (a) => `像是与${at(a.first)}的同一项奖：作品、级别相同，日期${a.days === 0 ? "相同" : `只差${a.days}天`}`,
    () => "两个人各报了一次就合成一条，“获奖人”写全；确是两张证书，各写上“证书号”。",
  ),
  "check/joint-paper": warning<{ first: At }>(
    (a) => `像是与${at(a.first)}的同一篇：题目只差标点、副标题或虚字，作者有相同的`,
    () => "是同一篇就合成一条，“作者”按署名写全；确是两篇可以不改。",
  ),
  "check/certificate-twice": error<{ number: string; first: At }>(
    (a) => `证书号“${a.number}”与${at(a.first)}的相同，一张证书算了两次`,
    () => "一张证书只写一条，人写全；号码抄错就改正。",
  ),
  "check/milestone-order": warning<{ state: string; date: string; later: string; laterDate: string }>(
    (a) => `“${a.state}”是${a.date}，却在“${a.later}”（${a.laterDate}）之后`,
    () => "核对两个日期，多半是年份写错。",
  ),
  "check/closed-too-early": error<{ state: string; date: string; opened: string }>(
    (a) => `${a.date}${a.state}，却到${a.opened}才立项`,
    () => "核对两个日期；不改的话，这个课题会一直算作在研。",
  ),
  "check/closed-not-opened": warning<{ state: string }>(
    (a) => `有“${a.state}”，没有写什么时候立项`,
    () => "在“进程”里补上 {状态: 立项, 日期: …}。",
  ),
  "check/after-the-end": warning<{ state: string; date: string; end: string; endDate: string }>(
    (a) => `${a.endDate}${a.end === "未立项" ? "没有立项" : `已经${a.end}`}，${a.date}又有“${a.state}”`,
    () => "核对状态和日期；后来立项、恢复的，先补一条“立项”。",
  ),
  "check/project-undated": warning<{ title: string }>(
    (a) => `课题“${a.title}”没有“进程”，也没有“起”，算不进立项、结题和在研`,
    () => "补上“进程: [{状态: 立项, 日期: …}]”。",
  ),
  "check/no-parent": notice<{ title: string }>(
    (a) => `子课题“${a.title}”没有写上级课题，级别按它自己的通知算`,
    () => "补上“上级课题: 名称”。",
  ),
  "check/several-leaders": warning<{ count: number }>(
    (a) => `负责人写了${a.count}位，通常只有1位`,
    () => "只留通知上的负责人，其余写进“主研”；确是联合主持的可以不改。",
  ),
  "check/two-roles": error<{ name: string; roles: readonly string[] }>(
    (a) => `“${a.name}”既是${a.roles.join("，又是")}，会重复计人次`,
    (a) => `只留一处，如“${a.roles[0]}”；写报告的人另写“执笔”。`,
  ),
  "check/many-researchers": warning<{ count: number }>(
    (a) => `主研写了${a.count}位，通常不超过6位`,
    () => "按结题证书或立项书核对，其余写进“参研”。",
  ),
  "check/level-organiser": warning<{ level: string; organiser: string; likely: readonly string[] }>(
    (a) => `级别写的是${a.level}，主办“${a.organiser}”却像是${a.likely.join("或")}`,
    () => "按证书或通知上盖章的单位改级别或主办。",
  ),
  "check/organiser-kind": warning<{ level: string; organiser: string }>(
    (a) => `“${a.organiser}”像是学会或报刊社，算不算${a.level}各地不同`,
    () => "加一行“主办性质: 学会”或“主办性质: 媒体”。",
  ),
  "check/unknown-project": warning<{ project: string; nearest: string | undefined }>(
    (a) => `没有登记过课题“${a.project}”`,
    (a) => perhaps(a.nearest, "先在“课题”里登记；不是本校的课题可以不改。"),
  ),
  "check/evidence-twice": warning<{ file: string; first: At }>(
    (a) => `佐证“${a.file}”已经用在${at(a.first)}的记录上`,
    () => "换成这一条自己的照片或证书；两条是同一件事就合成一条。",
  ),
  "check/evidence-missing": warning<{ file: string; nearest: string | undefined }>(
    (a) => `学校文件夹里没有佐证“${a.file}”`,
    (a) => perhaps(a.nearest, "把文件放进学校文件夹，写相对它的路径，如 佐证/签到表.jpg。"),
  ),
  "check/outside-first": notice<{ title: string; name: string }>(
    (a) => `“${a.title}”的第一作者“${a.name}”在校外，没有计入`,
    () => "本校要计的，在学期文件里写“校外第一作者: 计”。",
  ),
};

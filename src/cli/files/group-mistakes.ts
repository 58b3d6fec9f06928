import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { perhaps } from "../../diagnostics/phrases.ts";
import { inCommand } from "./in-command.ts";

/** Mistakes about the files that 集团.yaml names. */
export const groupMistakes = {
  missing: defineMistake("file/group-missing", "error", {
    message: (a: { key: string; file: string }) => `“${a.key}”里写的“${a.file}”没有找到`,
    hint: () => "检查文件的名称；路径从集团文件所在的文件夹写起。",
    why: "各校共用的名册、规则找不到，就没有一所学校能照它统计。",
    wrong: "名称: 云渡教育集团\n学校: [城南校区, 河西校区]\n名册: 教师名册.yaml           # 文件叫 教师.yaml",
    right: "名称: 云渡教育集团\n学校: [城南校区, 河西校区]\n名册: 教师.yaml",
  }),
  wrong: defineMistake("file/group-wrong", "error", {
    message: (a: { file: string }) => `集团文件“${a.file}”里有错误，各校共用的名册、规则没有算上`,
    hint: (a) => `先改好它：yanxiu check ${inCommand(a.file)} 。`,
    why: "共用的名册、规则没有算上，人和数就不全。",
    wrong:
      "名称: 云渡教育集团\n类别: 集团\n学校: [城南校区, 河西校区]\n名删: 教师.yaml           # 城南校区/term.yaml 就报这一条",
    right: "名称: 云渡教育集团\n类别: 集团\n学校: [城南校区, 河西校区]\n名册: 教师.yaml",
  }),
  schoolMissing: defineMistake("file/school-missing", "warning", {
    message: (a: { folder: string; near: string | undefined }) => `“学校”里写的“${a.folder}”没有找到，当作还没有交`,
    hint: (a) => perhaps(a.near, "写错了的改正；真的还没有交的，写成 {名称: 学校的名称, 文件夹: 交来以后的位置}。"),
    why: "文件夹写错一个字，那所学校的数就没有算进合计。",
    wrong: "名称: 云渡教育集团\n学校: [城南校区, 河西校园]         # 文件夹叫 河西校区",
    right: "名称: 云渡教育集团\n学校: [城南校区, 河西校区]",
  }),
  schoolTwice: defineMistake("file/school-twice", "warning", {
    message: (a: { folder: string }) => `“学校”里写的“${a.folder}”前面已经写过了`,
    hint: () => "删去一处。",
    why: "一所学校写了两次，多半是另一所漏写了。",
    wrong: "名称: 云渡教育集团\n学校: [城南校区, 城南校区]",
    right: "名称: 云渡教育集团\n学校: [城南校区, 河西校区]",
  }),
  outOfReach: defineMistake("file/group-out-of-reach", "warning", {
    message: (a: { name: string; isCalledOtherwise: boolean }) =>
      a.isCalledOtherwise
        ? `集团文件叫“${a.name}”，各校单独核查、出报告时找不到它`
        : `“${a.name}”单独核查、出报告时找不到这份集团文件`,
    hint: (a) =>
      a.isCalledOtherwise
        ? "把文件改名为 集团.yaml。"
        : "集团.yaml 要放在学期文件的同一个文件夹或往上四级里，中间不能有另一份写着这所学校的 集团.yaml。",
    why: "一所学校单独运行时没有算上共用的名册和规则，数就和一起做的不一样。",
    wrong: "名称: 云渡学区                       # 文件叫 学区.yaml\n学校: [城南小学, 河西小学]",
    right: "名称: 云渡学区                       # 文件叫 集团.yaml\n学校: [城南小学, 河西小学]",
  }),
};

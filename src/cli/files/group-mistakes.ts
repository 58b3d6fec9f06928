import { defineMistake } from "../../diagnostics/define-mistake.ts";

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
    hint: (a) => `先改好它：yanxiu check ${a.file} 。`,
    why: "共用的名册、规则没有算上，人和数就不全。",
    wrong:
      "名称: 云渡教育集团\n类别: 集团\n学校: [城南校区, 河西校区]\n名删: 教师.yaml           # 城南校区/term.yaml 就报这一条",
    right: "名称: 云渡教育集团\n类别: 集团\n学校: [城南校区, 河西校区]\n名册: 教师.yaml",
  }),
};

import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { lesson } from "../../diagnostics/examples.ts";

/** How many records of a school's files are still read, and how many findings about them are still said. */
export interface ReadingRoom {
  records: number;
  findings: number;
}

/** A big school has 20,000 records a year, and whoever has so many mistakes mends the first ones first. */
const mostRecords = 150_000;
const mostFindings = 20_000;

/** `taken`: records that are read already, such as those of the school compared with. */
export const readingRoom = (taken = 0): ReadingRoom => ({ records: mostRecords - taken, findings: mostFindings });

export const tooManyRecords = defineMistake("record/too-many-records", "error", {
  message: () => `到这里记录超过了${mostRecords}条，这里和后面的没有读入`,
  hint: () => "看看“包含”是不是把别的学校也列进来了，或者复制了很多遍；几年的记录，一学年用一个学期文件。",
  why: `一所学校一年的记录不到${mostRecords}条；这么多的，多半是别的学校的，或者复制了很多遍。`,
  wrong: lesson("课名: 《搭石》               # 一样的有150001条"),
  right: lesson("课名: 《搭石》"),
});

export const tooManyFindings = defineMistake("record/too-many-findings", "error", {
  message: () => `到这里已有${mostFindings}多处要改，这里和后面的记录没有查`,
  hint: () => "先改好前面的再查一遍：同样的错多半是一处引起的，也可先用 yanxiu check --fix 改正能自动改的。",
  why: "错得这样多，多半是同一个错复制了很多遍；先改前面的，后面的就知道怎样改。",
  wrong: lesson("课名: 《搭石》, 课时: 1      # 一样的有20001条"),
  right: lesson("课名: 《搭石》"),
});

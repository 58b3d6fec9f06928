import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { heard } from "../diagnostics/examples.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import { placeUnder } from "../records/define-kind.ts";
import { awardKind } from "../records/kinds/award.ts";
import { type KindName, kindOf } from "../records/kinds/index.ts";
import type { School } from "../school/school.ts";
import { nearest } from "../zh/nearest.ts";
import type { Check } from "./define-check.ts";
import { unknownGroup } from "./group-names.ts";
import { everyMention } from "./lookups/every-mention.ts";
import { groupMeant, wholeGroupMeant } from "./lookups/group-meant.ts";
import { notParted } from "./lookups/names-not-parted.ts";

interface Unknown {
  readonly name: string;
  readonly nearest: string | undefined;
  /** The name stands under 获奖人, so it may be a pupil's. */
  readonly isWinner: boolean;
  /** The key that it stands under. */
  readonly label: string;
  /** The keys of the record that take numbers of people. */
  readonly counts: readonly string[];
  /** The group of which all are meant: 语文教研组 for 语文组全体 and 全体语文教师. */
  readonly wholeGroup: string | undefined;
}

const unknownTeacher = defineMistake("check/unknown-teacher", "error", {
  oneFault: ["name"],
  message: (a: Unknown) => `名册中没有“${a.name}”`,
  hint: (a) => insteadOf(a),
  why: "姓名写错，这条记录就算不到人；校外的人写明单位。",
  wrong: heard("听课人: 林秋也"),
  right: heard("听课人: 林秋野"),
});

const noRoster = defineMistake("check/no-roster", "error", {
  message: () => "没有读到名册，记录里的姓名都认不出来",
  hint: () => "把写着“教师”的文件列入“包含”，如 包含: [教师.yaml, 记录/**/*.yaml]。",
  why: "人数、学时和应到都从名册数起；没有名册，每个姓名都成了错的。",
  wrong: "包含: [底本.yaml]",
  right: "包含: [教师.yaml, 组织.yaml, 底本.yaml]",
});

/** Every name in a record is on the roster, or is a group or campus. */
export const unknownPeople: Check = {
  needs: [],
  needsNames: ["teachers", "groups"],
  *run({ school }) {
    const found = [...unknownNames(school)];
    if (school.named.teachers.length > 0 || found.length === 0) yield* found;
    else yield noRoster.at(school.settings.place("包含"));
  },
};

function* unknownNames({ legible, named, roster }: School): Iterable<Diagnostic> {
  const names = [...named.teachers.map((teacher) => teacher.name), ...roster.sets];
  for (const { mention, record, label, kind } of everyMention(legible)) {
    if (roster.find(mention).type !== "unknown") continue;
    const { name } = mention;
    const place = placeUnder(record, label, mention);
    const mistake = notParted(name, roster);
    if (mistake) yield mistake.at(place);
    else if (/(组|校区|处|室|部|科)$/.test(name)) {
      const isDeclared = named.groups.length > 0;
      yield unknownGroup.at(place, { name, ...groupMeant(name, roster.sets), isDeclared });
    } else {
      const isWinner = label === awardKind.fields.winners.label;
      const wholeGroup = wholeGroupMeant(name, roster.sets);
      const meant = { nearest: nearest(name, names), wholeGroup };
      yield unknownTeacher.at(place, { name, ...meant, isWinner, label, counts: countsOf(kind) });
    }
  }
}

/** What people write if nobody is meant, or a whole group. */
const nobody = /^(无|没有|暂无|无人|空|零|0|[-—–/\\]+)$/;
const everybody = /^(全体|所有|各位|全部|全组).*(教师|老师|人员|成员|教工|员工|职工)$|^(教师|老师)们$/;
const headcount = /^[约近]?\d+余?[人名位个]?$/;
const allBut = /^(?:除|不含|不包括)|(?:以外|之外)/;
/** People by what they are: 青年教师, 教研组长, 班主任. */
const byOffice = /(?:教师|老师|组长|班主任|主任|校长|骨干|干部|人员|成员|代表)$/;

/** The keys of a kind that take numbers of people: 应到, 人数. */
const countsOf = (kind: KindName): readonly string[] =>
  Object.values(kindOf(kind).fields).flatMap(({ label, unit = "" }) => (unit.startsWith("人") ? [label] : []));

function insteadOf({ name, nearest, isWinner, label, counts, wholeGroup }: Unknown): string {
  if (nobody.test(name)) return "没有人就不写这一项，把它删去。";
  if (wholeGroup !== undefined) return `一个组的人只写组名：“${wholeGroup}”。`;
  if (everybody.test(name)) return "全校的人写“全员”，一个组的人写教研组名，其他的写出姓名。";
  if (headcount.test(name)) {
    const instead = counts.length > 0 ? `；只知道人数的，写在${counts.map((one) => `“${one}”`).join("或")}里` : "";
    return `这里写姓名${instead}。`;
  }
  if (allBut.test(name)) return "写“全员”，没有来的人写进“缺席”。";
  if (nearest === undefined && byOffice.test(name)) return "写出各人的姓名；一个组的人写教研组名，全校的人写“全员”。";
  const register = `在“教师”里登记；校外的人写成 {姓名: ${name}, 单位: …}，表格里另加一列“${label}单位”。`;
  return perhaps(nearest, isWinner ? `学生写进“获奖学生”；教师${register}` : register);
}

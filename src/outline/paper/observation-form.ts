import { observationKind } from "../../records/kinds/observation.ts";
import type { Teacher } from "../../records/kinds/teacher.ts";
import { isKindergarten } from "../../records/settings/place-words.ts";
import { fullName } from "../../school/roster.ts";
import { schoolWords } from "../../school/school-words.ts";
import { boxes, formColumns, formRow, type Paper, type PaperAsked, type PaperPage, room } from "./define-paper.ts";
import { expectedPeople } from "./expected-people.ts";
import { titleFor } from "./paper-title.ts";

/** 听课记录表, a page for one lesson: blank, or one for the teacher or each teacher of a group or a campus. */
export const observationForm: Paper = {
  name: "听课记录表",
  alsoCalled: "观摩记录表",
  takes: ["group", "campus", "teacher"],
  called: ({ settings }) => schoolWords(settings).called("听课记录表"),
  make(asked) {
    const { group, campus, teacher } = asked.scope;
    if (teacher) return [page(asked, teacher)];
    if (group === undefined && campus === undefined) return [page(asked)];
    return expectedPeople(asked).due.map((one) => page(asked, one));
  },
};

const lines = 17;
const lineToWrite = 9.4;

function page(asked: PaperAsked, listener?: Teacher): PaperPage {
  const { settings } = asked.school;
  const words = isKindergarten(settings) ? inNursery : inSchool;
  const { called } = schoolWords(settings);
  const modes = observationKind.fields.mode.value.choices ?? [];
  const wide = [1, 3, 1, 1];
  const halves = [4, 2];
  return {
    title: titleFor({ ...asked, scope: wholeOf(asked) }, called("听课记录表")),
    people: listener ? 1 : 0,
    body: [
      {
        type: "table",
        isForm: true,
        columns: formColumns,
        rows: [
          formRow([
            called("听课人"),
            listener && fullName(listener),
            "日期",
            `${room(2)}年${room(2)}月${room(2)}日`,
            words.when,
            words.time,
          ]),
          formRow([words.teacher, "", "班级", `${room(3)}（${words.size}${room(2)}）`, words.subject, ""]),
          formRow([words.title, "", words.type, ""], { spans: wide }),
          formRow(["方式", boxes(modes), called("评课"), boxes(["已评", "未评"])], { spans: wide }),
          formRow([words.course, "点评"], { spans: halves }),
          ...Array.from({ length: lines }, () => ({
            ...formRow(["", ""], { spans: halves, height: lineToWrite }),
            isRuled: true as const,
          })),
          formRow(["总评", "", "等级", ""], { spans: wide, height: 24 }),
        ],
      },
    ],
  };
}

/** The page is the same for everybody: who listens stands in it, not in its title. */
const wholeOf = ({ scope: { from, to } }: PaperAsked) => ({ from, to });

const inSchool = {
  teacher: "授课教师",
  when: "节次",
  time: `第${room(3)}节`,
  size: "班额",
  subject: "学科",
  title: "课题",
  type: "课型",
  course: "教学过程",
};

const inNursery: typeof inSchool = {
  teacher: "执教教师",
  when: "时间",
  time: `${room(2)}时${room(2)}分`,
  size: "幼儿",
  subject: "领域",
  title: "活动名称",
  type: "活动形式",
  course: "活动过程",
};

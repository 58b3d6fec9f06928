import { isKindergarten } from "../../records/settings/place-words.ts";
import { fullName } from "../../school/roster.ts";
import { schoolWords } from "../../school/school-words.ts";
import type { Row } from "../blocks.ts";
import { boxes, dateText, formColumns, formRow, type Paper, type PaperAsked, room } from "./define-paper.ts";
import { expectedPeople, namesOf } from "./expected-people.ts";
import { titleFor } from "./paper-title.ts";

/** 教研活动记录表, a page for one activity of a group. */
export const meetingForm: Paper = {
  name: "教研活动记录表",
  takes: ["group", "campus", "activity"],
  called: () => "教研活动记录表",
  make(asked) {
    const { rows, due, names } = people(asked);
    return [
      {
        title: titleFor(asked, "教研活动记录表"),
        people: due,
        body: [{ type: "table", isForm: true, columns: formColumns, rows: [...about(asked), ...rows, ...told(names)] }],
      },
    ];
  },
};

function about({ school, scope, event: { day, title, record } }: PaperAsked): readonly Row[] {
  const names = (mentions: Parameters<typeof namesOf>[0]) => namesOf(mentions, school);
  const speakers = names([...(record?.speakers ?? []), ...(record?.preparers ?? [])]);
  const { group } = schoolWords(school.settings);
  const when = isKindergarten(school.settings) ? `${room(2)}时` : `第${room(2)}节`;
  return [
    formRow(["日期", `${dateText(day)}${room(1)}${when}`, "地点", record?.venue], { spans: [1, 3, 1, 1] }),
    formRow(["主题", title]),
    formRow([group, scope.group ?? record?.group, "形式", record?.form, "主持人", names(record?.chair)]),
    formRow(["主讲（主备）", speakers, "记录人", names(record?.recorders)], { spans: [1, 3, 1, 1] }),
  ];
}

/** Who is to come is known of a group or of a recorded activity, and is never all of the school. */
function people(asked: PaperAsked): { readonly rows: readonly Row[]; readonly due: number; readonly names: string } {
  const { scope, event } = asked;
  const isKnown = scope.group !== undefined || scope.campus !== undefined || event.record !== undefined;
  const { due, away } = isKnown ? expectedPeople(asked) : { due: [], away: [] };
  const leave = away.map(({ teacher, reason }) => `${fullName(teacher)}（${reason}）`);
  const names = due.length > mostListed ? "" : due.map(fullName).join("、");
  const counted = isKnown ? `${due.length}人` : `${room(4)}人`;
  const rows = [
    formRow(["应到", counted, "实到", `${room(4)}人`, "缺席", `${room(4)}人`]),
    ...(names === "" ? [] : [formRow(["应到人员", names])]),
    formRow(["缺席情况", leave.length > 0 ? `${leave.join("、")}、` : "（姓名、原因）"]),
  ];
  return { rows, due: due.length, names };
}

/** More names would leave no room to write on the page. */
const mostListed = 60;
/** Characters on a line of the list, and the height of a line of it in mm. */
const charsInLine = 36;
const lineOfList = 5;

/** What is written down, on what the list of names leaves of the page. */
const told = (names: string): readonly Row[] => [
  formRow(["活动过程", ""], { height: 66 - Math.max(0, Math.ceil(names.length / charsInLine) - 1) * lineOfList }),
  formRow(["发言要点", ""], { height: 46 }),
  formRow(["共识与改进", ""], { height: 34 }),
  formRow(["附件", boxes([`照片${room(2)}张`, "签到表", `其他材料：${room(6)}`])]),
  formRow(["审核", "", "日期", `${room(2)}月${room(2)}日`], { spans: [1, 3, 1, 1] }),
];

import { type ComparedWithPlatform, differenceWords } from "../../../pipeline.ts";
import { resultJson } from "../../print/json.ts";
import { tableLines } from "../../print/table.ts";
import { visible } from "../../print/visible.ts";

/** Trainings of each sort that are named on the screen. */
const mostNamed = 3;

/** Who has other hours on the platform, or the same hours from other trainings; then all together. */
export function comparedText(school: string, made: ComparedWithPlatform, width = Number.POSITIVE_INFINITY): string {
  const { people, total } = made.compared;
  const listed = people.filter(({ difference, differing }) => difference !== 0 || differing.length > 0);
  const rows = listed.map((one) =>
    [one.name, numberOf(one.platform), numberOf(one.ours), signed(one.difference), differenceWords(one, mostNamed)].map(
      visible,
    ),
  );
  const sums = ["合计", numberOf(total.platform), numberOf(total.ours), signed(total.difference), ""];
  const same = people.length - listed.length;
  return [
    `${school}：${listed.length === 0 ? `平台和我校${people.length}人都一致` : `${listed.length}人不一致，${same}人一致`}`,
    "",
    ...tableLines([["姓名", "平台", "我校", "差", "差在哪里"], ...rows, sums], width),
    ...comparedNotes(made).flatMap((note) => ["", note]),
  ].join("\n");
}

const numberOf = (hours: number | undefined): string => (hours === undefined ? "—" : String(hours));

const signed = (difference: number): string => (difference > 0 ? `+${difference}` : String(difference));

/** How the table was read, and what of it was left out. */
export function comparedNotes({ data, compared }: ComparedWithPlatform): readonly string[] {
  const columns = data.found.map(({ item, header }) => (item === header ? item : `${item}取“${header}”`));
  const wrong = data.notNumbers.map(({ row, name, text }) => `第${row}行${name}的“${text}”`);
  return [
    `平台的表：${columns.join("、")}。差是平台减我校。`,
    ...(data.hasItems ? [] : ["平台的表没有写明项目，只比各人的合计。"]),
    ...(compared.outside > 0 ? [`平台的表有${compared.outside}行的日期不在统计时段里，没有比。`] : []),
    ...(wrong.length > 0 ? [`学时不是数的，没有计入：${wrong.join("、")}。`] : []),
  ];
}

/** What `compare --format json` prints: everybody, with every training that differs. `errors`: how many the records have. */
export const comparedJson = (school: string, { data, compared }: ComparedWithPlatform, errors: number): string =>
  resultJson({ school, ...(errors > 0 && { errors }), columns: data.found, notNumbers: data.notNumbers, ...compared });

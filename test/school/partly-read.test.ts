// A record with a mistake: what is still known by it, and what only it may have said.
import { expect, test } from "vitest";
import { loadSchool, openSettings } from "../../src/pipeline.ts";

const term = `学校: 云岭中心小学
时段: {类型: 学年, 名称: 2024学年, 起: 2024-09-01, 止: 2025-08-31}
包含: [记录.yaml]
`;

function load(records: string) {
  const raw = (file: string, text: string) => ({ file, bytes: Buffer.from(text) });
  const { value, diagnostics } = openSettings(raw("term.yaml", term));
  return loadSchool({ value: value!, diagnostics }, [raw("记录.yaml", records)]);
}

/** The codes found, in the order of the lines. */
const codesIn = (records: string): string[] =>
  load(records)
    .diagnostics.toSorted((a, b) => a.line - b.line)
    .map(({ code }) => code);

const heard = (who: string) => `听课:\n  - {日期: 2024-11-12, 听课人: ${who}, 执教: 沈一舟, 课名: 《搭石》}\n`;
const talk = (who: string) => `研修活动:\n  - {日期: 2024-10-10, 主题: 甲, 形式: 讲座, 参加: ${who}}\n`;
const roster = (...teachers: string[]) => `教师:\n  - {姓名: 沈一舟}\n${teachers.map((t) => `  - {${t}}\n`).join("")}`;
const groups = "组织:\n  - {名称: 语文组, 类别: 教研组}\n";
const [unknownTeacher, unknownGroup] = ["check/unknown-teacher", "check/unknown-group"];

test.each([
  [
    "一人写了两次，有一次写错了状态：认得的是没有错的那一次",
    roster("姓名: 林秋野", "姓名: 林秋野, 状态: 坏") + heard("林秋野"),
    ["record/bad-choice"],
  ],
  ["姓名没有读懂：写到的人可能就是他", roster("姓名: {坏: 一}") + heard("林秋野"), ["record/wrong-shape"]],
  [
    "姓名读懂了：写到的别人不在名册里",
    roster("姓名: 林秋野, 状态: 坏") + heard("许知行"),
    ["record/bad-choice", unknownTeacher],
  ],
  [
    "教研组没有读懂：写到的组可能就是它",
    roster("姓名: 林秋野, 教研组: {坏: 一}") + talk("语文组"),
    ["record/wrong-shape"],
  ],
  [
    "不认识的名称，没有写教研组：可能就是教研组",
    roster("姓名: 林秋野, 怪怪怪: 语文组") + talk("语文组"),
    ["record/unknown-field"],
  ],
  [
    "不认识的名称，写了教研组：别的组都不是它",
    roster("姓名: 林秋野, 教研组: 语文组, 怪怪怪: 甲") + talk("数学组"),
    ["record/unknown-field", unknownGroup],
  ],
  [
    "别的项没有读懂：教研组都写着",
    roster("姓名: 林秋野, 教研组: 语文组, 状态: 坏") + talk("数学组"),
    ["record/bad-choice", unknownGroup],
  ],
  [
    "组织里写着有哪些组：教研组没有读懂也不要紧",
    groups + roster("姓名: 林秋野, 教研组: {坏: 一}") + talk("数学组"),
    ["record/wrong-shape", unknownGroup],
  ],
  [
    "不知道是哪一组的人，缺席也说不上不在应到里",
    groups + roster("姓名: 林秋野, 教研组: {坏: 一}") + talk("语文组").replace("}\n", ", 缺席: 林秋野}\n"),
    ["record/wrong-shape"],
  ],
])("%s", (_, records, expected) => expect(codesIn(records)).toEqual(expected));

test.each([
  ["没有错的那一次", ["姓名: 林秋野", "姓名: 林秋野, 状态: 坏"], "teacher"],
  ["错的在前也一样", ["姓名: 林秋野, 状态: 坏", "姓名: 林秋野"], "teacher"],
  ["两次都有错，是一个人", ["姓名: 林秋野, 状态: 坏", "姓名: 林秋野, 状态: 坏"], "teacher"],
  ["两次都没有错，说不出是哪一个", ["姓名: 林秋野", "姓名: 林秋野"], "ambiguous"],
])("一个姓名写了两次，认得的是：%s", (_, teachers, expected) =>
  expect(load(roster(...teachers)).value.roster.find({ name: "林秋野", notes: [] }).type).toBe(expected),
);

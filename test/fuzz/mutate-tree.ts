import type { Tree } from "./corpus.ts";
import type { Random } from "./random.ts";

const strange: readonly Tree[] = [
  null,
  "",
  " ",
  "、",
  "（",
  "）（",
  "林秋野",
  "王芳",
  "王芳（语文）",
  "全员",
  "中心校语文组",
  "99999999999999999999",
  "-1",
  "0",
  "1e999",
  "NaN",
  "2024-02-30",
  "9999-12-31",
  "0000-01-01",
  "2024-13",
  "__proto__",
  "constructor",
  "toString",
  "{{",
  "第一学期",
  "\u0000",
  "\uD800",
  "甲\n乙",
  "　林　秋野　",
  "é".repeat(300),
  [],
  [null],
  ["林秋野", null, []],
  [[["林秋野"]]],
  {},
  { 姓名: "林秋野" },
  { 姓名: "林秋野", 单位: "县进修学校" },
  { 参加: "1", 主讲: "4" },
  { 指标: "学时" },
  { constructor: "甲", toString: null },
  Object.assign(Object.create(null), { ["__proto__"]: "甲" }) as { [key: string]: Tree },
];
const keys = [
  "日期",
  "起",
  "止",
  "参加",
  "场次",
  "constructor",
  "toString",
  "名称",
  "计入",
  "",
  "类别",
  "标识",
  "__proto__",
];

/** Every list and map of a tree. A tag such as !!int makes something else of a text. */
const holders = (tree: Tree): (Tree[] | { [key: string]: Tree })[] =>
  tree === null || typeof tree !== "object" ? [] : [tree, ...Object.values(tree).flatMap(holders)];

/** Changes one thing in place: a value, a key, an item; moves a part to another place; nests it deeply. */
export function changeTree(tree: Tree, random: Random): void {
  const all = holders(tree);
  if (all.length === 0) return;
  const holder = random.of(all);
  const value = random.chance(0.2) ? structuredClone<Tree>(random.of(all)) : nested(random);
  if (Array.isArray(holder)) changeList(holder, value, random);
  else changeMap(holder, value, random);
}

function nested(random: Random): Tree {
  let value = structuredClone(random.of(strange));
  if (random.chance(0.05))
    for (let left = random.whole(100); left > 0; left--) value = random.chance(0.5) ? [value] : { 甲: value };
  return value;
}

function changeList(list: Tree[], value: Tree, random: Random): void {
  const at = random.whole(list.length + 1);
  const how = random.whole(4);
  if (how === 0) list.splice(at, 1);
  else if (how === 1) list.splice(at, 0, structuredClone(list[random.whole(Math.max(1, list.length))] ?? value));
  else list.splice(at, how === 2 ? 1 : 0, value);
}

function changeMap(map: { [key: string]: Tree }, value: Tree, random: Random): void {
  const own = Object.keys(map);
  const chosen = own.length > 0 && random.chance(0.8) ? random.of(own) : random.of(keys);
  const how = random.whole(4);
  if (how === 0) delete map[chosen];
  else if (how === 1) put(map, random.of(keys), own.includes(chosen) ? map[chosen]! : value);
  else put(map, chosen, value);
}

/** As a key of its own even for `__proto__`. */
const put = (map: { [key: string]: Tree }, key: string, value: Tree) =>
  Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });

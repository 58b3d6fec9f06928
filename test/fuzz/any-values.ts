import fc from "fast-check";
import type { Typed } from "../figures/any-school.ts";

/** Values as they are typed into records. */
export const people = ["林秋野", "许知行", "沈一舟", "顾小满", "何青", "白杨", "管书人"];
export const groups = ["语文组", "数学组", "语文备课组"];
export const outsider = "{姓名: 周砚, 单位: 县进修学校}";

export const dayNear = (least: number, most: number) =>
  fc
    .integer({ min: least, max: most })
    .map((n) => new Date(Date.UTC(2024, 8, 1) + n * 864e5).toISOString().slice(0, 10));

/** The same day as a school may type it (12.9). */
export const spelled = (iso: string, form: number): string => {
  const [y, m, d] = iso.split("-").map(Number) as [number, number, number];
  return (
    [
      `${y}/${m}/${d}`,
      `${y}年${m}月${d}日`,
      `${y}.${m}.${d}`,
      `${y - 2000}.${m}.${d}`,
      `${y}/${m}/${d} 0:00:00`,
      `${y}-${m}-${d} 14:30`,
      `${y}年${m}月${d}日（周一）`,
    ][form] ?? iso
  );
};
export const day = fc
  .tuple(dayNear(-40, 400), fc.integer({ min: 0, max: 40 }))
  .map(([iso, form]) => spelled(iso, form));
const month = fc.constantFrom("2024-08", "2024-09", "2024.12", "2025年1月", "2025-02", "2025.5", "2025-06", "2025-07");
/** A certificate may have a month only (12.8). */
export const dayOrMonth = fc.oneof({ weight: 6, arbitrary: day }, { weight: 1, arbitrary: month });

export const person = fc.constantFrom(...people);
const listed = (list: readonly string[]) => `[${list.join(", ")}]`;
export const some = fc.uniqueArray(fc.constantFrom(...people, outsider), { minLength: 1, maxLength: 3 }).map(listed);
export const ownPeople = fc.oneof(
  fc.uniqueArray(person, { minLength: 1, maxLength: 3 }).map(listed),
  fc.constantFrom("全员", "语文组", "东校区"),
);
export const many = fc.oneof(some, fc.constantFrom("全员", "语文组", "东校区", "语文备课组"));
export const small = fc.integer({ min: 1, max: 12 }).map(String);
export const hours = fc.constantFrom("1", "2", "0.5", "3", "0.1", "0.7", "0.2", "1.25");
export const title = fc.integer({ min: 1, max: 99_999 }).map((n) => `题目${n}号`);
export const yes = fc.constantFrom("是", "否");
export const plan = fc.constantFrom("甲方案", "乙方案");
export const level = fc.constantFrom("省级", "市级", "县级", "校级");
export const school = fc.constantFrom("槐荫小学", "本校", "语文组", "数学组", "云岭县教研室");
const review = fc.constantFrom("草稿", "已审", "驳回", "认定");
export const hoursClass = fc.constantFrom("公需", "专业");

export type Keys = { readonly [key: string]: fc.Arbitrary<string> };

/** A record with every needed key, and each of the others or not. */
export function record(kind: string, needed: Keys, optional: Keys = {}): fc.Arbitrary<Typed> {
  return fc
    .tuple(fc.record({ ...needed, ...optional }, { requiredKeys: Object.keys(needed) }), fc.option(review, { freq: 3 }))
    .map(([written, state]) => {
      const all = state === null ? written : { ...written, 审核: state };
      const keys = Object.keys({ ...needed, ...optional, 审核: review });
      const pairs = keys.flatMap((key) => (all[key] === undefined ? [] : [`${key}: ${all[key]}`]));
      return { kind, text: `{${pairs.join(", ")}}` };
    });
}

export const listOf = (item: fc.Arbitrary<string>, most = 3) =>
  fc.array(item, { minLength: 1, maxLength: most }).map(listed);
export const map = (needed: Keys, optional: Keys = {}) =>
  fc.record({ ...needed, ...optional }, { requiredKeys: Object.keys(needed) }).map((written) => {
    const pairs = Object.keys({ ...needed, ...optional }).flatMap((key) =>
      written[key] === undefined ? [] : [`${key}: ${written[key]}`],
    );
    return `{${pairs.join(", ")}}`;
  });

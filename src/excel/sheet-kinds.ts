import type { Kind } from "../records/define-kind.ts";
import type { Field } from "../records/field.ts";
import { type KindName, kindNames, kindOf } from "../records/kinds/index.ts";
import { plainName } from "../records/values/text.ts";
import { entryTables } from "./columns.ts";

/** What a sheet holds: the records of a kind, or the entries of one of their lists. */
export interface SheetKind {
  readonly kind: KindName;
  readonly entries?: Field;
}

/** 公开课登记表, 获奖一览表 and 教师名册 are called after what they list. */
const listWords =
  /(?:情况|记录)?(?:登记[表册簿]?|记录[表册簿]?|一览表?|月表|统计表?|汇总表?|明细表?|花?名册|名单|台账|表|册|情况)$/;
/** Before what a sheet lists: 附件2：, 01-, 2024年, 2024-2025学年第一学期, 云岭中心小学, 教师. */
const frontWords =
  /^(?:附[件表]?\d*[：:.、-]?|\d{1,2}(?!\d)[.、\-_]*|\d{4}(?:[-—–~～至]+\d{4})?(?:学?年度?)?|第?[一二上下]学期|[春秋]季?(?:学期)?|\d*月份?|.*(?:小学|中学|学校|幼儿园|校区)|全?校|我校|教师|[-_—]+)(?=.)/;
/** A part of a kind's records: 公开课（语文组）, 公开课2, 公开课9月, 公开课-第一学期. */
const partWords =
  /(?:\s*[（(【[].*[）)】\]]|[-_—]+.*|\d[\d\-.年月]*[份春秋]?|第?[一二三四五六七八九十]+(?:季度|学期|部分|月份?))$/;

/** What a kind is called, its own label last. */
export const namesOfKind = ({ label, called = "" }: Pick<Kind, "label" | "called">): readonly string[] => [
  ...called.split(" ").filter(Boolean),
  label,
];

const kindByName = new Map<string, KindName>(
  kindNames.toReversed().flatMap((name) => namesOfKind(kindOf(name)).map((word) => [word, name] as const)),
);

/** Every name of a kind, for a suggestion. */
export const kindWords = (): readonly string[] => kindNames.map((name) => kindOf(name).label);

/** The kind that the name of a sheet or of a file stands for. */
export function sheetKindOf(name: string): SheetKind | undefined {
  const plain = plainName(name);
  const [first = "", ...rest] = plain.split(/[·•・]/);
  if (rest.length > 0) {
    const kind = kindNamed(first);
    const entries = kind && entryTables(kindOf(kind)).find(({ field }) => field.label === rest.join(""))?.field;
    return kind && entries && { kind, entries };
  }
  const kind = kindNamed(plain);
  return kind && { kind };
}

function kindNamed(name: string): KindName | undefined {
  const whole = kindByName.get(name) ?? kindByName.get(name.replace(listWords, ""));
  if (whole) return whole;
  const parts = [name.replace(partWords, ""), name.replace(frontWords, "")];
  for (const part of parts) {
    const found = part === name ? undefined : kindNamed(part);
    if (found) return found;
  }
  return undefined;
}

/** A sheet that says only which part it is of what its file lists: 9月, 第一学期, 五年级, 语文组, Sheet1. */
export const isPart = (name: string): boolean =>
  /^(?:\d{4}[年.-]?)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$|^(?:第?[一二上下]|[春秋]季?)学期$|^[一二三四五六七八九]年级$|^\p{Script=Han}{2,6}组$|^Sheet\d*$/iu.test(
    name.trim(),
  );

/** The name of a file without folders and ending, as the name of what it lists. */
export const nameOfFile = (file: string): string => file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");

/** A sheet that nobody means as a register: put aside with #, or one that explains. */
export const isAside = (name: string): boolean => /^\s*#|^(?:填[表写])?说明$|^目录$|^封面$/.test(name.trim());

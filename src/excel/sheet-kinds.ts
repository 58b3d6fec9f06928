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
const listWords = /(?:情况)?(?:登记表?|记录表?|一览表?|统计表?|汇总表?|明细表?|花?名册|台账|表|册)$/;
/** A part of a kind's records: 公开课（语文组）, 公开课2, 公开课9月, 公开课-第一学期. */
const partWords =
  /(?:\s*[（(【[].*[）)】\]]|[-_—\s]+.*|\d[\d\-.年月]*|\d*月|第?[一二三四五六七八九十]+(?:季度|学期|部分))$/;

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
  const part = name.replace(partWords, "");
  return whole ?? (part === name ? undefined : kindNamed(part));
}

/** The name of a file without folders and ending, as the name of what it lists. */
export const nameOfFile = (file: string): string => file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");

/** A sheet that nobody means as a register: put aside with #, or one that explains. */
export const isAside = (name: string): boolean => /^\s*#|^(?:填[表写])?说明$|^目录$|^封面$/.test(name.trim());

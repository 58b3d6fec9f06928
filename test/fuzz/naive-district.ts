import { isOut, type Row, rowsIn, rowsOf, type Typed, text, words } from "./naive-read.ts";
import { NaiveSchool } from "./naive-school.ts";
import { View } from "./naive-view.ts";

/** The typed files of one school of a district. Of those that others read, too, the name is known. */
export interface TypedSchool {
  readonly name: string;
  readonly term: string;
  readonly files: readonly { readonly text: string; readonly sharedAs: string | undefined }[];
  readonly hasErrors: boolean;
}

/** A school of a district, and who and what of it another school knows as the same. */
export interface Member {
  readonly name: string;
  readonly view: View;
  readonly hasErrors: boolean;
  /** Who somebody is in the whole district. */
  who(name: string): string;
  /** Which work or other record it is in the whole district. */
  what(row: Row): string;
}

/** One thing in one school, and the words by which it is known. */
interface Known {
  readonly row: Row;
  readonly words: readonly string[];
}

/** The kinds of record that there are in the files of a school. */
const kindsIn = (files: readonly string[]): string[] => [
  ...new Set(files.flatMap((file) => [...file.matchAll(/^(\S+):$/gm)].map(([, kind]) => kind!))),
];

/** Schools as typed -> the same with everybody and everything known across them. */
export function membersOf(schools: readonly TypedSchool[]): readonly Member[] {
  const read = schools.map((one) => ({
    ...one,
    school: new NaiveSchool(
      one.term,
      one.files.map((file) => file.text),
    ),
  }));
  const all = read.map((one) => [...peopleIn(one), ...recordsIn(one)]);
  const same = sameThings(all.flat());
  return read.map(({ name, school, hasErrors }) => ({
    name,
    hasErrors,
    view: new View(school, school.period),
    who: (person) => same.get(school.roster.teacher(person))!,
    what: (row) => same.get(row)!,
  }));
}

type Read = TypedSchool & { readonly school: NaiveSchool };

/** People are known by 继教号, or by their place in a file that several schools read; never by their names. */
function peopleIn({ school, files }: Read): Known[] {
  const places = placesOf(files, "教师", school.roster.teachers, () => true);
  return school.roster.teachers.map((row) => {
    const number = text(row.继教号);
    return { row, words: [...(number === undefined ? [] : [`继教号 ${number}`]), ...(places.get(row) ?? [])] };
  });
}

/** Works are known by what was typed of them and one name, everything else only by its place in a file of several schools. */
function recordsIn({ school, files }: Read): Known[] {
  const typed = files.map((file) => file.text);
  return kindsIn(typed)
    .filter((kind) => kind !== "教师")
    .flatMap((kind) => {
      const rows = kind === "组织" ? school.roster.groups : school.rows(kind);
      const places = placesOf(files, kind, rows, (row) => kind === "组织" || !isOut(row));
      // A paper that counts nowhere says nothing of two others that share no name.
      const isSaid = (row: Row) => kind !== "论文成果" || school.counted(kind, school.period).includes(row);
      return rows.map((row) => ({
        row,
        words: [...(isSaid(row) ? wordsOf(kind, row, school) : []), ...(places.get(row) ?? [])],
      }));
    });
}

/** Files of several schools are read last: their rows are the last of a kind. */
function placesOf(
  files: TypedSchool["files"],
  kind: string,
  rows: readonly Row[],
  isThere: (row: Row) => boolean,
): ReadonlyMap<Row, readonly string[]> {
  const shared = files.flatMap(({ text, sharedAs }) =>
    sharedAs === undefined
      ? []
      : rowsOf([text], kind)
          .filter(isThere)
          .map((_, i) => `${kind} ${sharedAs} ${i}`),
  );
  const first = rows.length - shared.length;
  return new Map(shared.map((place, i) => [rows[first + i]!, [place]]));
}

const plain = (value: Typed | undefined): string => (text(value) ?? "").replace(/[《》\s]/g, "");

/** A paper is known by its title and an author, a project by its name and one of its people, an award by what stands on it and a winner. */
function wordsOf(kind: string, row: Row, school: NaiveSchool): string[] {
  const named = (...keys: readonly string[]) => keys.flatMap((key) => namesIn(row[key]));
  if (kind === "论文成果") return named("作者").map((name) => [kind, plain(row.题目), name].join(" "));
  if (kind === "课题")
    return named("负责人", "执笔", "主研", "参研").map((name) => [kind, plain(row.名称), name].join(" "));
  if (kind !== "获奖") return [];
  const month = school.day(row.日期)!.slice(0, 7);
  const said = [row.奖项, row.级别, row.等次, row.作品].map((value) => plain(value) || "-");
  return named("获奖人").map((name) => [kind, ...said, month, name].join(" "));
}

/** Names as typed, those of people from outside, too. */
const namesIn = (value: Typed | undefined): string[] => [
  ...words(value),
  ...rowsIn(value).map((one) => text(one.姓名)!),
];

/** Whatever shares a word is the same, also by way of a third. */
function sameThings(all: readonly Known[]): ReadonlyMap<Row, string> {
  const called = new Map(all.map(({ row }, i) => [row, String(i)]));
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    const byWord = new Map<string, string>();
    for (const { row, words: own } of all)
      for (const word of own) {
        const other = byWord.get(word);
        const mine = called.get(row)!;
        if (other !== undefined && other !== mine) {
          for (const [one, name] of called) if (name === mine) called.set(one, other);
          isChanged = true;
        } else byWord.set(word, mine);
      }
  }
  return called;
}

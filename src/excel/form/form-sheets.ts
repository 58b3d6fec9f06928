import { type Kind, valueUnder } from "../../records/define-kind.ts";
import { type Field, type Fields, isToWrite } from "../../records/field.ts";
import { seldomInAny } from "../../records/in-form.ts";
import { type Column, columnsByWord, columnsOf, entryTables, hasEntries } from "../columns.ts";

/** A column of a form. */
export interface FormColumn extends Column {
  /** Marked with * in its header. */
  readonly isNeeded: boolean;
}

/** A sheet of a form: the records of a kind, what each person has of them, or the entries of one of their lists. */
export interface FormSheet {
  readonly name: string;
  readonly columns: readonly FormColumn[];
  /** What is registered in it, for the page that explains. */
  readonly summary: string;
  /** The title of the column that has a name in each row. */
  readonly nameIn?: string;
}

export interface FormOptions {
  /** With everything that may be written. */
  readonly isWhole?: boolean;
  /** The school has campuses. */
  readonly hasCampuses?: boolean;
}

/** The sheets of the form of a kind, from its declaration. */
export function formSheets(kind: Kind, options: FormOptions = {}): readonly FormSheet[] {
  const { perPerson = [] } = kind.form ?? {};
  const shown = shownFields(kind, options);
  const apart = perPerson.map((name) => fieldNamed(kind, name));
  // The person has a column in both sheets.
  const inMain = shown.filter((field) => !apart.slice(1).includes(field));
  const { label, form } = kind;
  const summary = form?.summary ?? kind.summary;
  const main = { name: label, summary, columns: inMain.flatMap((field) => columnsFor(kind, field, options)) };
  const tables = entryTables(kind).filter(({ field }) => shown.includes(field) && hasOwnSheet(kind, field, options));
  return [
    main,
    ...(apart.length > 0 ? [personSheet(kind, apart as [Field, ...Field[]])] : []),
    ...tables.map(({ field, columns }): FormSheet => {
      const own = columns.filter((one) => options.isWhole || !isSeldom(kind, one.field, field.value.fields));
      return {
        name: `${label}·${field.label}`,
        summary: field.help ?? `每条“${label}”的${field.label}，一项写一行。`,
        columns: [
          ...keysFor(
            kind,
            columns.map(({ title }) => title),
          ),
          ...own.map((column) => ({ ...column, isNeeded: isToWrite(column.field) && column.path.length === 1 })),
        ],
      };
    }),
  ];
}

const fieldNamed = ({ fields }: Kind, name: string) => valueUnder(fields, name) as Field;

/** 听课（按月份）: a row for each person, in which only a number is to be filled in. */
function personSheet({ label }: Kind, [person, ...others]: readonly [Field, ...Field[]]): FormSheet {
  const own = [person, ...others].flatMap((field) => columnsOf({ field }).filter(({ path }) => path.length === 1));
  const [when = person, what = person] = others;
  return {
    name: `${label}（按${when.label}）`,
    summary: `没有逐条登记的写在这里，一行写一人的${when.label}和${what.label}；已经逐条登记的不要再写。`,
    columns: own.map((column) => ({ ...column, isNeeded: true })),
    nameIn: person.label,
  };
}

/** The fields that a form has, those that are seldom written at the end. */
function shownFields(kind: Kind, options: FormOptions): readonly Field[] {
  const all = Object.values(kind.fields).filter(({ value }) => value.holds !== "campus" || options.hasCampuses);
  const usual = all.filter((field) => !isSeldom(kind, field));
  return options.isWhole ? [...usual, ...all.filter((field) => !usual.includes(field))] : usual;
}

/** A key of the kind, or one inside another, that few schools write. */
function isSeldom(kind: Kind, field: Field, outer: Fields = kind.fields): boolean {
  const names = [...seldomInAny, ...(outer === kind.fields ? (kind.form?.seldom ?? []) : [])];
  return names.some((name) => valueUnder(outer, name) === field);
}

function columnsFor(kind: Kind, field: Field, options: FormOptions): readonly FormColumn[] {
  const { needed = [] } = kind.form ?? {};
  const isNeeded = isToWrite(field) || needed.some((name) => fieldNamed(kind, name) === field);
  return chosenColumns(kind, field, options).map((column) => ({
    ...column,
    isNeeded: isNeeded && column.path.length === 1,
  }));
}

function chosenColumns(kind: Kind, field: Field, options: FormOptions): readonly Column[] {
  const titles = titlesFor(kind, field);
  const own = columnsOf({ field });
  if (titles && !options.isWhole) {
    const all = [...own, ...columnsByWord(kind)];
    return titles.map((title) => all.find((column) => column.title === title)!);
  }
  if (hasOwnSheet(kind, field, options)) return own.filter(({ path }) => path.length === 1);
  const alone = own.filter(({ path }) => path.length === 1);
  if (options.isWhole) return own;
  return alone.length > 0 ? alone : own.filter((column) => !isSeldom(kind, column.field, field.value.fields));
}

/** A list that has no column of its own; of the others the entries stand in a column, unless everything is asked for. */
const hasOwnSheet = (kind: Kind, field: Field, { isWhole = false }: FormOptions): boolean =>
  hasEntries(field) &&
  (isWhole || (titlesFor(kind, field) === undefined && columnsOf({ field }).every(({ path }) => path.length > 1)));

function titlesFor({ fields, form }: Kind, field: Field): readonly string[] | undefined {
  const name = Object.keys(fields).find((key) => valueUnder(fields, key) === field);
  return valueUnder(form?.columns ?? {}, name ?? "") as readonly string[] | undefined;
}

/** What says to which record an entry belongs: the first two keys that every record has. */
const keysFor = (kind: Kind, own: readonly string[]): readonly FormColumn[] =>
  columnsOf(kind.fields)
    .filter(({ path, field, title }) => path.length === 1 && isToWrite(field) && !own.includes(title))
    .slice(0, 2)
    .map((column) => ({ ...column, isNeeded: true }));

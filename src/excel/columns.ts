import type { Kind } from "../records/define-kind.ts";
import type { Field, Fields } from "../records/field.ts";

/** A column of the table of a kind, or of a table of its own for the entries of a list. */
export interface Column {
  /** Its header: the label of the key; of a deeper one joined: 发表级别. */
  readonly title: string;
  /** Labels from the record, or from the entry, to the value. */
  readonly path: readonly [string, ...string[]];
  readonly field: Field;
  /** The key at the head of the path. */
  readonly outer: Field;
  /** Of a key with more below it, what stands under the key alone: 主讲 of 主讲 and 主讲单位. It is the value of that inner key. */
  readonly stands?: string;
  /** It is of the entry of a list that has this word under this key: 结题日期 is the 日期 of the 进程 with the 状态 结题. */
  readonly entry?: { readonly label: string; readonly word: string };
}

/** A list of maps (进程, 后续, 考核), which has a sheet of its own: 课题·进程. */
export interface EntryTable {
  readonly field: Field;
  readonly columns: readonly Column[];
}

/** The columns of some keys, in their order; deeper keys behind the one they belong to. */
export const columnsOf = (fields: Fields): readonly Column[] => Object.values(fields).flatMap(columnsOfField);

function columnsOfField(field: Field): Column[] {
  const { label, value } = field;
  const inner = Object.values(value.fields ?? {});
  const mayBeAlone = isWordable(field);
  const stands = mayBeAlone ? inner.find(({ required }) => required)?.label : undefined;
  const alone: Column = { title: label, path: [label], field, outer: field, ...(stands && { stands }) };
  const deeper = inner
    .filter((one) => one.label !== stands && !isOrganisation(field, one))
    .map((one): Column => ({ title: label + one.label, path: [label, one.label], field: one, outer: field }));
  return mayBeAlone || inner.length === 0 ? [alone, ...deeper] : deeper;
}

/** Of people only their 单位 has a column: the rest is seldom known. */
const isOrganisation = ({ value }: Field, inner: Field): boolean =>
  value.holds === "people" && inner.label !== unitOf(value.fields);

const unitOf = (fields: Fields | undefined): string | undefined =>
  Object.values(fields ?? {}).filter(({ required }) => required)[1]?.label;

/** Whether its value may be written as a text, alone or in a list. */
const isWordable = ({ value: { syntax } }: Field): boolean =>
  syntax.text !== undefined || syntax.list?.text !== undefined;

/** Whether its value may be a list of maps with more in them than names. */
export const hasEntries = ({ value }: Field): boolean =>
  value.syntax.list?.map !== undefined && value.fields !== undefined && value.holds !== "people";

/** The lists of a kind that have tables of their own. */
export const entryTables = ({ fields }: Pick<Kind, "fields">): readonly EntryTable[] =>
  Object.values(fields)
    .filter(hasEntries)
    .map((field) => ({ field, columns: columnsOf(field.value.fields!) }));

/** A list of maps in one cell, as in YAML: [{日期: 2025-02-10, 教研组: 语文组}]. No form has such a column; it is understood. */
export const inlineColumns = (fields: Fields): readonly Column[] =>
  Object.values(fields)
    .filter((field) => field.value.fields !== undefined && !isWordable(field))
    .map((field) => ({ title: field.label, path: [field.label], field, outer: field }));

/** 立项日期, 结题等级: columns for the entry of a list that has a certain word of a fixed choice. */
export const columnsByWord = ({ fields }: Pick<Kind, "fields">): readonly Column[] =>
  entryTables({ fields } as Pick<Kind, "fields">).flatMap(({ field: outer, columns }) => {
    const [by] = columns.filter(({ field: { value, required } }) => required && value.choices && !value.open);
    if (!by) return [];
    return by.field.value.choices!.flatMap((word) =>
      columns
        .filter((column) => column !== by)
        .map(
          ({ title, field, path }): Column => ({
            title: word + title,
            path: [outer.label, ...path],
            field,
            outer,
            entry: { label: by.title, word },
          }),
        ),
    );
  });

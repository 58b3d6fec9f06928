import type { Table, TableColumn } from "./find-tables.ts";
import type { GridCell } from "./grid.ts";

/** A cell of a table with content, and its column. */
export type Filled = TableColumn & GridCell;

/** 合计, 本页小计：5, 总课时, 本学期共4节. */
const totals =
  /^(?:本页|本月|本学期|全学期|全校|总)?(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|共\s*\d+\s*\p{Script=Han}{1,2})(?:\s*[：:（(].*)?$|^总(?:课时|学时|节数|次数|人数|人次)$/u;
/** What stands below a table: 注：…, 填表人：…, 校长签字：…, 填表人 林秋野. */
const notes =
  /^(?:注|备注|说明|填表说明|填[表报](?:人|单位|日期|时间)|制表(?:人|日期|时间)?|审核人?|负责人|经办人|校长|单位|学校|(?:\p{Script=Han}{0,4}(?:签[字名]|盖章)))(?:[（(]\p{Script=Han}{2}[）)])?\s*[：:]|^(?:填[表报]|制表|审核)人\s+\p{Script=Han}/u;

/** A row that is no record: a total, a note, the header once more, or names that a form brought along. */
export function isAsideRow(
  { grid }: Table,
  row: number,
  filled: readonly Filled[],
  headers: readonly (string | undefined)[],
): boolean {
  const typed = grid.typedIn(row);
  const [first] = typed;
  if (first && (totals.test(first.cell.text) || notes.test(first.cell.text))) return true;
  const merge = first && grid.mergeAt(row, first.col);
  if (typed.length === 1 && merge && merge.endCol > merge.startCol) return true;
  if (filled.length > 1 && filled.every(({ cell }) => headers.includes(cell.text))) return true;
  return filled.every(({ column }) => column.field.value.holds !== undefined) && filled.length === 1;
}

import type { Column, Row, Table } from "../outline/blocks.ts";
import { placedCells } from "../outline/placed-cells.ts";
import { type Content, plainText } from "../template/content.ts";
import type { Mark } from "./bookmark.ts";
import { headerSetting, longestLine } from "./header-lines.ts";
import type { LayoutProfile } from "./page-layout.ts";
import { pieceXml } from "./paragraph.ts";
import { contentRuns, textRun } from "./runs.ts";
import { tableStyle } from "./table-style.ts";
import { fittingSize, type TableSetting, tableSetting } from "./table-widths.ts";

/** A table `width` twips wide: fixed columns, header row on every page, rows whole, 合计 bold. */
export function tableXml(table: Table, width: number, profile: LayoutProfile, mark: Mark, keepNext: boolean): string {
  const setting = tableSetting(table, width, profile);
  // WPS takes widths from tblGrid, Word from tcW.
  const grid = setting.widths.map((w) => `<w:gridCol w:w="${w}"/>`).join("");
  const last = table.rows.length - 1;
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="${tableStyle}"/><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>${look}</w:tblPr>`,
    `<w:tblGrid>${grid}</w:tblGrid>`,
    table.isForm ? "" : headRow(table.columns, setting, profile),
    ...table.rows.map((row, i) => {
      // 小计 and 合计 stand on the page of the row above.
      const kept = i === last ? keepNext : table.rows[i + 1]!.total === true;
      return bodyRow(row, rulesOf(table.rows, i), table, { setting, profile, mark, keepNext: kept });
    }),
    "</w:tbl>",
  ].join("");
}

// What the style says of the first row holds, nothing of last rows and first columns.
const look =
  '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';

function headRow(columns: readonly Column[], setting: TableSetting, profile: LayoutProfile): string {
  const cells = columns.map(({ header }, i) => {
    const { text, size } = headerSetting(header, setting.widths[i]!, setting.size, profile.table);
    const runs = textRun(text, { size: changedSize(size, profile) });
    const paragraph = pieceXml({ style: "TableHead", runs, keepNext: true }, 0);
    return cellXml(setting.widths[i]!, paragraph, false);
  });
  return rowXml(cells, profile, "<w:tblHeader/>");
}

/** What the rows of a table have alike. */
interface RowPlace {
  readonly setting: TableSetting;
  readonly profile: LayoutProfile;
  readonly mark: Mark;
  readonly keepNext: boolean;
}

function bodyRow(row: Row, rules: string, table: Table, { setting, profile, mark, keepNext }: RowPlace): string {
  const cells = placedCells(row, table).map(({ content, column, at, span }) => {
    const width = setting.widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
    const size = changedSize(cellSize(column, content, width, setting.size, profile), profile);
    const runs = contentRuns(content, mark, { bold: row.total === true, size });
    const paragraph = pieceXml({ style: "TableText", runs, keepNext, ...alignOf(column) }, 0);
    return cellXml(width, paragraph, column.oneLine === true, span, rules);
  });
  return rowXml(cells, profile, "", row.height);
}

/** Between lines to write on the rule is dotted; said of both cells, since programs differ in whose rule wins. */
function rulesOf(rows: readonly Row[], i: number): string {
  if (!rows[i]!.isRuled) return "";
  const side = (name: string, other: Row | undefined) =>
    other?.isRuled ? `<w:${name} w:val="dotted" w:sz="4" w:space="0" w:color="auto"/>` : "";
  const sides = side("top", rows[i - 1]) + side("bottom", rows[i + 1]);
  return sides && `<w:tcBorders>${sides}</w:tcBorders>`;
}

/** Left is the style's own. */
const alignOf = ({ align = "left" }: Column) => (align === "left" ? {} : { align });

function cellSize(column: Column, content: Content, width: number, size: number, { table }: LayoutProfile): number {
  if (!column.oneLine) return size;
  return fittingSize(longestLine(plainText(content, "\n")), width, size, table.leastSize, table.cellMargin);
}

/** The size, unless it is the style's own. */
const changedSize = (size: number, { table }: LayoutProfile): number | undefined =>
  size === table.size ? undefined : size;

const twipsPerMm = 1440 / 25.4;

/** `height` in mm, if the row is higher than others. */
function rowXml(cells: readonly string[], { table }: LayoutProfile, extra: string, height = 0): string {
  const least = Math.max(table.rowHeight, Math.round(height * twipsPerMm));
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${least}" w:hRule="atLeast"/>${extra}</w:trPr>${cells.join("")}</w:tr>`;
}

const cellXml = (width: number, paragraph: string, oneLine: boolean, columns = 1, rules = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ""}${rules}${oneLine ? "<w:noWrap/>" : ""}</w:tcPr>${paragraph}</w:tc>`;

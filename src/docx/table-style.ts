import type { LayoutProfile } from "./page-layout.ts";

/** The style of all tables: who changes it in Word changes them all. */
export const tableStyle = "YanxiuTable";

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");

/** Lines, the room in cells, and text in the middle of the height. Fonts and sizes stand in the styles of paragraphs. */
export function tableStyleXml({ table: { cellMargin, rowMargin } }: LayoutProfile): string {
  const side = (name: string, width: number) => `<w:${name} w:w="${width}" w:type="dxa"/>`;
  const margins =
    side("top", rowMargin) + side("left", cellMargin) + side("bottom", rowMargin) + side("right", cellMargin);
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="校本研修表格"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/><w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>`;
}

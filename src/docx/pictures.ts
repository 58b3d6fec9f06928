import type { Picture, Pictures } from "../outline/blocks.ts";
import type { LayoutProfile } from "./page-layout.ts";
import { type Piece, pieceXml } from "./paragraph.ts";
import { pictureRun, type Room } from "./picture-drawing.ts";
import { textRun } from "./runs.ts";

/** Height of the text area in twips that photos have: on the page where they begin, and on all others. */
export interface PagesForPictures {
  readonly first: number;
  readonly others: number;
}

/** What stands on a page besides rows of photos, and what is lost between tables: a page that is full to the last twip flows over. */
const spare = 500;

/** Between the line under a photo and the next row. */
const belowLine = 100;

/** Photos beside a form, in twips: 50 mm. */
const heightBesideText = 2835;

/**
 * Photos in a table without lines, the line under each in the same cell. With `pages` they fill these: two one above the other,
 * or four two by two, and the next ones begin a page. Without, they stand where they are, in rows of 50 mm.
 */
export function picturePieces(
  { perPage, pictures }: Pictures,
  width: number,
  profile: LayoutProfile,
  keepNext: boolean,
  pages: PagesForPictures | undefined,
): Piece[] {
  const columns = perPage === 2 ? 1 : 2;
  const line = lineHeight(profile);
  if (!pages) return [pictureTable(pictures, { width, height: heightBesideText }, columns, profile, keepNext)];
  const starts = pictures.flatMap((_, i) => (i % perPage === 0 ? [i] : []));
  return starts.flatMap((start, i): Piece[] => {
    const shown = pictures.slice(start, start + perPage);
    const height = Math.floor(((i === 0 ? pages.first : pages.others) - spare) / 2) - line;
    const table = pictureTable(shown, { width, height }, columns, profile, keepNext && i === starts.length - 1);
    return i === 0 ? [table] : [{ style: "SectionEnd", runs: "", newPage: true }, table];
  });
}

/** Room for a line under a photo, which may take two lines. */
const lineHeight = ({ table }: LayoutProfile): number =>
  Math.ceil(table.size * 10 * 1.6) * 2 + table.rowMargin * 2 + belowLine;

function pictureTable(
  pictures: readonly Picture[],
  room: Room,
  columns: number,
  { table }: LayoutProfile,
  keepNext: boolean,
): string {
  const side = (name: string, margin: number) => `<w:${name} w:w="${margin}" w:type="dxa"/>`;
  const cellWidth = Math.floor(room.width / columns);
  const inner = { width: cellWidth - 2 * table.cellMargin, height: room.height };
  const rows = Array.from({ length: Math.ceil(pictures.length / columns) }, (_, i) =>
    pictures.slice(i * columns, (i + 1) * columns),
  );
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${cellWidth * columns}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${side("top", table.rowMargin)}${side("left", table.cellMargin)}${side("bottom", table.rowMargin)}${side("right", table.cellMargin)}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${`<w:gridCol w:w="${cellWidth}"/>`.repeat(columns)}</w:tblGrid>`,
    ...rows.map((row, i) => {
      // One alone stands in the middle.
      const span = columns / row.length;
      const cells = row.map((picture) =>
        cellXml(picture, cellWidth * span, span, inner, keepNext && i === rows.length - 1),
      );
      return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr>`;
    }),
    "</w:tbl>",
  ].join("");
}

// The lines of a table are as high as what stands in them: a fixed pitch would cut the picture off.
function cellXml(picture: Picture, width: number, span: number, room: Room, keepNext: boolean): string {
  const looks = { style: "TableText", align: "center" } as const;
  const photo = pieceXml({ ...looks, runs: pictureRun(picture, room), keepNext: true }, 0);
  const line = pieceXml({ ...looks, runs: textRun(picture.caption), keepNext, after: belowLine }, 0);
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}<w:vAlign w:val="top"/></w:tcPr>${photo}${line}</w:tc>`;
}

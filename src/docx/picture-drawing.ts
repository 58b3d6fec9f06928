import { createHash } from "node:crypto";
import type { Picture } from "../outline/blocks.ts";
import { oncePer } from "../school/once-per.ts";
import { escapeXml } from "./xml.ts";

const drawing = "http://schemas.openxmlformats.org/drawingml/2006";

/** 914,400 to an inch, as 1,440 twips are. */
const emuPerTwip = 635;

/** A pixel is printed at most this large (72 to an inch): a small picture stays small. */
const mostEmuPerPixel = 12700;

/** Room for a picture, in twips. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What names the part of a picture: its content. One picture that stands in two places is one part. */
export const pictureId = oncePer(({ bytes }: Picture): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 16),
);

/** A run with a picture as large as its room, in its own shape. Its line is read aloud in its place. */
export function pictureRun(picture: Picture, room: Room): string {
  const { width, height } = sizeIn(picture, room);
  const alt = escapeXml(picture.caption);
  const size = `cx="${width}" cy="${height}"`;
  // Ids of drawings are counted where the whole document is known (`numberedDrawings`).
  return [
    '<w:r><w:drawing><wp:inline xmlns:wp="',
    `${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>`,
    `<wp:docPr id="0" name="照片" descr="${alt}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawing}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture">`,
    `<pic:nvPicPr><pic:cNvPr id="0" name="${pictureId(picture)}.${picture.format}" descr="${alt}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${relationOf(picture)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
  ].join("");
}

/** The relationship that leads from the text to the part of a picture. */
export const relationOf = (picture: Picture): string => `rIdPicture_${pictureId(picture)}`;

function sizeIn({ width, height }: Picture, room: Room): { readonly width: number; readonly height: number } {
  const wide = Math.min(room.width * emuPerTwip, width * mostEmuPerPixel);
  const high = Math.min(room.height * emuPerTwip, height * mostEmuPerPixel);
  return width * high > height * wide
    ? { width: wide, height: Math.round((wide * height) / width) }
    : { width: Math.round((high * width) / height), height: high };
}

/** Numbers the pictures of a document behind its other drawings: Word wants an id of its own for each. */
export function numberedDrawings(xml: string): string {
  let id = Math.max(0, ...[...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, taken]) => Number(taken)));
  return xml.replace(/(<wp:docPr id=")0"/g, (_, before: string) => `${before}${++id}"`);
}

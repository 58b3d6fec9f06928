import { type ReportFormat, reportFormats, type TableFormat } from "../../../outline/report-formats.ts";
import type { WrittenReport } from "../../../pipeline.ts";
import { Refusal } from "../../refusal.ts";
import { oneOf } from "../../usage/one-of.ts";

/** What `report --format` may be asked for; a pdf is made from the docx by LibreOffice. */
export const fileFormats = [...reportFormats, "pdf"] as const;

export type FileFormat = (typeof fileFormats)[number];

/** Reads `docx,html` or one of several `--format`, and adds what is new to the choices before it. */
export function formatChoices(typed: string, before: readonly FileFormat[] = []): FileFormat[] {
  const words = typed
    .split(/[,，、]/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== "");
  if (typed.includes("="))
    throw new Refusal(
      `report 的 --format 不能写成“${typed}”`,
      "只写格式，如 --format md；报告写在 报告/ 里，要写到别的文件夹，加 -o 文件夹。",
    );
  const read = oneOf("--format", fileFormats);
  return [...new Set([...before, ...(words.length > 0 ? words : [typed]).map(read)])];
}

/** What has to be written for some formats. */
export const formatsToWrite = (formats: readonly FileFormat[]): readonly ReportFormat[] =>
  reportFormats.filter((format) => formats.includes(format) || (format === "docx" && formats.includes("pdf")));

/** A file that is to lie in the folder of reports. Of a pdf, `bytes` are those of the docx that it shows. */
export interface FileToSave {
  readonly format: FileFormat | TableFormat;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type SavedFormats = readonly FileToSave["format"][];

/** The files of a report in the formats that are asked for, in the usual order. */
export function filesToSave({ files }: WrittenReport, formats: SavedFormats): readonly FileToSave[] {
  const docx = files.find(({ format }) => format === "docx");
  const pdf = docx && { ...docx, format: "pdf" as const, fileName: docx.fileName.replace(/docx$/, "pdf") };
  return [...files, ...(pdf ? [pdf] : [])].filter(({ format }) => formats.includes(format));
}

// outline -> files: every format of a report is written here, and nowhere else is it asked which there are.
import type { Frame } from "./docx/frame/frame.ts";
import { usualProfile } from "./docx/frame/usual-profile.ts";
import { schoolProfile } from "./docx/school-layout.ts";
import { isUntouched as isUntouchedDocx } from "./docx/seal.ts";
import { writeDocx } from "./docx/write-docx.ts";
import { writeGfm } from "./gfm/write-gfm.ts";
import { isUntouchedHtml } from "./html/seal.ts";
import { writeHtml } from "./html/write-html.ts";
import type { Volume } from "./outline/blocks.ts";
import { fileStem } from "./outline/file-stem.ts";
import { nameMask } from "./outline/mask-names.ts";
import { notesAsText } from "./outline/notes-as-text.ts";
import type { ReportFormat } from "./outline/report-formats.ts";
import { withTraces } from "./outline/trace-figures.ts";
import type { WrittenFile, WrittenReport } from "./outline/written-report.ts";
import type { Settings } from "./records/settings/settings.ts";
import { peopleNamed } from "./school/people-named.ts";
import type { School } from "./school/school.ts";
import type { RawFile } from "./source/read-document.ts";

/** What is written, and how. */
interface ToWrite {
  readonly volume: Volume;
  readonly school: School;
  /** The pieces of the name of its files. */
  readonly names: readonly string[];
  readonly formats: readonly ReportFormat[];
  /** Whether the names of people are masked: in every text, those beside figures too, and in the names of files. */
  readonly mask: boolean;
  /** Whether photos were left out for it. */
  readonly hidesPhotos: boolean;
  /** Files of the program's own, which name nobody. */
  readonly shipped: readonly RawFile[];
  /** The school's own Word file. */
  readonly frame: Frame | undefined;
  /** A file of the school as its folder names it. */
  readonly nameOf: (file: string) => string;
}

/** Writes a report in each format that is asked for. */
export async function writeFormats(asked: ToWrite): Promise<Pick<WrittenReport, "title" | "files" | "masked">> {
  const { volume, school, names, formats, mask, hidesPhotos, shipped, nameOf, frame } = asked;
  const traced = formats.includes("html") ? withTraces(volume, school, nameOf) : volume;
  const hidden = mask ? nameMask(peopleNamed(school), shipped) : undefined;
  const printed = hidden ? hidden.inAll(traced) : traced;
  const stem = fileStem(...(hidden ? hidden.inFileName(names) : names));
  const files: WrittenFile[] = [];
  for (const format of formats)
    files.push({
      format,
      fileName: `${stem}.${format}`,
      bytes: await writers[format](printed, school.settings, frame),
    });
  return { title: printed.title, files, ...(hidden && { masked: { ...hidden.masked, hasPhotos: hidesPhotos } }) };
}

type Write = (volume: Volume, settings: Settings, frame: Frame | undefined) => Uint8Array | Promise<Uint8Array>;

const writers: { readonly [Format in ReportFormat]: Write } = {
  docx: (volume, { layout }, frame) =>
    writeDocx(volume, schoolProfile(layout), frame && { frame, usual: usualProfile(layout) }),
  html: (volume) => writeHtml(notesAsText(volume)),
  md: (volume) => writeGfm(notesAsText(volume)),
};

/** True only for a report exactly as we wrote it. A md has no seal in it, and is never known as ours by itself. */
export const isUntouched = (bytes: Uint8Array): boolean => isUntouchedDocx(bytes) || isUntouchedHtml(bytes);

import { isMistake, type Mistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { type DevelopedPhoto, developPhoto } from "./develop-photo.ts";
import { inspectPhoto } from "./inspect-photo.ts";
import type { OpenPhoto } from "./photo-file.ts";
import type { PhotoHeader } from "./photo-header.ts";
import { photoMistakes } from "./photo-mistakes.ts";
import type { PrintSize } from "./print-size.ts";

/** The photos that a report asks for, by their paths relative to the school's folder. */
export interface Photos {
  /** A photo for print, `undefined` if it is none or cannot be printed. `place` is where its name is typed. */
  photo(file: string, size: PrintSize, place: Place): DevelopedPhoto | undefined;
  /** Makes ready what was asked for since the last time; whether there was anything. */
  develop(): Promise<boolean>;
  /** What is wrong with photos that were asked for since the last time. */
  takeFaults(): readonly Diagnostic[];
}

/** Photos of which nothing but their first bytes was read. They stand in an outline that nobody writes. */
const undeveloped = new Uint8Array();

/**
 * The photos of one school. They are asked for while outlines are made, first without pixels, and then developed, each once
 * for all reports of a run; then the outlines are made again, with them.
 */
export class PhotoAlbum implements Photos {
  private readonly open: OpenPhoto;
  private readonly headers = new Map<string, PhotoHeader | Mistake | undefined>();
  private readonly developed = new Map<string, DevelopedPhoto | Mistake>();
  private readonly asked = new Map<string, { readonly file: string; readonly size: PrintSize }>();
  private faults: Diagnostic[] = [];

  constructor(open: OpenPhoto) {
    this.open = open;
  }

  photo(file: string, size: PrintSize, place: Place): DevelopedPhoto | undefined {
    const header = this.header(file);
    const key = `${size.width} ${size.height} ${file}`;
    const found = header && !isMistake(header) ? this.developed.get(key) : header;
    if (found && isMistake(found)) {
      this.faults.push(found.at(place));
      return undefined;
    }
    if (!header || isMistake(header)) return undefined;
    if (found === undefined) this.asked.set(key, { file, size });
    return (found as DevelopedPhoto | undefined) ?? { ...header, bytes: undeveloped };
  }

  async develop(): Promise<boolean> {
    const asked = [...this.asked];
    this.asked.clear();
    for (const [key, { file, size }] of asked) this.developed.set(key, await this.developOne(file, size));
    return asked.length > 0;
  }

  takeFaults(): readonly Diagnostic[] {
    const { faults } = this;
    this.faults = [];
    return faults;
  }

  private async developOne(file: string, size: PrintSize): Promise<DevelopedPhoto | Mistake> {
    const opened = this.open(file);
    const header = this.headers.get(file);
    const bytes = typeof opened === "string" ? undefined : opened.whole();
    if (!bytes || !header || isMistake(header)) return photoMistakes.unreadable.of({ file });
    return await developPhoto(bytes, header, size, file);
  }

  private header(file: string): PhotoHeader | Mistake | undefined {
    if (!this.headers.has(file)) this.headers.set(file, this.inspect(file));
    return this.headers.get(file);
  }

  // That a file is not there is said of every 佐证 (check/evidence-missing).
  private inspect(file: string): PhotoHeader | Mistake | undefined {
    const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
    const other = otherFormats[ending];
    if (!photoEndings.has(ending) && other === undefined) return undefined;
    const opened = this.open(file);
    if (opened === "not there") return undefined;
    if (opened === "unreadable") return photoMistakes.unreadable.of({ file });
    return other === undefined ? inspectPhoto(opened, file) : photoMistakes.otherFormat.of({ file, found: other });
  }
}

const photoEndings: ReadonlySet<string> = new Set(["jpg", "jpeg", "jpe", "jfif", "png"]);

/** Photos that Word, WPS and browsers do not all show. */
const otherFormats: Readonly<Record<string, string>> = {
  heic: "苹果手机的 HEIC 照片",
  heif: "苹果手机的 HEIC 照片",
  webp: " WebP 图片",
  avif: " AVIF 图片",
  gif: " GIF 图片",
  bmp: " BMP 图片",
  tif: " TIFF 图片",
  tiff: " TIFF 图片",
};

/** In place of photos that are not to be printed, because faces tell who it is: none, and whether any would have been. */
export class HiddenPhotos implements Photos {
  private readonly photos: Photos;
  isAsked = false;

  constructor(photos: Photos) {
    this.photos = photos;
  }

  photo(file: string, size: PrintSize, place: Place): undefined {
    if (this.photos.photo(file, size, place)) this.isAsked = true;
  }

  develop(): Promise<boolean> {
    return Promise.resolve(false);
  }

  takeFaults(): readonly Diagnostic[] {
    this.photos.takeFaults();
    return [];
  }
}

/** What is made of photos: made twice where some had to be developed, and they are wanted for what was made first. */
export async function withPhotos<T>(
  photos: Photos | undefined,
  make: () => T,
  isWanted: (made: T) => boolean,
): Promise<T> {
  const first = make();
  return photos && isWanted(first) && (await photos.develop()) ? make() : first;
}

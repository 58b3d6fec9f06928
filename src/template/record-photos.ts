import type { DevelopedPhoto } from "../photos/develop-photo.ts";
import type { Photos } from "../photos/photo-album.ts";
import { evidenceOf } from "../records/evidence-of.ts";
import { type AnyRecord, type KindName, kindOf } from "../records/kinds/index.ts";
import { chineseDate, type Day } from "../zh/dates.ts";

/** Names of papers that are kept as pictures: sign-in sheets carry telephone numbers, certificates those of identity cards. */
const papers = /签到|证书|证明|通知|身份证/;

/** A photo with the line under it. */
export interface PhotoWithLine extends DevelopedPhoto {
  readonly caption: string;
}

/** How many stand on a page, and how many pixels each needs there: 200 to an inch, of 160 × 100 mm or 80 × 100 mm. */
export const printSizes = { 2: { width: 1260, height: 787 }, 4: { width: 630, height: 787 } } as const;

/** How many stand on a page, at most how many, and of which files. */
interface PhotosWanted {
  readonly perPage: 2 | 4;
  readonly most?: number;
  isWanted?(file: string): boolean;
}

/**
 * The photos among the 佐证 of a record, at most so many; none of what is not public, and of kinds whose 佐证 are papers. Under
 * each: 2024年9月12日　倾听的技术（第2张）.
 */
export function recordPhotos(
  name: KindName,
  record: AnyRecord,
  day: Day,
  photos: Photos | undefined,
  { perPage, most = Number.POSITIVE_INFINITY, isWanted = () => true }: PhotosWanted,
): readonly PhotoWithLine[] {
  const subject = kindOf(name).pictured?.(record as never);
  if (!photos || subject === undefined || record.hidden) return [];
  const found: DevelopedPhoto[] = [];
  for (const { file, place } of evidenceOf(record)) {
    if (papers.test(file.slice(file.lastIndexOf("/") + 1)) || !isWanted(file)) continue;
    const photo = found.length < most ? photos.photo(file, printSizes[perPage], place) : undefined;
    if (photo) found.push(photo);
  }
  const nth = (i: number) => (found.length > 1 ? `（第${i + 1}张）` : "");
  return found.map((photo, i) => ({ ...photo, caption: `${chineseDate(day)}\u3000${subject}${nth(i)}` }));
}

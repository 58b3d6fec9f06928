import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type At, at } from "../diagnostics/phrases.ts";
import { placeText } from "../diagnostics/place-text.ts";
import type { AnyRecord } from "../records/kinds/index.ts";
import { plainTitle } from "../school/works.ts";
import type { Check } from "./define-check.ts";
import { type EvidenceFile, evidenceFiles } from "./lookups/evidence-files.ts";
import { repeats } from "./lookups/repeats.ts";

const heardOn = (day: string, file: string) => `  - {日期: ${day}, 听课人: 许知行, 佐证: 佐证/${file}}`;

const usedTwice = defineMistake("check/evidence-twice", "warning", {
  message: (a: { file: string; first: At }) => `佐证“${a.file}”已经用在${at(a.first)}的记录上`,
  hint: () => "换成这一条自己的照片或证书；两条是同一件事就合成一条。",
  why: "一张照片证明不了两次活动。",
  wrong: `听课:\n${heardOn("2024-11-12", "甲.jpg")}\n${heardOn("2024-11-13", "甲.jpg")}`,
  right: `听课:\n${heardOn("2024-11-12", "甲.jpg")}\n${heardOn("2024-11-13", "乙.jpg")}`,
});

/** A file named under 佐证 proves one thing only. */
export const evidenceTwice: Check = {
  needs: [],
  *run({ school: { records } }) {
    for (const [first, other] of repeats(evidenceFiles(records), ({ file }) => file)) {
      if (isFolder(other.file) || isSamePlace(first, other) || areSidesOfOneEvent(first, other)) continue;
      yield usedTwice.at(other.place, { file: other.file, first: first.record.origin }, [first.place]);
    }
  },
};

const isFolder = (file: string): boolean => file.endsWith("/") || !/\.\w+$/.test(file);

/** 佐证 that the records of a series share is written once. */
const isSamePlace = ({ place: one }: EvidenceFile, { place: other }: EvidenceFile): boolean =>
  placeText(one) === placeText(other);

/** A lesson and the activity it was given in, or a work and its award. */
const areSidesOfOneEvent = (one: EvidenceFile, other: EvidenceFile): boolean =>
  one.name !== other.name && (isSameDay(one.record, other.record) || isSameWork(one.record, other.record));

const isSameDay = (one: AnyRecord, other: AnyRecord): boolean =>
  "date" in one && "date" in other && one.date !== undefined && one.date === other.date;

const isSameWork = (one: AnyRecord, other: AnyRecord): boolean => {
  const title = titleOf(one);
  return title !== undefined && title === titleOf(other);
};

const titleOf = (record: AnyRecord): string | undefined => {
  const { work, title } = record as { readonly work?: string; readonly title?: string };
  const text = work ?? title;
  return text === undefined ? undefined : plainTitle(text);
};

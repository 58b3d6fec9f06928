import { kindNames } from "../../records/kinds/index.ts";
import { dayOf } from "../../school/scope.ts";
import { recordPhotos } from "../../template/record-photos.ts";
import { compareDays } from "../../zh/dates.ts";
import type { AnnexKind } from "./define-annex.ts";

/** 活动照片: the photos of what took place, by date, those of one record beside each other. */
export const activityPhotos: AnnexKind = {
  name: "活动照片",
  make({ counted, scope }, _, asked) {
    if (!asked) return undefined;
    const { album, perPage } = asked;
    const records = kindNames.flatMap((name) =>
      counted[name].map((record) => ({ name, record, day: dayOf(name, record, scope) })),
    );
    // What a series shares is one photo.
    const printed = new Set<string>();
    const isWanted = (file: string) => !printed.has(file) && printed.add(file).has(file);
    const pictures = records
      .toSorted((a, b) => compareDays(a.day, b.day))
      .flatMap(({ name, record, day }) => recordPhotos(name, record, day, album, { perPage, isWanted }));
    return pictures.length > 0 ? { pictures: { type: "pictures", perPage, pictures } } : undefined;
  },
};

import { type FieldType, scalar } from "../field.ts";
import { byShape, listOf } from "./by-shape.ts";
import { partsOfText, splitNames } from "./people.ts";
import { nameText, plainName } from "./text.ts";

/** Several names of things (groups, labels), joined by 、 or as a list. */
export const names: FieldType<readonly string[]> = byShape<readonly string[]>("名称，多个用顿号隔开或写成列表", {
  text: scalar("名称", (typed) => splitNames(typed).map(plainName), {}, partsOfText),
  list: listOf(nameText),
});

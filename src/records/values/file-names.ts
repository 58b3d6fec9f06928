import { type FieldType, scalar } from "../field.ts";
import { byShape, listOf } from "./by-shape.ts";
import { text } from "./text.ts";

/** A path keeps its / and its spaces. */
const filesIn = (typed: string) => [...typed.matchAll(/[^、，；\n\s](?:[^、，；\n]*[^、，；\n\s])?/g)];

/** Several files, joined by 、 or as a list. A path keeps its / and its spaces. */
export const fileNames: FieldType<readonly string[]> = byShape<readonly string[]>("文件，多个用顿号隔开或写成列表", {
  text: scalar(
    "文件",
    (typed) => filesIn(typed).map(([name]) => name),
    {},
    (typed) => filesIn(typed).map(({ 0: name, index }) => ({ offset: index, length: name.length })),
  ),
  list: listOf(text),
});

import { type FieldType, scalar } from "../field.ts";
import { byShape, listOf } from "./by-shape.ts";
import { text } from "./text.ts";

/** Several files, joined by 、 or as a list. A path keeps its / and its spaces. */
export const fileNames: FieldType<readonly string[]> = byShape<readonly string[]>("文件，多个用顿号隔开或写成列表", {
  text: scalar("文件", (typed) =>
    typed
      .split(/[、，；\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ),
  list: listOf(text),
});

import { several } from "./names.ts";
import { text } from "./text.ts";

/** Several paths of files, joined by 、 ， ； or as a list. A / or a space does not end a path. */
export const fileNames = several("文件，多个用顿号隔开或写成列表", text, (typed) =>
  [...typed.matchAll(/[^、，；\n\s](?:[^、，；\n]*[^、，；\n\s])?/g)].map(({ 0: name, index }) => ({
    offset: index,
    length: name.length,
  })),
);

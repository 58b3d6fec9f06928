import { defineMistake } from "../diagnostics/define-mistake.ts";

const withPhoto = (file: string) =>
  `研修活动:\n  - {日期: 2024-10-11, 主题: 备课, 形式: 集体备课, 教研组: 中心校语文组, 学时: 1, 佐证: 佐证/${file}}`;

/** In millions. A phone's largest photos have 50. */
export const mostPixels = 50;

/** In MB. */
export const mostMegabytes = 30;

/** What may be wrong with a photo that a report prints. It is left out, and the report is made without it. */
export const photoMistakes = {
  notAPhoto: defineMistake("photo/not-a-photo", "warning", {
    message: (a: { file: string; found: string | undefined }) =>
      `“${a.file}”印不出：${a.found === undefined ? "里面不是照片" : a.found === "" ? "文件是空的" : `里面其实是${a.found}`}`,
    hint: (a) =>
      a.found === undefined || a.found === ""
        ? "用看图软件打开看看；打不开就换成原来的照片。"
        : "打开后另存为（或截图存成）JPG，换掉这个文件；只改名称没有用。",
    why: "Word 里只印 JPG 和 PNG；名称是 .jpg，里面不一定是。",
    wrong: withPhoto("假.jpg"),
    right: withPhoto("真.png"),
  }),
  otherFormat: defineMistake("photo/other-format", "warning", {
    message: (a: { file: string; found: string }) => `“${a.file}”印不出：${a.found}放不进 Word`,
    hint: () => "打开后另存为 JPG，佐证里写新的名称；苹果手机可在“设置—相机—格式”里选“兼容性最佳”。",
    why: "Word 里只印 JPG 和 PNG。",
    wrong: withPhoto("手机.heic"),
    right: withPhoto("真.png"),
  }),
  unsupported: defineMistake("photo/unsupported", "warning", {
    message: (a: { file: string; how: string }) => `“${a.file}”印不出：它是${a.how}，很多软件打不开`,
    hint: () => "用看图软件打开，另存为普通的 JPG。",
    why: "这样存的照片，在别人的电脑上多半也看不到。",
    wrong: withPhoto("少见.jpg"),
    right: withPhoto("真.png"),
  }),
  tooManyPixels: defineMistake("photo/too-many-pixels", "warning", {
    message: (a: { file: string; width: number; height: number }) =>
      `“${a.file}”印不出：${a.width}×${a.height}像素，超过${mostPixels * 100}万像素`,
    hint: () => "另存为小一些的 JPG，长边2000像素就够印了。",
    why: "太大的照片要占很多内存，印出来也不会更清楚。",
    wrong: withPhoto("巨大.png"),
    right: withPhoto("真.png"),
  }),
  tooBig: defineMistake("photo/too-big", "warning", {
    message: (a: { file: string; megabytes: number }) =>
      `“${a.file}”印不出：有${a.megabytes}MB，超过${mostMegabytes}MB`,
    hint: () => "另存为小一些的 JPG，长边2000像素就够印了。",
    why: "太大的照片要占很多内存，印出来也不会更清楚。",
    wrong: withPhoto("很大.jpg（40MB）"),
    right: withPhoto("真.png"),
  }),
  broken: defineMistake("photo/broken", "warning", {
    message: (a: { file: string; isCut: boolean }) =>
      `“${a.file}”印不出：${a.isCut ? "文件不完整，后面的缺了" : "文件坏了"}`,
    hint: () => "多半是传的时候断了；从手机或相机里重新复制一份。",
    why: "不完整的照片印出来有一块是灰的。",
    wrong: withPhoto("半张.png"),
    right: withPhoto("真.png"),
  }),
  unreadable: defineMistake("photo/unreadable", "warning", {
    message: (a: { file: string }) => `“${a.file}”印不出：没有读取权限，或者不是普通的文件`,
    hint: () => "给自己读取权限，或请管文件的人改。",
    why: "读不了的照片印不出来。",
    wrong: withPhoto("锁住.jpg（没有读取权限）"),
    right: withPhoto("真.png"),
  }),
};

import { expect, test } from "vitest";
import { defineMistake } from "../../src/diagnostics/define-mistake.ts";
import { otherPlaces } from "../../src/diagnostics/each-place.ts";
import { gather, placesInAll } from "../../src/diagnostics/gather.ts";

const words = { hint: () => "改正。", why: "", wrong: "", right: "" };
const word = defineMistake("test/word", "error", {
  ...words,
  message: (a: { word: string; line?: number }) => `没有“${a.word}”这个词`,
  oneFault: ["word"],
});
const key = defineMistake("test/key", "error", {
  ...words,
  message: (_: { word: string }) => "没有这一项",
  oneFault: ["word"],
});
const group = defineMistake("test/group", "error", {
  ...words,
  message: () => "没有这个组",
  oneFault: [],
  hintOfMany: (_, count) => `一共改${count}处。`,
});
const each = defineMistake("test/each", "error", { ...words, message: () => "每处各是一个" });

const place = (line: number, file = "a.yaml") => ({ file, line, column: 3 });

test("one fault in several places is one, at the first of them, in its order; the others are related", () => {
  const cell = { sheet: "听课", within: { offset: 1, length: 2 } };
  const found = gather([
    word.at(place(2), { word: "甲", line: 2 }),
    each.at(place(3)),
    word.at({ ...place(4, "b.xlsx"), length: 3, cell }, { word: "甲", line: 4 }),
    word.at(place(5), { word: "乙" }),
    key.at(place(6), { word: "甲" }),
    each.at(place(3)),
    word.at(place(7), { word: "甲" }),
  ]);
  expect(found.map(({ line, message, count }) => [line, message, count])).toEqual([
    [2, "没有“甲”这个词（共3处，在2个文件里）", 3],
    [3, "每处各是一个", undefined],
    [5, "没有“乙”这个词", undefined],
    [6, "没有这一项", undefined],
    [3, "每处各是一个", undefined],
  ]);
  expect(found[0]).toMatchObject({ args: { word: "甲", line: 2 }, hint: "改正。" });
  expect(found[0]!.related).toEqual([
    { file: "b.xlsx", line: 4, column: 3, length: 3, cell },
    { file: "a.yaml", line: 7, column: 3 },
  ]);
});

test("places of one file have no number of files; what each is related to stands behind them", () => {
  const [one] = gather([
    word.at(place(2), { word: "甲" }, [place(90)]),
    word.at(place(3), { word: "甲" }, [place(91)]),
  ]);
  expect(one!.message).toBe("没有“甲”这个词（共2处）");
  expect(one!.related!.map(({ line }) => line)).toEqual([3, 90, 91]);
});

test("a fault alone stays as it was", () => {
  const alone = word.at(place(2), { word: "甲" }, [place(90)]);
  expect(gather([alone])[0]).toBe(alone);
});

test("the hint of many places says what it says of them, and the severity parts faults", () => {
  const notice = { ...group.at(place(4)), severity: "notice" as const };
  expect(gather([group.at(place(2)), group.at(place(3)), notice]).map(({ hint }) => hint)).toEqual([
    "一共改2处。",
    "改正。",
  ]);
});

test("what was gathered before counts with all its places", () => {
  const once = gather([word.at(place(2), { word: "甲" }), word.at(place(3), { word: "甲" })]);
  const twice = gather([...once, word.at(place(4), { word: "甲" })]);
  expect(twice.map(({ count }) => count)).toEqual([3]);
  expect(placesInAll([...twice, each.at(place(9))])).toBe(4);
});

test("each other place of a fault is one of its own, with the length it has there", () => {
  const [one] = gather([
    word.at({ ...place(2), length: 5, cell: {} }, { word: "甲" }, [place(90)]),
    word.at({ ...place(3), length: 2, cell: { sheet: "听课" } }, { word: "甲" }),
    word.at(place(4), { word: "甲" }),
  ]);
  const { code, severity, message, hint, args } = one!;
  expect(otherPlaces(one!)).toEqual([
    { code, severity, message, hint, args, ...place(3), length: 2, cell: { sheet: "听课" } },
    { code, severity, message, hint, args, ...place(4) },
  ]);
  expect(otherPlaces(word.at(place(2), { word: "甲" }, [place(90)]))).toEqual([]);
});

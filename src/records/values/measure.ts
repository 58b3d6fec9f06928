import { defineMistake } from "../../diagnostics/define-mistake.ts";
import { perhaps } from "../../diagnostics/phrases.ts";
import { eitherWidth, halfWidth } from "../../zh/numerals.ts";
import { type FieldType, scalar } from "../field.ts";
import { keyWord, type Typed } from "../value-wording.ts";

interface Units {
  /** The unit of a number that is written without one. */
  readonly unit: string;
  /** Words that stand for a value: 三号. */
  readonly names: readonly string[];
  /** What the value means. */
  readonly meaning: string;
}

const badMeasure = defineMistake("record/bad-measure", "error", {
  message: (a: Typed & Units & { near?: string | undefined }) => `${keyWord(a)}写的“${a.value}”看不懂是多大`,
  hint: (a) =>
    a.near
      ? perhaps(a.near, "")
      : a.names.length > 0
        ? `写字号，如 ${a.names.join("、")}，或磅数，如 16磅。`
        : `${a.meaning}。写数和单位，如 ${samples[a.unit] ?? `2${a.unit}`}；只写数的，单位是${a.unit}。`,
  why: "页边距、行距、字号要印出来，得有确定的大小。",
  wrong: "版式: {行距: 宽}",
  right: "版式: {行距: 28磅}",
});

const samples: Readonly<Record<string, string>> = { 毫米: "28毫米、2.8厘米", 磅: "28磅" };

interface Range {
  readonly least: number;
  readonly most: number;
  /** What the value means, so that its range can be understood. */
  readonly meaning: string;
}

const outOfRange = defineMistake("record/out-of-range", "error", {
  message: (a: Typed & Range & { unit: string }) =>
    `${keyWord(a)}写的“${a.value}”超出能印的范围，应在${a.least}到${a.most}${a.unit}之间`,
  hint: (a) => `${a.meaning}。${meant(a)}`,
  why: "太大或太小的，印出来没有字，或者印到纸外。",
  wrong: "版式: {左边距: 280}",
  right: "版式: {左边距: 28}",
});

/** 3.7 was typed in 厘米, 280 with a digit too many. */
function meant({ value, least, most, unit }: Range & { value: string; unit: string }): string {
  const number = Number(halfWidth(value).trim());
  const inRange = (n: number) => n >= least && n <= most;
  if (unit !== "毫米" || Number.isNaN(number)) return "";
  if (inRange(number * 10)) return `只写数的按毫米算，以厘米计的写成“${number}厘米”。`;
  return inRange(number / 10) ? `是否想写“${number / 10}”？` : "";
}

/** How a measure may be written. `units`: how much of `unit` each is. */
interface MeasureForms extends Range {
  readonly unit: string;
  readonly units: Readonly<Record<string, number>>;
  /** Words that stand for a value. The first spellings are offered. */
  readonly names?: ReadonlyMap<string, number>;
  readonly offered?: readonly string[];
}

/** A number with or without its unit, within what can be printed; the value is in `unit`. */
export function measure({ unit, units, least, most, meaning, names, offered = [] }: MeasureForms): FieldType<number> {
  const spelt = Object.keys(units).sort((a, b) => b.length - a.length);
  const written = new RegExp(`^(-?\\d{1,4}(?:\\.\\d{1,4})?)\\s*(${spelt.join("|")})?$`, "i");
  const pattern = `^\\s*(?:\\d{1,4}(?:[.]\\d{1,4})?\\s*(?:${spelt.join("|")})?${names ? `|${[...names.keys()].join("|")}` : ""})\\s*$`;
  return {
    ...scalar(
      `${names ? "字号，如 三号，或" : ""}${least}到${most}${unit}`,
      (typed, refuse) => {
        const plain = halfWidth(typed).trim();
        const named = names?.get(plain);
        const [, number, of] = written.exec(plain) ?? [];
        if (named === undefined && number === undefined) {
          const bare = plain.replace(/\s/g, "");
          const near = names?.has(bare) || written.test(bare) ? bare : undefined;
          return refuse(badMeasure.of({ value: typed, unit, names: offered, meaning, near }));
        }
        const value = named ?? Math.round(Number(number) * (units[(of ?? unit).toLowerCase()] ?? 1) * 1e4) / 1e4;
        return value < least || value > most
          ? refuse(outOfRange.of({ value: typed, least, most, meaning, unit }))
          : value;
      },
      { pattern: eitherWidth(pattern), numbers: { minimum: least, maximum: most } },
    ),
  };
}

const mmPerPoint = 25.4 / 72;

/** A length on paper, in mm; a number without a unit is in mm, too. */
export const lengthInMm = (least: number, most: number, meaning: string): FieldType<number> =>
  measure({
    unit: "毫米",
    units: { 毫米: 1, 厘米: 10, mm: 1, cm: 10, 公分: 10, 磅: mmPerPoint, pt: mmPerPoint },
    least,
    most,
    meaning,
  });

/** A length in points; a number without a unit is in points, too. */
export const lengthInPoints = (least: number, most: number, meaning: string): FieldType<number> =>
  measure({
    unit: "磅",
    units: { 磅: 1, pt: 1, 毫米: 1 / mmPerPoint, 厘米: 10 / mmPerPoint, mm: 1 / mmPerPoint, cm: 10 / mmPerPoint },
    least,
    most,
    meaning,
  });

/** A width in characters of the text. */
export const widthInText = (least: number, most: number, meaning: string): FieldType<number> =>
  measure({ unit: "字", units: { 字: 1, 字符: 1, 个字: 1 }, least, most, meaning });

/** The sizes of type by their names, in points. */
const sizeNames: readonly (readonly [name: string, points: number])[] = [
  ["初号", 42],
  ["小初", 36],
  ["一号", 26],
  ["小一", 24],
  ["二号", 22],
  ["小二", 18],
  ["三号", 16],
  ["小三", 15],
  ["四号", 14],
  ["小四", 12],
  ["五号", 10.5],
  ["小五", 9],
  ["六号", 7.5],
  ["小六", 6.5],
];

/** 小三号, 3号 and 小3 are sizes, too. */
const sizes: ReadonlyMap<string, number> = new Map(
  sizeNames.flatMap(([name, points]) => {
    const digit = "一二三四五六".indexOf(name.replace(/[小号]/g, "")) + 1;
    const spelt = name.startsWith("小") ? [name, `${name}号`] : [name];
    return [...spelt, ...(digit > 0 ? spelt.map((one) => one.replace(/[一二三四五六]/, String(digit))) : [])].map(
      (one) => [one, points] as const,
    );
  }),
);

/** A size of type, in points: 三号, 16磅. */
export const typeSize = (least: number, most: number): FieldType<number> =>
  measure({
    unit: "磅",
    units: { 磅: 1, pt: 1 },
    least,
    most,
    meaning: `字号按磅算，如三号是16磅；这里可用${sizeNames
      .filter(([, points]) => points >= least && points <= most)
      .map(([name]) => name)
      .join("、")}`,
    names: sizes,
    offered: ["二号", "三号", "小三", "四号", "小四", "五号", "小五"],
  });

/** The size's name, if it is one with a name. */
export const isTypeSize = (typed: string): boolean => sizes.has(typed);

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DataMap } from "../../src/source/document.ts";
import { readDocument } from "../../src/source/read-document.ts";
import { recordsAsYaml } from "../../src/source/yaml/to-yaml.ts";
import { plainCharactersOf } from "../../src/zh/odd-characters.ts";

const read = (text: string) => {
  const { value, diagnostics } = readDocument("记录.yaml", new TextEncoder().encode(text));
  return { data: value.data, codes: diagnostics.map(({ code, message }) => `${code} ${message}`) };
};

/** What a text may hold at all (src/source/characters.ts). */
const isAllowed = (text: string) => !/(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uE000\uE001\uFFFE\uFFFF]/u.test(text);

const bits = [
  ..."：:，,；;-－#＃'\"“”‘’[]{}｛｝［］&*!|>%@`?？~=\\/ \t\n\r\u3000\u00A0\uFEFF\u2028\u0301é字一二a1",
  ": ",
  " #",
  "- ",
  "'' ",
  "null",
  "true",
  "2024-11-12",
  "1、",
  "（1）",
  "林秋野",
  "𠮷",
  "---",
  "...",
  "<<",
  "y: ",
  "{{",
  "，许知行",
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...bits), { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 12 }).filter(isAllowed),
  fc.array(fc.constantFrom(...bits), { maxLength: 120 }).map((parts) => parts.join("")),
);
// Characters that only look like others are read as what they look like: excel/ gives none to be written.
const text = anyText.filter((one) => plainCharactersOf(one) === one);
const key = fc.oneof(fc.constantFrom("姓名", "日期", "节数", "进程"), text);
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    fc.constant(null),
    fc.array(tie("data"), { maxLength: 4 }),
    fc.dictionary(key, tie("data"), { maxKeys: 4 }),
  ),
}));
const records = fc.dictionary(key, fc.array(fc.dictionary(key, data, { maxKeys: 5 }), { maxLength: 3 }), {
  maxKeys: 3,
});

describe("recordsAsYaml", () => {
  it("is read as the same data, without a diagnostic, whatever the texts", () => {
    fc.assert(
      fc.property(records, (all) => {
        const written = recordsAsYaml(all as DataMap);
        const expected = Object.keys(all).length > 0 ? all : null;
        const { data, codes } = read(written);
        expect(JSON.stringify(data), written).toBe(JSON.stringify(expected));
        if (expected) expect(codes, written).toEqual([]);
      }),
      { numRuns: 1000, seed: 20240901 },
    );
  });

  it("writes what fits on one line, and what has maps in it in lines", () => {
    const all = {
      教师: [
        { 姓名: "林秋野", 学科: "语文", 继教号: "0017", 出生: "1988-05" },
        { 姓名: "许知行", 状态: [{ 值: "产假", 起: "2025-03-01", 止: "2025-08-31" }] },
      ],
      课题: [
        {
          名称: "作业讲评: 一次试验",
          主研: ["林秋野", "许知行"],
          负责人: { 姓名: "周砚", 单位: "云州市教育学院" },
          进程: [{ 状态: "立项", 日期: "2023-10-20" }],
          备注: "还要补：\n1、封面。",
          级别: null,
        },
      ],
    };
    expect(recordsAsYaml(all)).toBe(`教师:
  - {姓名: 林秋野, 学科: 语文, 继教号: 0017, 出生: 1988-05}
  - 姓名: 许知行
    状态:
      - {值: 产假, 起: 2025-03-01, 止: 2025-08-31}

课题:
  - 名称: '作业讲评: 一次试验'
    主研: [林秋野, 许知行]
    负责人: {姓名: 周砚, 单位: 云州市教育学院}
    进程:
      - {状态: 立项, 日期: 2023-10-20}
    备注: |-
      还要补：
      1、封面。
    级别:
`);
  });

  it("does not fold long text", () => {
    const title = "情绪识别的课堂干预 ".repeat(60).trim();
    expect(recordsAsYaml({ 课题: [{ 名称: title }] })).toBe(`课题:\n  - 名称: ${title}\n`);
  });
});

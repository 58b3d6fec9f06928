import { describe, expect, test } from "vitest";
import { writeWorkbook } from "../../src/excel/write-workbook.ts";
import { readBytes } from "./read-fixture.ts";

/** A sheet as its data and findings. */
const sheet = async (name: string, ...rows: string[][]) =>
  readBytes(await writeWorkbook([{ name, rows }]), "登记.xlsx");
const hints = ({ found }: Awaited<ReturnType<typeof sheet>>) => found.map(({ hint }) => hint);

describe("columns", () => {
  test.each(["发证单位", "单位"])("%s of a paper is not where its author works", async (header) => {
    const read = await sheet(
      "论文",
      ["题目", "类别", "作者", header],
      ["班主任的一次家访", "案例", "林秋野", "云岭县教育局"],
    );
    expect(read.data.论文成果[0].作者).toBe("林秋野");
    expect(read.said).toEqual(["论文!1,4 sheet/unknown-column"]);
  });
});

import { Document, Packer, Paragraph } from "docx";
import { ChartRun, type ChartRunOptions } from "docx/charts";
import type { Chart } from "../../outline/blocks.ts";
import type { LayoutProfile } from "../page-layout.ts";
import type { Part } from "../part.ts";
import { relationshipsXml } from "../relationships.ts";
import { unzipParts, zipParts } from "../zip.ts";
import { chartRelation } from "./charts-in.ts";

const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/**
 * Charts with their workbooks as the `docx` library writes them, without what differs from run to run: its ids and the time in
 * the workbook's zip. This file is loaded only where there are charts.
 */
export async function libraryCharts(charts: readonly Chart[], profile: LayoutProfile): Promise<readonly Part[]> {
  const children = charts.map((chart) => new Paragraph({ children: [new ChartRun(optionsOf(chart, profile))] }));
  const made = unzipParts(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return charts.flatMap((_, i): Part[] => {
    const number = i + 1;
    const [xml, links] = [`chart${number}.xml`, `_rels/chart${number}.xml.rels`].map((name) =>
      new TextDecoder().decode(made.get(`word/charts/${name}`)),
    ) as [string, string];
    const workbook = made.get(`word/${/Target="\.\.\/([^"]+)"/.exec(links)![1]}`)!;
    const sheets = [...unzipParts(workbook)].map(([path, content]) => ({ path, content }));
    const target = `embeddings/chart${number}.xlsx`;
    return [
      {
        path: `word/charts/chart${number}.xml`,
        content: mended(xml, profile),
        type: chartType,
        relation: { id: chartRelation(number), type: "chart" },
      },
      {
        path: `word/charts/_rels/chart${number}.xml.rels`,
        content: relationshipsXml([[workbookId, "package", `../${target}`]]),
      },
      { path: `word/${target}`, content: zipParts(sheets), isPacked: true },
    ];
  });
}

const workbookId = "rId1";

/** Dark, light and between: they differ in print without colours, too. */
const colors = ["1F4E79", "BDD7EE", "7F7F7F", "C55A11", "A9D18E", "404040"];

function optionsOf({ shape, categories, series, unit, alt }: Chart, { table, chart }: LayoutProfile): ChartRunOptions {
  const font = { name: table.typeface.name, color: "000000" };
  const size = chart.textSize / 2;
  const numberFormat = formatOf(series.flatMap(({ values }) => values));
  return {
    type: shape,
    ...(unit !== "" && { title: { text: `单位：${unit}`, font: { ...font, size } } }),
    categories,
    series: series.map(({ name, values }, i) => ({
      name,
      values: values.map((value) => value ?? null),
      color: colors[i % colors.length]!,
    })),
    ...(shape === "line" && { markers: true }),
    legend: series.length > 1 ? { position: "bottom", font: { size } } : false,
    font,
    ...(shape !== "line" && { gapWidth: 70, overlap: 0 }),
    chartArea: { fill: "FFFFFF", border: "none" },
    // The first category on top, as in the list.
    categoryAxis: { font: { size }, reverseOrder: shape === "bar" },
    // Each bar says its value, so the axis need not.
    valueAxis: { visible: false, gridlines: false, minimum: 0, numberFormat },
    dataLabels: { value: true, numberFormat, font: { size }, ...(shape === "line" && { position: "above" }) },
    altText: { name: "", description: alt, title: "" },
  } as ChartRunOptions;
}

/** All values with as many decimals as any has. */
function formatOf(values: readonly (number | undefined)[]): string {
  const decimals = values.map((value) => (String(value ?? "").split(".")[1] ?? "").length);
  const most = Math.max(0, ...decimals);
  return most === 0 ? "0" : `0.${"0".repeat(most)}`;
}

/**
 * Our package has no theme: its colours and fonts would be drawn black and in any font. The library's id of the workbook is
 * random.
 */
const mended = (xml: string, { table }: LayoutProfile): string =>
  xml
    .replace(/<c:externalData r:id="[^"]*"/, `<c:externalData r:id="${workbookId}"`)
    .replace(/<a:schemeClr val="\w+">.*?<\/a:schemeClr>|<a:schemeClr val="\w+"\/>/g, '<a:srgbClr val="A6A6A6"/>')
    .replace(/typeface="\+m[nj]-\w+"/g, `typeface="${table.typeface.name}"`)
    .replaceAll('lang="en-US"', 'lang="zh-CN"')
    .replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>');

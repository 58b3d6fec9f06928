import type { Chart } from "../../outline/blocks.ts";
import type { LayoutProfile } from "../page-layout.ts";
import { escapeXml } from "../xml.ts";
import { chartRelation } from "./charts-in.ts";

/** Width and height of a chart in twips: bars have a line for each category, so that any number of groups can be read. */
export function chartSize(
  { shape, categories, series }: Chart,
  width: number,
  { chart }: LayoutProfile,
): { readonly width: number; readonly height: number } {
  const bars = chart.margin + categories.length * chart.barHeight * (1 + (series.length - 1) / 2);
  const height = shape === "bar" ? Math.min(chart.mostHeight, Math.max(chart.leastHeight, bars)) : chart.height;
  return { width: Math.min(width, chart.width), height };
}

const namespaces = {
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
};

// Pictures have the numbers below.
const firstId = 100_001;
const emuPerTwip = 635;

/** The run of a chart: the part that holds it is `chartRelation(number)`. */
export function chartRun(chart: Chart, number: number, width: number, profile: LayoutProfile): string {
  const size = chartSize(chart, width, profile);
  const [cx, cy] = [size.width, size.height].map((twips) => Math.round(twips * emuPerTwip));
  const name = `图表${number}`;
  return [
    `<w:r><w:drawing><wp:inline xmlns:wp="${namespaces.wp}" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`,
    `<wp:docPr id="${firstId + number}" name="${name}" descr="${escapeXml(chart.alt)}"/><wp:cNvGraphicFramePr/>`,
    `<a:graphic xmlns:a="${namespaces.a}"><a:graphicData uri="${namespaces.c}">`,
    `<c:chart xmlns:c="${namespaces.c}" r:id="${chartRelation(number)}"/>`,
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
  ].join("");
}

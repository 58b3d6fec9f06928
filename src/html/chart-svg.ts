import type { Chart } from "../outline/blocks.ts";
import { type Frame, layOut } from "./chart-frame.ts";
import { escapeHtml } from "./escape-html.ts";
import { textAt } from "./svg-text.ts";

const colours = 6;

/** A chart as a drawing without script or style of its own. `id` names it within the page. The style sheet has its colours. */
export function chartSvg(chart: Chart, id: string): string {
  const frame = layOut(chart);
  const { width, height } = frame;
  return [
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}t ${id}d" fill="currentColor">`,
    `<title id="${id}t">${escapeHtml(chart.caption)}</title><desc id="${id}d">${escapeHtml(chart.alt)}</desc>`,
    legend(chart, frame),
    axis(chart, frame),
    chart.series.map((_, i) => (chart.shape === "line" ? lineOf(chart, i, frame) : barsOf(chart, i, frame))).join(""),
    "</svg>",
  ].join("");
}

const colour = (series: number): string => `var(--chart${(series % colours) + 1}, #1f5fa8)`;

/** Names of the series above the drawing; a single one needs none. */
function legend({ series }: Chart, { legendAt }: Frame): string {
  if (series.length < 2) return "";
  return series
    .map(({ name }, i) => {
      const { x, y } = legendAt[i]!;
      return `<rect x="${x}" y="${y - 11}" width="12" height="12" fill="${colour(i)}"/>${textAt(x + 18, y, name, "start")}`;
    })
    .join("");
}

/** Lines across for the values, the unit, and the categories. */
function axis({ categories, unit, shape }: Chart, frame: Frame): string {
  const { left, right, top, bottom, ticks, at, labels } = frame;
  const isBar = shape === "bar";
  const lines = ticks.map((tick) => {
    const place = at(tick);
    const line = isBar ? [place, top, place, bottom] : [left, place, right, place];
    const label = isBar
      ? textAt(place, bottom + 18, String(tick), "middle")
      : textAt(left - 8, place + 5, String(tick), "end");
    const [x1, y1, x2, y2] = line;
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="currentColor" stroke-opacity="${tick === 0 ? 0.8 : 0.2}"/>${label}`;
  });
  const names = categories.map((_, i) =>
    labels[i]!.map(({ text, x, y }) => textAt(x, y, text, isBar ? "end" : "middle")).join(""),
  );
  const axisName =
    unit === "" ? "" : isBar ? textAt(right, bottom + 36, unit, "end") : textAt(left, top - 10, unit, "end");
  return lines.join("") + axisName + names.join("");
}

/** The bars of one series, each with its number where there is room for it. */
function barsOf({ series, shape, categories }: Chart, nth: number, { slot, start, at, ticks }: Frame): string {
  const thick = Math.min(32, (slot * 0.7) / series.length);
  const zero = at(Math.max(0, ticks[0]!));
  return categories
    .map((_, i) => {
      const value = series[nth]!.values[i];
      if (value === undefined) return "";
      const from = round(start + i * slot + (slot - thick * series.length) / 2 + nth * thick);
      const to = at(value);
      const [low, length] = [Math.min(zero, to), Math.abs(to - zero)];
      const bar =
        shape === "bar"
          ? `<rect x="${low}" y="${from}" width="${round(length)}" height="${round(thick)}" fill="${colour(nth)}"/>`
          : `<rect x="${from}" y="${low}" width="${round(thick)}" height="${round(length)}" fill="${colour(nth)}"/>`;
      return bar + barNumber(value, shape === "bar", from + thick / 2, to, thick);
    })
    .join("");
}

function barNumber(value: number, isBar: boolean, middle: number, end: number, thick: number): string {
  const text = String(value);
  if (isBar) return thick < 14 ? "" : textAt(end + 4, round(middle + 5), text, "start");
  return thick < text.length * 8 ? "" : textAt(round(middle), end - 4, text, "middle");
}

/** A line from value to value; where one is missing, the line is broken. */
function lineOf({ series, categories }: Chart, nth: number, { slot, start, at }: Frame): string {
  const points = categories.map((_, i) => {
    const value = series[nth]!.values[i];
    return value === undefined ? undefined : { value, x: round(start + (i + 0.5) * slot), y: at(value) };
  });
  const path = points
    .map((point, i) => (point === undefined ? "" : `${points[i - 1] === undefined ? "M" : "L"}${point.x} ${point.y}`))
    .join("");
  const dots = points.flatMap((point) =>
    point === undefined
      ? []
      : [
          `<circle cx="${point.x}" cy="${point.y}" r="3.5" fill="${colour(nth)}"/>${series.length > 1 ? "" : textAt(point.x, point.y - 8, String(point.value), "middle")}`,
        ],
  );
  return `<path d="${path}" fill="none" stroke="${colour(nth)}" stroke-width="2"/>${dots.join("")}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

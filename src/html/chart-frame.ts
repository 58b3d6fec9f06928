import type { Chart } from "../outline/blocks.ts";
import { fontSize, textWidth, wrapped } from "./svg-text.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything in a drawing stands. All numbers are in the units of its viewBox. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The area of the values. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Round values along the axis, from the least. */
  readonly ticks: readonly number[];
  /** Where a value stands on its axis: across for bars, else down. */
  at(value: number): number;
  /** Where the first category begins, and how much room each has. */
  readonly start: number;
  readonly slot: number;
  /** The lines of each category's name. */
  readonly labels: readonly (readonly (Point & { readonly text: string })[])[];
  readonly legendAt: readonly Point[];
}

/** Narrow enough to be read on a phone. */
const width = 440;
const lineHeight = fontSize + 4;

export const layOut = (chart: Chart): Frame => (chart.shape === "bar" ? lyingBars(chart) : upright(chart));

/** Categories from the top down: their names stand at the left, as wide as they need up to a third. */
function lyingBars(chart: Chart): Frame {
  const { categories, series } = chart;
  const most = Math.min(width / 3, Math.max(...categories.map(textWidth), fontSize));
  const names = categories.map((name) => wrapped(name, most));
  const slot = Math.max(...names.map(({ length }) => length * lineHeight + 8), series.length * 18 + 10);
  const legendAt = legendPlaces(chart);
  const left = round(most + 12);
  const ticks = ticksOf(chart);
  // Room for the number behind the longest bar.
  const right = round(width - 12 - Math.max(...ticks.map((tick) => textWidth(String(tick)))) - fontSize);
  const top = belowLegend(legendAt);
  const bottom = top + slot * categories.length;
  return {
    ...{ width, height: bottom + 44, left, right, top, bottom, ticks, start: top, slot, legendAt },
    at: scale(ticks, left, right),
    labels: names.map((lines, i) => {
      const first = top + (i + 0.5) * slot - ((lines.length - 1) * lineHeight) / 2 + 5;
      return lines.map((text, n) => ({ text, x: left - 8, y: round(first + n * lineHeight) }));
    }),
  };
}

/** Categories from left to right: their names stand below, in as many lines as they need. */
function upright(chart: Chart): Frame {
  const { categories } = chart;
  const ticks = ticksOf(chart);
  const left = round(Math.max(...ticks.map((tick) => textWidth(String(tick))), textWidth(chart.unit)) + 16);
  const right = width - 12;
  const slot = (right - left) / Math.max(1, categories.length);
  const names = categories.map((name) => wrapped(name, slot - 2));
  const legendAt = legendPlaces(chart);
  const top = belowLegend(legendAt) + 24;
  const bottom = top + 240;
  return {
    ...{ width, left, right, top, bottom, ticks, start: left, slot, legendAt },
    height: bottom + Math.max(1, ...names.map(({ length }) => length)) * lineHeight + 12,
    at: scale(ticks, bottom, top),
    labels: names.map((lines, i) =>
      lines.map((text, n) => ({ text, x: round(left + (i + 0.5) * slot), y: bottom + (n + 1) * lineHeight })),
    ),
  };
}

/** Names of the series side by side, in as many lines as they need; of a single one none. */
function legendPlaces({ series }: Chart): readonly Point[] {
  if (series.length < 2) return [];
  const places: Point[] = [];
  let [x, y] = [0, lineHeight];
  for (const { name } of series) {
    const needs = textWidth(name) + 36;
    if (x > 0 && x + needs > width) [x, y] = [0, y + lineHeight];
    places.push({ x: round(x), y });
    x += needs;
  }
  return places;
}

const belowLegend = (places: readonly Point[]): number => (places.at(-1)?.y ?? 0) + 12;

/** Round values from 0 or the least to the largest or more: steps of 1, 2 or 5 times a power of ten, four to eight of them. */
function ticksOf({ series }: Chart): readonly number[] {
  const values = series.flatMap((one) => one.values).filter((value) => value !== undefined);
  const [least, largest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rough = (largest - least || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough * 0.999)!;
  const first = Math.floor(least / step);
  const count = Math.max(1, Math.ceil(largest / step - 1e-9)) - first;
  return Array.from({ length: count + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function scale(ticks: readonly number[], from: number, to: number): Frame["at"] {
  const [least, largest] = [ticks[0]!, ticks.at(-1)!];
  return (value) => round(from + ((value - least) / (largest - least)) * (to - from));
}

const round = (value: number): number => Math.round(value * 10) / 10;

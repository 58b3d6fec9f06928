import { afterEach, expect, test, vi } from "vitest";
import { computeFigures } from "../../src/figures/compute.ts";
import { figureCalled } from "../../src/figures/compute-named.ts";
import { figures } from "../../src/figures/named/index.ts";
import { factsOf, makeSchool } from "./make-school.ts";

afterEach(() => vi.restoreAllMocks());

const lesson = "公开课:\n  - {日期: 2024-10-10, 课名: 秋天, 执教: 林秋野, 级别: 校级}";

/** The labels of the figures whose records are looked for while something is done. */
function lookedFor(work: () => void): string[] {
  const spies = figures.map((figure) => [figure.label, vi.spyOn(figure, "select").mockClear()] as const);
  work();
  return spies.flatMap(([label, spy]) => (spy.mock.calls.length > 0 ? [label] : []));
}

test("a figure is worked out when it is asked for, and once", () => {
  const facts = factsOf(makeSchool(lesson));
  expect(lookedFor(() => computeFigures(facts))).toEqual([]);
  expect(lookedFor(() => expect(figureCalled("公开课", facts)?.value).toBe(1))).toEqual(["公开课"]);
  expect(lookedFor(() => figureCalled("公开课", facts))).toEqual([]);
  expect(lookedFor(() => computeFigures(facts).figures).length).toBeGreaterThan(figures.length / 2);
});

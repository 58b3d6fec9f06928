import type { Block } from "../../src/outline/blocks.ts";
import { fillTemplate } from "../../src/outline/fill-template.ts";
import type { Narrowing } from "../../src/school/read-scope.ts";
import type { School } from "../../src/school/school.ts";
import type { Content } from "../../src/template/content.ts";
import { templateHelpers } from "../../src/template/template-helpers.ts";
import { templateNames } from "../../src/template/template-names.ts";
import { computedOf, factsOf } from "./make-school.ts";

const plain = (content: Content) => content.map((one) => (one.type === "break" ? "\n" : one.text)).join("");
const textOf = (block: Block): string =>
  block.type === "heading" || block.type === "paragraph"
    ? plain(block.content)
    : block.type === "list"
      ? block.items.map(plain).join("\n")
      : block.type === "table"
        ? block.rows.map(({ cells }) => cells.map(plain).join("")).join("\n")
        : "";

/** What a school's sentences say once they are filled, or the finding as `code message hint`. */
export function fillSentences(school: School, text: string, narrowing: Narrowing = {}, isShared?: true): string {
  const [facts, computed] = [factsOf(school, narrowing), computedOf(school, narrowing)];
  const data = { names: templateNames(facts, computed), helpers: templateHelpers(facts, computed) };
  const { value, diagnostics } = fillTemplate({ file: "文字/成果.md", text, ...(isShared && { isShared }) }, data);
  if (diagnostics.length === 0) return value.map(textOf).join("\n");
  return diagnostics.map(({ code, message, hint }) => [code, message, hint].filter(Boolean).join(" ")).join("\n");
}

/** The same of a line of a table, which is printed whatever its figures are. */
export const fill = (school: School, text: string, narrowing: Narrowing = {}): string =>
  fillSentences(school, text.includes("\n") ? text : asRow(text), narrowing);

const asRow = (text: string) => `| 数 |\n| --- |\n| ${text.replaceAll("|", "\\|")} |`;

import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

/** Whether pandoc is there: it is no package of npm. */
export const hasPandoc = () => spawnSync("pandoc", ["--version"], { stdio: "ignore" }).status === 0;

/** The same text and tables as Markdown. */
export function writeMarkdown(path, { title, body, annexes }) {
  const blocks = [...body, ...annexes.flatMap((annex) => [{ type: "title", text: annex.title }, ...annex.blocks])];
  writeFileSync(path, [`# ${title}`, ...blocks.map(markdownOf)].join("\n\n"));
}

export const runPandoc = (path, out) => execFileSync("pandoc", ["--from", "markdown", path, "--output", out]);

const textOf = (content) => content.map(({ text = "、" }) => text).join("");

function markdownOf(block) {
  if (block.type === "title") return `# ${block.text}`;
  if (block.type === "heading") return `${"#".repeat(block.level)} ${block.number}${textOf(block.content)}`;
  if (block.type === "list") return block.items.map((item) => `- ${textOf(item)}`).join("\n");
  if (block.type !== "table") return textOf(block.content ?? []);
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [
    line(block.columns.map(({ header }) => header)),
    line(block.columns.map(() => "---")),
    ...block.rows.map(({ cells }) => line(cells.map((cell) => textOf(cell).replaceAll("|", "\\|")))),
  ].join("\n");
}

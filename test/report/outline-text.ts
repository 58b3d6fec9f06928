import type { Annex, Block, Outline } from "../../src/outline/blocks.ts";
import type { Content } from "../../src/template/content.ts";

/** An outline as text that a person can read and compare: a line for each block and each row, every figure in ⟦name text⟧. */
export const outlineText = ({ title, subtitle, byline, body, annexes, signature, draft }: Outline): string =>
  [
    `题目 ${title}`,
    ...(subtitle ? [`副题 ${subtitle}`] : []),
    ...(byline ? [`署名 ${byline}`] : []),
    ...(draft ? [`页首 ${draft}`] : []),
    ...body.slice(0, mostBlocks).flatMap(blockLines),
    ...(body.length > mostBlocks ? [`… 共${body.length}段`] : []),
    ...annexes.flatMap(annexLines),
    ...(signature ? [`落款 ${signature.unit ?? ""} ${signature.date}${signature.seal ? " 盖章" : ""}`] : []),
    "",
  ].join("\n");

/** So many rows of a table are shown: who reads a change in a text must not read two hundred of the register. */
const mostRows = 8;
/** A 活动记录册 is a thousand forms. */
const mostBlocks = 120;

function blockLines(block: Block): readonly string[] {
  switch (block.type) {
    case "heading":
      return [
        "",
        `${"#".repeat(block.level)} ${block.number}${said(block.content)}${block.startsPage ? " （另起一页）" : ""}`,
      ];
    case "paragraph":
      return [`  ${said(block.content)}`];
    case "list":
      return block.items.map((item) => `  ${block.ordered ? "1." : "-"} ${said(item)}`);
    case "table": {
      const { columns, rows, isForm } = block;
      const cut = rows.length > mostRows ? rows.filter((row, i) => i < mostRows - 1 || row.total) : rows;
      return [
        `  ${isForm ? "表单" : "表"} ${columns.map(({ header, align, oneLine }) => `${header}${align ? `·${align}` : ""}${oneLine ? "·一行" : ""}`).join(" | ")}`,
        ...cut.map(({ cells, total }) => `  ${total ? "=" : "|"} ${cells.map(said).join(" | ")}`),
        ...(cut.length < rows.length ? [`  … 共${rows.length}行`] : []),
      ];
    }
    default:
      return [`  ${JSON.stringify(block, (key, value) => (key === "bytes" ? "…" : value))}`];
  }
}

const annexLines = ({ title, landscape, frame, blocks, notes, signers }: Annex): readonly string[] => [
  "",
  `附件 ${title}${landscape ? " （横页）" : ""}`,
  `  框 ${frame.join(" | ")}`,
  ...blocks.flatMap(blockLines),
  ...notes.map((note) => `  注 ${said(note)}`),
  `  签 ${signers.join(" | ")}`,
];

const said = (content: Content): string =>
  content
    .map((inline) => {
      if (inline.type === "break") return "⏎";
      const text = inline.type === "figure" ? `⟦${inline.name} ${inline.text}⟧` : inline.text;
      return inline.bold ? `**${text}**` : text;
    })
    .join("");

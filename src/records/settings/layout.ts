import { field } from "../field.ts";
import { amount } from "../values/amount.ts";
import { map } from "../values/by-shape.ts";
import { text } from "../values/text.ts";

/** What of the page a school may set. */
export const layoutValue = map({
  linePitch: field({ label: "行距", unit: "磅", help: "正文固定行距。", example: "28.95" }, amount("磅")),
  top: field({ label: "上边距", unit: "毫米", example: "37" }, amount("毫米")),
  bottom: field({ label: "下边距", unit: "毫米", example: "35" }, amount("毫米")),
  left: field({ label: "左边距", unit: "毫米", example: "28" }, amount("毫米")),
  right: field({ label: "右边距", unit: "毫米", example: "26" }, amount("毫米")),
  frame: field(
    {
      label: "样板",
      help: "学校自己的 Word 文件（.docx）：用它的页面、样式、页眉页脚和信头。",
      example: "信头.docx",
    },
    text,
  ),
});

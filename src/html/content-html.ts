import type { Content, FigureInline, Trace, TracedRecord } from "../template/content.ts";
import { escapeHtml } from "./escape-html.ts";
import type { PageMarks } from "./page-marks.ts";

/** Text as HTML: a newline is a line break; the style sheet keeps spaces as they are. */
export const textHtml = (text: string): string => escapeHtml(text).replaceAll("\n", "<br>");

/** Content as HTML. Beside a figure stands how it was counted: seen when one points at it, taps it or comes to it by Tab. */
export const contentHtml = (content: Content, marks: PageMarks): string =>
  content
    .map((inline) => {
      if (inline.type === "break") return "<br>";
      const html = inline.type === "figure" ? figureHtml(inline, marks) : textHtml(inline.text);
      return inline.bold ? `<b>${html}</b>` : html;
    })
    .join("");

// No button and no link: the number is copied into other texts, and must come along as plain text.
function figureHtml({ text, trace }: FigureInline, marks: PageMarks): string {
  if (trace === undefined) return textHtml(text);
  const id = marks.next("t");
  return `<span class="figure" tabindex="0" aria-describedby="${id}">${textHtml(text)}</span><span class="trace" role="tooltip" id="${id}">${traceHtml(trace)}</span>`;
}

function traceHtml({ label, rule, records, count, hidden }: Trace): string {
  const open = hidden > 0 ? `，其中${hidden}条不公开` : "";
  const cut = records.length > 0 && records.length + hidden < count ? [`等${count}条`] : [];
  return [
    `<b>${textHtml(label)}</b>：${textHtml(rule)}`,
    ...(count > 0 ? [`依据${count}条记录${open}${records.length > 0 ? "：" : ""}`] : []),
    ...records.map(recordHtml),
    ...cut,
  ]
    .map((line) => `<span class="line">${line}</span>`)
    .join("");
}

/** 2024-09-12 倾听的技术（周砚） 记录/2024-09.yaml 第3行 */
function recordHtml({ day, title, people, peopleCount, place }: TracedRecord): string {
  const who = people.length < peopleCount ? `${people.join("、")}等${peopleCount}人` : people.join("、");
  const words = `${title}${who && `（${who}）`}`;
  return `${textHtml([day, words].filter((part) => part !== "").join(" "))} <small>${textHtml(place)}</small>`;
}

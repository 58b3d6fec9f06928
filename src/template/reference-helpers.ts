import { defineMistake } from "../diagnostics/define-mistake.ts";
import { allOf, perhaps } from "../diagnostics/phrases.ts";
import { nearest } from "../zh/nearest.ts";
import type { Reference } from "./content.ts";
import type { Helper } from "./template-data.ts";

/** What a text may refer to. */
export interface Captions {
  /** Names of the charts and tables that the texts of the report have. */
  readonly known: Readonly<{ [to in Reference["to"]]: ReadonlySet<string> }>;
  /** Of these, what is not printed this time: a sentence that refers to it is left out. */
  readonly absent: ReadonlySet<string>;
}

/** How charts and tables are called in a text. */
export const captionLabels = { chart: "图", table: "表" } as const;

const unknownCaption = defineMistake("template/unknown-caption", "error", {
  message: (a: { label: string; name: string; nearest: string | undefined; choices: readonly string[] }) =>
    `这份报告里没有叫“${a.name}”的${a.label}`,
  hint: (a) =>
    perhaps(
      a.nearest,
      a.choices.length > 0
        ? `有：${allOf(a.choices)}。`
        : a.label === captionLabels.chart
          ? `先在正文里单独写一行 {{图表 "${a.name}"}}。`
          : `先在正文的表格上面写一行“表：${a.name}”。`,
    ),
  why: "指到的图、表不在这份报告里，序号就编不出来。",
  wrong: '{{图表 "各组学时"}}\n\n各组的学时{{见图 "各组学食"}}。',
  right: '{{图表 "各组学时"}}\n\n各组的学时{{见图 "各组学时"}}。',
});

/** The key by which `absent` knows a chart or a table. */
export const captionKey = ({ to, name }: Pick<Reference, "to" | "name">): string => `${to} ${name}`;

/** {{见图 "各组学时"}} is 见图1, with 写法="短" 图1; {{见表 "各校区教师人数"}} likewise. Without `captions` any name is taken. */
export const referenceHelpers = (captions?: Captions): ReadonlyMap<string, Helper> =>
  new Map([
    ["见图", helper("chart", captions)],
    ["见表", helper("table", captions)],
  ]);

const helper =
  (to: Reference["to"], captions: Captions | undefined): Helper =>
  ([typed], { 写法: form }) => {
    const name = String(typed ?? "");
    const known = captions?.known[to];
    const label = captionLabels[to];
    if (known && !known.has(name))
      return unknownCaption.of({ label, name, nearest: nearest(name, known), choices: [...known] });
    if (captions?.absent.has(captionKey({ to, name }))) return "";
    const lead = form === "短" ? [] : [{ type: "text", text: "见" } as const];
    return { type: "phrase", content: [...lead, { type: "reference", to, name, text: label }] };
  };

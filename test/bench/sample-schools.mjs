import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const example = "examples/primary-term";
const school = "柿林小学";
const leftOut = /^(README\.md|模板|文字[\\/]教科室总结)/;

/** The files of a school of some 300 records that writes one report with two annexes: name and text. */
function sampleFiles() {
  const names = readdirSync(example, { recursive: true, encoding: "utf8" }).filter((name) => !leftOut.test(name));
  const files = names.filter((name) => statSync(join(example, name)).isFile());
  const texts = files.map((name) => [name, ofOneReport(name, readFileSync(join(example, name), "utf8"))]);
  const [, term] = texts.find(([name]) => name === "term.yaml");
  // Of its own texts, those that the one report uses.
  return texts.filter(
    ([name]) => !name.endsWith(".md") || term.includes(basename(name, ".md")) || name.includes("写法"),
  );
}

function ofOneReport(name, text) {
  if (name !== "term.yaml") return text;
  const cut = text
    .replace(/^ {2}- 名称: 教科室总结\n[\s\S]*?(?=^落款)/m, "")
    .replace("附件: [活动汇总表, 学时统计表, 外出培训一览表]", "附件: [活动汇总表, 学时统计表]")
    .replace(/^# yaml-language-server.*\n/, "");
  if (cut.match(/附件:/g)?.length !== 1 || cut.includes("外出培训一览表")) throw new Error(`${example} has changed`);
  return cut;
}

const files = sampleFiles();

/** Writes one such school; `n` makes its texts those of another school. */
export function writeSchool(folder, n) {
  for (const [name, text] of files) {
    const path = join(folder, name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, n === undefined ? text : ownText(name, text, n));
  }
  return join(folder, "term.yaml");
}

const ownText = (name, text, n) => {
  const own = text.replaceAll(school, `柿林第${n}小学`);
  return name.endsWith(".md") ? own : `# ${n}\n${own}`;
};

/** Writes so many schools into a folder that is emptied first. */
export function writeSchools(folder, count) {
  rmSync(folder, { recursive: true, force: true });
  for (let n = 1; n <= count; n++) writeSchool(join(folder, String(n)), n);
}

/** Adds one record to a school. */
export function changeSchool(folder) {
  const path = join(folder, "记录/外出培训.yaml");
  const record = "  - {名称: 县教师心理健康讲座, 起: 2026-01-08, 级别: 县级, 学时: 3, 人员: 应佩兰}";
  writeFileSync(path, `${readFileSync(path, "utf8").trimEnd()}\n${record}\n`);
}

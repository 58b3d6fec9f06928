// Reads Word files with python-docx, pandoc and mammoth and says what is missing or else: node read-back.mjs REPORT.docx …
// Whoever is not installed is named and left out: `apt install pandoc python3-docx`, and `npm install mammoth` in a folder that
// the variable MAMMOTH names. Ends with 1 if a reader has another text, other headings or other tables than the file.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";

const plain = (text) => text.replace(/\s+/g, "");
const asTyped = (xml) =>
  xml.replace(/&(lt|gt|quot|amp|#39);/g, (_, name) => ({ lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" })[name]);

/** What a file says: its text without spaces, headings as `1 项目规划`, and tables as rows×columns, forms by their grid. */
function said(docx) {
  const xml = strFromU8(unzipSync(docx)["word/document.xml"]);
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(one)?.[1],
    text: plain(asTyped([...one.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join(""))),
  }));
  const headings = paragraphs.flatMap(({ style, text }) =>
    /^Heading/.test(style) ? [`${style.slice(7)} ${text}`] : [],
  );
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(
    ([one]) => `${one.match(/<w:tr>/g).length}×${one.match(/<w:gridCol /g).length}`,
  );
  return { text: paragraphs.map(({ text }) => text).join(""), headings, tables };
}

const python = `
import docx, docx.oxml.ns, docx.table, docx.text.paragraph, json, sys
d = docx.Document(sys.argv[1])
out = {"text": "", "headings": [], "tables": []}
squeeze = lambda s: "".join(s.split())
# Before 1.0 the text of links, such as the lines of a contents, is not in p.text.
runs = lambda el: "".join(t.text or "" for t in el.iter(docx.oxml.ns.qn("w:t")))
for el in d.element.body.iterchildren():
    if el.tag.endswith("}p"):
        p = docx.text.paragraph.Paragraph(el, d)
        out["text"] += squeeze(p.text if hasattr(p, "hyperlinks") else runs(el))
        if p.style.name.startswith("Heading"): out["headings"].append(p.style.name[8:] + " " + squeeze(p.text))
    elif el.tag.endswith("}tbl"):
        t = docx.table.Table(el, d)
        out["tables"].append("%d×%d" % (len(t.rows), len(t.columns)))
        for row in t._tbl.tr_lst:
            for tc in row.tc_lst: out["text"] += squeeze(docx.table._Cell(tc, t).text)
print(json.dumps(out))`;

const readers = {
  "python-docx": (path) =>
    JSON.parse(execFileSync("/usr/bin/python3", ["-c", python, path], { encoding: "utf8", stdio: "pipe" })),
  pandoc(path) {
    const { meta, blocks } = JSON.parse(
      execFileSync("pandoc", [path, "-t", "json"], { encoding: "utf8", maxBuffer: 1e9 }),
    );
    const textOf = (node) =>
      Array.isArray(node)
        ? node.map(textOf).join("")
        : node?.t === "Str"
          ? node.c
          : node?.t === "Quoted"
            ? quoted(node.c)
            : typeof node?.c === "object"
              ? textOf(node.c)
              : "";
    const quoted = ([{ t }, inner]) => (t === "DoubleQuote" ? `“${textOf(inner)}”` : `‘${textOf(inner)}’`);
    const [headings, tables] = [[], []];
    const visit = (node) => {
      if (node?.t === "Header") headings.push(`${node.c[0]} ${plain(textOf(node.c[2]))}`);
      if (node?.t === "Table")
        tables.push(
          `${node.c[3][1].length + node.c[4].flatMap((body) => [...body[2], ...body[3]]).length}×${node.c[2].length}`,
        );
      for (const child of Array.isArray(node) ? node : typeof node?.c === "object" ? [node.c] : []) visit(child);
    };
    visit(blocks);
    const head = ["title", "subtitle"].map((key) => textOf(meta[key]?.c)).join("");
    return { text: plain(head + textOf(blocks)), headings, tables };
  },
  async mammoth(path) {
    const mammoth = createRequire(resolve(process.env.MAMMOTH ?? ".", "package.json"))("mammoth");
    const { value: html } = await mammoth.convertToHtml({ path }, { includeDefaultStyleMap: true });
    const textOf = (one) => plain(asTyped(one.replace(/<[^>]*>/g, "")));
    const headings = [...html.matchAll(/<h([1-6])>(.*?)<\/h\1>/gs)].map(
      ([, level, inner]) => `${level} ${textOf(inner)}`,
    );
    const tables = [...html.matchAll(/<table>.*?<\/table>/gs)].map(([one]) => {
      const rows = one.match(/<tr>.*?<\/tr>/gs);
      const widths = rows.map((row) =>
        [...row.matchAll(/<t[hd]( colspan="(\d+)")?/g)].reduce((sum, [, , span]) => sum + Number(span ?? 1), 0),
      );
      return `${rows.length}×${Math.max(...widths)}`;
    });
    return { text: textOf(html), headings, tables };
  },
};

/** The first place where two texts part. */
function parting(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `……${a.slice(Math.max(0, at - 10), at + 20)} ≠ ……${b.slice(Math.max(0, at - 10), at + 20)}`;
}

let failed = 0;
for (const [name, read] of Object.entries(readers)) {
  let count = 0;
  for (const path of process.argv.slice(2)) {
    const wanted = said(readFileSync(path));
    let got;
    try {
      got = await read(path);
    } catch (error) {
      if (!/ENOENT|No module named|Cannot find module/.test(`${error.message}${error.stderr}`)) throw error;
      console.log(`没有装 ${name}，没有用它读`);
      break;
    }
    count += 1;
    for (const what of ["text", "headings", "tables"]) {
      const [a, b] = [wanted[what], got[what]].map((one) => (Array.isArray(one) ? one.join("｜") : one));
      if (a === b) continue;
      failed += 1;
      console.log(`未通过 ${name} ${path} ${what}：${parting(a, b)}`);
    }
  }
  if (count > 0) console.log(`${name} 读了${count}份`);
}
process.exit(failed > 0 ? 1 : 0);

// Writes the sample page that browser-checks.sh looks at besides the reports it is given: node write-sample.mjs FOLDER
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { writeHtml } from "../../src/html/write-html.ts";
import type { Block, Chart, Picture, Pictures } from "../../src/outline/blocks.ts";
import type { FigureInline } from "../../src/template/content.ts";
import { fullOutline, heading } from "../docx/sample-outline.ts";

const folder = process.argv[2]!;
mkdirSync(folder, { recursive: true });

const chart: Chart = {
  type: "chart",
  name: "各组学时",
  number: 1,
  shape: "bar",
  caption: "各组人均学时",
  categories: ["中心校语文组", "中心校数学组", "竹坞校区教研组（含幼儿部）", "综合组"],
  series: [
    { name: "2023学年", values: [62, 58.5, 41, undefined] },
    { name: "2024学年", values: [70.8, 66.2, 52, 49.5] },
  ],
  unit: "学时",
  alt: "各组人均学时都比上学年多，中心校语文组最多。",
};
const months: Chart = {
  ...chart,
  shape: "column",
  caption: "各月研修活动",
  categories: ["9月", "10月", "11月", "12月", "1月", "2月", "3月", "4月", "5月", "6月"],
  series: [{ name: "次数", values: [28, 31, 30, 27, 8, 12, 29, 31, 30, 22] }],
  unit: "次",
};

/** A grey picture, written as PNG by hand: a header, a line of bytes for each row, an end. */
function picture(width: number, height: number, caption: string): Picture {
  const part = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc(height * (width + 1), 0x99);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part("IHDR", head),
    part("IDAT", deflateSync(rows)),
    part("IEND", Buffer.alloc(0)),
  ]);
  return { bytes, format: "png", width, height, caption };
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const figure: FigureInline = {
  type: "figure",
  name: "activities",
  text: "23次",
  trace: {
    label: "研修活动",
    rule: "研修活动的次数；连续几天的活动，按最后一天计入。",
    records: Array.from({ length: 20 }, (_, i) => ({
      day: "2024-09-12",
      title: `倾听的技术（${i + 1}）`,
      people: ["周砚"],
      peopleCount: 1,
      place: `记录/2024-09.yaml 第${i * 3 + 2}行`,
    })),
    count: 23,
    hidden: 1,
  },
};
const pictures: Pictures = {
  type: "pictures",
  perPage: 2,
  pictures: [picture(1200, 800, "9月12日，周砚讲《倾听的技术》"), picture(600, 900, "语文组评课")],
};
const outline = fullOutline();
const more: readonly (Block | Pictures | Chart)[] = [
  { type: "paragraph", content: [{ type: "text", text: "开展研修活动" }, figure, { type: "text", text: "。" }] },
  ...[lineOf(chart), months, chart],
  heading(1, "三、", "照片"),
  pictures,
];
const body = [...outline.body, ...more] as readonly Block[];
const volume = { ...outline, outlines: [{ ...outline, body }], draft: "草稿（有3处错误未改）" };
writeFileSync(join(folder, "样张.html"), writeHtml(volume));

function lineOf(one: Chart): Chart {
  return { ...one, shape: "line", caption: "两个学年" };
}

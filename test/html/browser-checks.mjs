// Looks at pages as a reader does, in Chromium: node browser-checks.mjs CHROMIUM PAGE.html …  One line per check.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(import.meta.dirname, "../../package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(join(dirname(require.resolve("axe-core")), "axe.min.js"), "utf8");

const [executablePath, ...pages] = process.argv.slice(2);
let failed = 0;

function check(name, problems) {
  console.log(`${problems.length === 0 ? "通过" : "未通过"} ${name}`);
  for (const problem of problems.slice(0, 5)) console.error(`  ${problem}`);
  if (problems.length > 0) failed++;
}

/** What a page asks for and says while `look` looks at it, and what `look` finds wrong. */
async function looked(browser, file, options, look) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const asked = [];
  const said = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  const url = pathToFileURL(file).href;
  await page.goto(url);
  const wrong = await look(page);
  await context.close();
  const outside = asked.filter((one) => decodeURI(one) !== decodeURI(url) && !one.startsWith("data:"));
  return { wrong, outside, said };
}

const tooWide = (page, width) =>
  page.evaluate((most) => {
    const problems = [];
    if (document.documentElement.scrollWidth > most) problems.push(`页宽${document.documentElement.scrollWidth}`);
    for (const one of document.querySelectorAll("main :not(.scroll *)")) {
      const { right, left, width } = one.getBoundingClientRect();
      if (width > 1 && (right > most + 1 || left < -1))
        problems.push(`超出版面：${one.tagName} ${one.textContent.slice(0, 20)}`);
    }
    for (const one of document.querySelectorAll("p, li, td, th"))
      if (one.textContent.trim() !== "" && Number.parseFloat(getComputedStyle(one).fontSize) < 13)
        problems.push(`字太小：${one.textContent.slice(0, 20)}`);
    return problems;
  }, width);

const serious = async (page) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}：${nodes.length}处，如 ${nodes[0].html.slice(0, 120)}`);
};

/** What stands beside the first figure must come into view, whole or to be scrolled, and go away again. */
async function traces(page, way) {
  const figure = page.locator(".figure").first();
  if ((await page.locator(".figure").count()) === 0) return [];
  await figure.scrollIntoViewIfNeeded();
  const trace = page.locator(".trace").first();
  if (await trace.isVisible()) return ["没有指着就看到了"];
  if (way === "tap") await figure.tap();
  else if (way === "hover") await figure.hover();
  else await figure.focus();
  const problems = [];
  if (!(await trace.isVisible())) problems.push(`${way}看不到`);
  const { width, height } = page.viewportSize();
  const box = (await trace.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
  if (box.x < 0 || box.y < 0 || box.x + box.width > width + 1 || box.y + box.height > height + 1)
    problems.push("不全在屏幕里");
  await page.mouse.move(1, 1);
  await page
    .locator("h1")
    .first()
    .click({ position: { x: 1, y: 1 } });
  if (await trace.isVisible()) problems.push("移开还看得到");
  return problems;
}

/** On paper nothing scrolls: a table must be as wide as the text, 156 mm upright and 225 mm lying. */
const cutOnPaper = (page, selector) =>
  page.evaluate((which) => {
    const cut = [...document.querySelectorAll(which)].filter((one) => one.scrollWidth > one.clientWidth + 1);
    const shown = [...document.querySelectorAll(".trace, nav, .skip")].filter((one) => one.checkVisibility());
    return [
      ...cut.map((one) => `印出来缺了右边：${one.getAttribute("aria-label")}`),
      ...shown.map((one) => `不该印的：${one.className || one.tagName}`),
    ];
  }, selector);

const mm = (length) => Math.round((length * 96) / 25.4);

async function checkPage(browser, file) {
  const name = basename(file, ".html");
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const desktop = { viewport: { width: 1280, height: 900 } };
  const onPhone = await looked(browser, file, phone, (page) => tooWide(page, 390));
  check(`${name}：不取外面的任何东西`, onPhone.outside);
  check(`${name}：没有出错的话`, onPhone.said);
  check(`${name}：390像素宽不用左右移动，字不太小`, onPhone.wrong);
  check(`${name}：1280像素宽`, (await looked(browser, file, desktop, (page) => tooWide(page, 1280))).wrong);
  check(
    `${name}：手指点一个数，看到怎么数的`,
    (await looked(browser, file, phone, (page) => traces(page, "tap"))).wrong,
  );
  for (const way of ["hover", "focus"])
    check(
      `${name}：${way === "hover" ? "鼠标指着" : "用键盘移到"}一个数`,
      (await looked(browser, file, desktop, (page) => traces(page, way))).wrong,
    );
  for (const [light, colorScheme] of [
    ["白天", "light"],
    ["夜里", "dark"],
  ])
    for (const [where, options] of [
      ["电脑", desktop],
      ["手机", phone],
    ])
      check(
        `${name}：${light}在${where}上，axe 没有严重的问题`,
        (await looked(browser, file, { ...options, colorScheme }, serious)).wrong,
      );
  const paper = async (page) => {
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: mm(156), height: mm(225) });
    const upright = await cutOnPaper(page, "article > .scroll, .annex:not(.landscape) .scroll");
    await page.setViewportSize({ width: mm(225), height: mm(156) });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, w, h]) => `${Math.round(w)}×${Math.round(h)}`,
    );
    const other = sizes.filter((size) => size !== "595×842" && size !== "842×595");
    const none = sizes.length === 0 ? ["没有印出一页"] : [];
    return [
      ...upright,
      ...(await cutOnPaper(page, ".annex.landscape .scroll")),
      ...none,
      ...other.map((size) => `纸的大小是${size}`),
    ];
  };
  check(`${name}：印在 A4 纸上，表格不缺边，没有多余的东西`, (await looked(browser, file, desktop, paper)).wrong);
}

const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
try {
  if (pages.length === 0) check("有网页可看", ["没有给出网页"]);
  for (const page of pages) await checkPage(browser, page);
} finally {
  await browser.close();
}
process.exit(failed === 0 ? 0 : 1);

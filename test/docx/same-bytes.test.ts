import { afterEach, expect, test, vi } from "vitest";
import { fullOutline, referringOutline } from "./sample-outline.ts";

const zone = process.env.TZ;

afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** Writes the sample as a fresh process would: in a time zone, at a time. */
async function writeIn(timeZone: string, now: string, outline = fullOutline()): Promise<Uint8Array> {
  process.env.TZ = timeZone;
  vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
  vi.resetModules();
  const { writeDocx } = await import("../../src/docx/write-docx.ts");
  return writeDocx(outline);
}

test("同样的文稿，在任何时区、任何时候、第几次写，都是同样的字节", async () => {
  const first = await writeIn("Asia/Shanghai", "2025-07-05T08:00:00Z");
  const shanghai = new Date(2025, 0, 1).getTimezoneOffset();
  const second = await writeIn("America/St_Johns", "2031-01-02T23:59:59Z");
  expect(new Date(2025, 0, 1).getTimezoneOffset()).not.toBe(shanghai);
  expect(Buffer.from(second).equals(first)).toBe(true);
  const { writeDocx } = await import("../../src/docx/write-docx.ts");
  expect(Buffer.from(await writeDocx(fullOutline())).equals(first)).toBe(true);
});

test("有图表的也一样：库给的编号和压缩包里的时间都不留", async () => {
  const first = await writeIn("Asia/Shanghai", "2025-07-05T08:00:00Z", referringOutline());
  const second = await writeIn("America/St_Johns", "2031-01-02T23:59:59Z", referringOutline());
  expect(Buffer.from(second).equals(first)).toBe(true);
});

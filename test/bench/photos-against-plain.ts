import { execFileSync } from "node:child_process";
import jpeg from "jpeg-js";
import { isMistake } from "../../src/diagnostics/define-mistake.ts";
import { writeDocx } from "../../src/docx/write-docx.ts";
import type { Outline, Picture } from "../../src/outline/blocks.ts";
import { developPhoto } from "../../src/photos/develop-photo.ts";
import { fullOutline } from "../docx/sample-outline.ts";
import { headerOf } from "../photos/make-photo.ts";

/** What photos cost, as ratios. */
interface PhotoCosts {
  /** Writing a report with four photos that are ready, to the plain report. */
  readonly written: number;
  /** Making one photo of 12 megapixels ready, to writing the plain report. */
  readonly developed: number;
  /** Most memory for a photo of 48 megapixels, in sizes of its pixels (three bytes each), above starting. */
  readonly memory: number;
}

const size = { width: 630, height: 787 };

/** A photo of so many pixels, noisy as those of a telephone. */
function noisyPhoto(width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  let seed = 1;
  for (let i = 0; i < data.length; i += 4) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    const noise = (seed >> 16) & 15;
    const at = i / 4;
    data[i] = 90 + noise + ((at % width) * 100) / width;
    data[i + 1] = 90 + noise + (at * 100) / (width * height);
    data[i + 2] = 120 - noise;
  }
  return jpeg.encode({ data, width, height }, 85).data;
}

async function develop(bytes: Uint8Array): Promise<Picture> {
  const photo = await developPhoto(bytes, headerOf(bytes), size, "甲.jpg");
  if (isMistake(photo)) throw new Error(photo.declared.code);
  return { ...photo, caption: "2024年9月12日　倾听的技术" };
}

/** `self` is this module's address. */
export async function photosAgainstPlain(rounds: number, self: string): Promise<PhotoCosts> {
  const phone = noisyPhoto(4000, 3000);
  const picture = await develop(phone);
  const plain = fullOutline();
  const annex = { title: "活动照片", landscape: false, frame: [], notes: [], signers: [] };
  // Four contents, and new ones each time: what is known of a picture is kept.
  const withPhotos = (): Outline => {
    const pictures = [1, 2, 3, 4].map((nth) => ({ ...picture, bytes: Uint8Array.from([...picture.bytes, nth]) }));
    return {
      ...plain,
      annexes: [...plain.annexes, { ...annex, blocks: [{ type: "pictures", perPage: 4, pictures }] }],
    };
  };
  const times = { plain: [] as number[], written: [] as number[], developed: [] as number[] };
  const time = async (name: keyof typeof times, work: () => Promise<unknown>, counts: boolean) => {
    const start = performance.now();
    await work();
    if (counts) times[name].push(performance.now() - start);
  };
  for (let round = -3; round < rounds; round++) {
    await time("plain", () => writeDocx(plain), round >= 0);
    const outline = withPhotos();
    await time("written", () => writeDocx(outline), round >= 0);
  }
  // One takes as long as dozens of reports: a third of the rounds tell enough.
  for (let round = -1; round < rounds / 3; round++) await time("developed", () => develop(phone), round >= 0);
  const [none, large] = ["none", "large"].map((name) => peakInNewProcess(name, self));
  const usual = median(times.plain);
  return {
    written: median(times.written) / usual,
    developed: median(times.developed) / usual,
    memory: ((large! - none!) * 1024) / (8000 * 6000 * 3),
  };
}

/** Most memory this process ever held, in KB, after one photo of 48 megapixels; `none`: before it. */
export async function peak(name: "none" | "large", photo: () => Uint8Array): Promise<number> {
  const bytes = photo();
  if (name === "large") await develop(bytes);
  return process.resourceUsage().maxRSS;
}

/** 8000 × 6000 pixels, its code repeated from a small one: to make it whole would take more memory than to read it. */
export function largePhoto(): Uint8Array {
  const small = noisyPhoto(8000, 64);
  const bytes = Buffer.from(small);
  const [frame, scan] = [bytes.indexOf(Uint8Array.of(0xff, 0xc0)), bytes.indexOf(Uint8Array.of(0xff, 0xda))];
  const code = bytes.subarray(scan + 14, -2);
  const head = Buffer.from(bytes.subarray(0, scan));
  head.writeUInt16BE(6000, frame + 5);
  // Each part begins at a restart marker: 8 rows of 1000 units.
  const every = Uint8Array.of(0xff, 0xdd, 0, 4, 8000 >> 8, 8000 & 255);
  const parts = Array.from({ length: 94 }, (_, i) => [
    ...(i > 0 ? [Uint8Array.of(0xff, 0xd0 + ((i - 1) % 8))] : []),
    code,
  ]);
  return Buffer.concat([head, every, bytes.subarray(scan, scan + 14), ...parts.flat(), Uint8Array.of(0xff, 0xd9)]);
}

function peakInNewProcess(name: string, self: string): number {
  const script = `import(${JSON.stringify(self)}).then(async (m) => console.log(await m.peak("${name}", m.largePhoto)))`;
  return Number(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }));
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

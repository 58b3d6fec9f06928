import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type Checked, type Diagnostic, startOf } from "../diagnostics/diagnostic.ts";
import { checkCharacters } from "./characters.ts";
import { placesIn } from "./places-in.ts";

const tooLarge = defineMistake("source/too-large", "error", {
  message: (a: { limit: number }) => `文件超过${a.limit}MB，没有读取`,
  hint: () => "确认选对了文件；记录太多时按月分成几个文件。",
  why: "一所学校一年的记录不到1MB；太大的文件多半不是记录。",
  wrong: "记录/全部.yaml（20MB）",
  right: "记录/2024-09.yaml、记录/2024-10.yaml……",
});

const saveAgain = () => "在记事本或 WPS 里选“另存为”，“编码”选 UTF-8，再保存一次。";

const utf16 = defineMistake("source/utf-16", "error", {
  message: () => "文件的编码是 UTF-16（记事本里叫 Unicode），不是 UTF-8",
  hint: saveAgain,
  why: "编码不对，汉字读不出来。",
  wrong: "另存为时编码选了 Unicode",
  right: "另存为时编码选 UTF-8",
});

const gbk = defineMistake("source/gbk", "error", {
  message: () => "文件的编码是 GBK（记事本里叫 ANSI），不是 UTF-8",
  hint: saveAgain,
  why: "编码不对，汉字读不出来。",
  wrong: "另存为时编码选了 ANSI",
  right: "另存为时编码选 UTF-8",
});

const notUtf8 = defineMistake("source/not-utf-8", "error", {
  message: () => "从这里起有不属于 UTF-8 的字节，文件可能损坏，或不是文字文件",
  hint: saveAgain,
  why: "坏了的字节读不成字，不能猜。",
  wrong: "传送中损坏的文件，或把图片改名为 .yaml",
  right: "重新取一份，或在编辑器里另存为 UTF-8",
});

const mostMegabytes = 16;

/**
 * The text of a file, without BOM and with LF only. `undefined` if the file is too large, is not UTF-8, or holds a
 * forbidden character.
 */
export function readText(file: string, bytes: Uint8Array): Checked<string | undefined> {
  const refuse = (mistake: Diagnostic) => ({ value: undefined, diagnostics: [mistake] });
  if (bytes.length > mostMegabytes * 1024 * 1024) return refuse(tooLarge.at(startOf(file), { limit: mostMegabytes }));
  if (isUtf16(bytes)) return refuse(utf16.at(startOf(file)));
  const decoded = decode("utf-8", bytes);
  if (decoded === undefined) {
    const readable = new TextDecoder().decode(bytes);
    if (isMostlyBroken(readable) && decode("gb18030", bytes) !== undefined) return refuse(gbk.at(startOf(file)));
    const before = withNewlines(readable.slice(0, readable.indexOf("\uFFFD")));
    return refuse(notUtf8.at(placesIn(file, before)(before.length)));
  }
  const text = withNewlines(decoded);
  const diagnostics = checkCharacters(file, text);
  return { value: diagnostics.length > 0 ? undefined : text, diagnostics };
}

const withNewlines = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// Without a BOM, UTF-16 shows by its zero bytes: all at odd or all at even places, and many of them.
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 65_536);
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  return Math.min(...zeros) === 0 && Math.max(...zeros) > 1 && Math.max(...zeros) * 20 > head.length;
}

// If GBK is read as UTF-8, it is broken nearly everywhere; a UTF-8 file with a damaged byte is not.
function isMostlyBroken(readable: string): boolean {
  let broken = 0;
  let sound = 0;
  for (const character of readable) {
    if (character === "\uFFFD") broken++;
    else if (character > "\x7F") sound++;
  }
  return broken > sound;
}

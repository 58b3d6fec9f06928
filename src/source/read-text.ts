import { diagnose } from "../diagnostics/diagnose.ts";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { checkCharacters } from "./characters.ts";

const maxMegabytes = 16;

/** The text of a file, without BOM and with LF only; `undefined` where it is too large, not UTF-8, or holds characters no report may hold. */
export function readText(file: string, bytes: Uint8Array): Checked<string | undefined> {
  const refuse = (code: "source/utf-16" | "source/gbk" | "source/not-utf-8", line = 1, column = 1) => ({
    value: undefined,
    diagnostics: [diagnose(code, { file, line, column }, null)],
  });
  if (bytes.length > maxMegabytes * 1024 * 1024)
    return {
      value: undefined,
      diagnostics: [diagnose("source/too-large", { file, line: 1, column: 1 }, { limit: maxMegabytes })],
    };
  if (isUtf16(bytes)) return refuse("source/utf-16");
  const decoded = decode("utf-8", bytes);
  if (decoded === undefined) {
    const readable = new TextDecoder().decode(bytes);
    if (isMostlyBroken(readable) && decode("gb18030", bytes) !== undefined) return refuse("source/gbk");
    const before = withNewlines(readable.slice(0, readable.indexOf("\uFFFD"))).split("\n");
    return refuse("source/not-utf-8", before.length, before.at(-1)!.length + 1);
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

// GBK read as UTF-8 is broken nearly everywhere; a UTF-8 file with a damaged byte is not.
function isMostlyBroken(readable: string): boolean {
  let broken = 0;
  let sound = 0;
  for (const character of readable) {
    if (character === "\uFFFD") broken++;
    else if (character > "\x7F") sound++;
  }
  return broken > sound;
}

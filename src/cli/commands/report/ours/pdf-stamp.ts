import { createHash } from "node:crypto";

const mark = /%yanxiu docx:([0-9a-f]{64}) sha256:([0-9a-f]{64})\n$/;
const length = "%yanxiu docx: sha256:\n".length + 2 * 64;

/** A pdf with a last line that says of which docx it is and what it was: to programs that show a pdf, a comment. */
export function stampPdf(pdf: Uint8Array, docx: Uint8Array): Uint8Array {
  const body = Buffer.concat([pdf, Buffer.from(pdf.at(-1) === newline ? "" : "\n")]);
  return Buffer.concat([body, Buffer.from(`%yanxiu docx:${hash(docx)} sha256:${hash(body)}\n`)]);
}

/** Whether a pdf is as we wrote it, and whether it is of this docx. LibreOffice never makes the same bytes twice. */
export function readStamp(there: Uint8Array, docx: Uint8Array): "same" | "ours" | "edited" {
  const [, of, sum] = mark.exec(Buffer.from(there.subarray(-length)).toString("latin1")) ?? [];
  if (sum === undefined || hash(there.subarray(0, -length)) !== sum) return "edited";
  return of === hash(docx) ? "same" : "ours";
}

const newline = 0x0a;

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

import type { Mistake } from "../../diagnostics/define-mistake.ts";
import { damaged, encrypted, notDocx, type OtherFile } from "./frame-mistakes.ts";

const beginnings: readonly (readonly [hex: string, found: OtherFile])[] = [
  ["25504446", "pdf"], // %PDF
  ["7b5c7274", "rtf"], // {\rt
  ["3c21646f", "web"], // <!do
  ["3c21444f", "web"], // <!DO
  ["3c68746d", "web"], // <htm
  ["4d494d45", "web"], // MIME
];

/** The container of .doc, .wps and of encrypted .docx; the names of its streams are UTF-16. */
const container = "d0cf11e0";
const encryptedStream = Buffer.from("EncryptedPackage", "utf16le");

/** What is wrong with a file that is no zip. */
export function whatElse(bytes: Uint8Array): Mistake {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hex = file.toString("hex", 0, 4);
  if (hex === container) return file.includes(encryptedStream) ? encrypted.of({}) : notDocx.of({ found: "doc" });
  if (hex.startsWith("504b")) return damaged.of({});
  const found = file.length === 0 ? "empty" : beginnings.find(([begins]) => begins === hex)?.[1];
  return notDocx.of({ found: found ?? "other" });
}

import { createHash } from "node:crypto";
import { sealPart } from "./package-parts.ts";
import { xmlDeclaration } from "./xml.ts";
import { unzipParts } from "./zip.ts";

/**
 * The part that holds the hash of all others. By it a later run knows whether a person has edited the file. `others` are the
 * properties that a school's own file has, as XML.
 */
export function sealXml(parts: Iterable<readonly [path: string, content: string | Uint8Array]>, others = ""): string {
  return `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="yanxiu"><vt:lpwstr>sha256:${hash(parts, others)}</vt:lpwstr></property>${others}</Properties>`;
}

/** True only for a docx exactly as we wrote it. Edited, foreign and broken files are false; never throws. */
export function isUntouched(bytes: Uint8Array): boolean {
  try {
    // Without our part the file is foreign, and is not unpacked whole.
    if (!unzipParts(bytes, sealPart).has(sealPart)) return false;
    const parts = unzipParts(bytes);
    const seal = new TextDecoder().decode(parts.get(sealPart));
    const others = /<\/property>(.*)<\/Properties>$/s.exec(seal)?.[1];
    return seal === sealXml(parts, others);
  } catch {
    return false;
  }
}

/** The hash that a docx carries: of one that a person edited, of what it was when we wrote it. */
export function sealOf(bytes: Uint8Array): string | undefined {
  try {
    const seal = new TextDecoder().decode(unzipParts(bytes, sealPart).get(sealPart));
    return /sha256:([0-9a-f]{64})/.exec(seal)?.[1];
  } catch {
    return undefined;
  }
}

function hash(parts: Iterable<readonly [path: string, content: string | Uint8Array]>, others: string): string {
  const sum = createHash("sha256").update(others);
  const contents = new Map(parts);
  for (const path of [...contents.keys()].filter((p) => p !== sealPart).sort()) {
    const content = Buffer.from(contents.get(path)!);
    sum.update(`${path}\n${content.length}\n`).update(content);
  }
  return sum.digest("hex");
}

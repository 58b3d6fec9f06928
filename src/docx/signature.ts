import type { Signature } from "../outline/blocks.ts";
import type { LayoutProfile } from "./page-layout.ts";
import type { Paragraph } from "./paragraph.ts";
import { textRun } from "./runs.ts";
import { widthInChars } from "./text-width.ts";
import { titleLines } from "./title-lines.ts";

/** 落款: unit and date, kept together. A unit too long for its line of `width` twips is broken between its words. */
export function signatureParagraphs(signature: Signature, width: number, profile: LayoutProfile): Paragraph[] {
  const { sealedLines, unsealedLines, unsealedChars } = profile.signature;
  const before = (signature.seal ? sealedLines : unsealedLines) * profile.linePitch;
  if (signature.unit === undefined) {
    const right = signatureIndents(signature, profile.signature).date;
    return [{ style: "Signature", runs: textRun(signature.date), before, indent: { right } }];
  }
  const lineChars = width / (profile.looks.body.size * 10);
  const lines = titleLines(signature.unit, Math.floor(lineChars) - unsealedChars);
  const longest = lines.toSorted((a, b) => widthInChars(b) - widthInChars(a))[0]!;
  const indents = signatureIndents({ ...signature, unit: longest }, profile.signature);
  const unit = lines.length > 1 ? block(indents.unit, widthInChars(longest), lineChars) : { right: indents.unit };
  return [
    {
      style: "Signature",
      runs: textRun(lines.join("\n")),
      keepNext: true,
      before,
      indent: unit,
      ...(lines.length > 1 && { align: "center" }),
    },
    { style: "Signature", runs: textRun(signature.date), indent: { right: indents.date } },
  ];
}

/** Lines of a unit stand centred under each other, where its longest line would stand. They have room to spare. */
function block(right: number, longest: number, lineChars: number): { readonly left: number; readonly right: number } {
  const spare = Math.min(1, right);
  return { left: Math.max(0, lineChars - right - longest - spare - 0.1), right: right - spare };
}

/**
 * How far unit and date stand from the right edge, in characters (GB/T 9704-2012, 7.3.5).
 * With a seal the unit is centred above the date; a long unit moves the date further in than its 4 characters.
 */
export function signatureIndents(
  { unit = "", date, seal }: Signature,
  { sealedDateChars, unsealedChars, stepChars }: LayoutProfile["signature"],
): { readonly unit: number; readonly date: number } {
  const unitWidth = widthInChars(unit);
  const dateWidth = widthInChars(date);
  if (seal) {
    const overhang = (unitWidth - dateWidth) / 2;
    const inset = Math.max(sealedDateChars, overhang);
    return { unit: inset - overhang, date: inset };
  }
  if (dateWidth > unitWidth) {
    return { unit: unsealedChars + dateWidth + stepChars - unitWidth, date: unsealedChars };
  }
  return { unit: unsealedChars, date: Math.max(0, unsealedChars + unitWidth - stepChars - dateWidth) };
}

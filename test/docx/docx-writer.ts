import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  SectionType,
  Table,
  TabStopType,
  TextRun,
} from "docx";
import type { LayoutProfile } from "../../src/docx/page-layout.ts";
import { signatureIndents } from "../../src/docx/signature.ts";
import { frameLine } from "../../src/docx/spread-line.ts";
import { widthInChars } from "../../src/docx/text-width.ts";
import { titleLines } from "../../src/docx/title-lines.ts";
import type { Annex, Outline, Signature } from "../../src/outline/blocks.ts";
import { blockDrafts, contentChildren, type DocxPage, type Draft, paragraph, runs } from "./docx-writer-blocks.ts";
import { docxNumbering, docxStyles } from "./docx-writer-styles.ts";

/**
 * The same outline in the same layout, written by the `docx` library: what src/docx is compared with.
 * What is decided before any XML (line breaks of titles, column widths, tab stops, indents) is taken from src/docx.
 */
export async function writeWithDocx(outline: Outline, profile: LayoutProfile): Promise<Uint8Array> {
  const { title, school, period, annexes } = outline;
  const figures = { count: 0, lists: 0 };
  const document = new Document({
    title,
    subject: period,
    creator: school,
    lastModifiedBy: school,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    styles: docxStyles(profile),
    numbering: docxNumbering(profile),
    sections: [
      section(bodyDrafts(outline, page(profile, false, figures)), false, profile, outline.draft),
      ...annexes.map((annex, i) => {
        const drafts = annexDrafts(annex, i, annexes.length, page(profile, annex.landscape, figures));
        return section(drafts, annex.landscape, profile, outline.draft);
      }),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function page(profile: LayoutProfile, turned: boolean, figures: DocxPage["figures"]): DocxPage {
  const { paper, portrait, landscape } = profile;
  const width = turned ? paper.height - landscape.left - landscape.right : paper.width - portrait.left - portrait.right;
  return { profile, width, figures };
}

function section(drafts: Draft[], turned: boolean, profile: LayoutProfile, draft?: string): ISectionOptions {
  const margins = turned ? profile.landscape : profile.portrait;
  const footer = margins.bottom - profile.pageNumber.below - profile.looks.pageNumber.size * 5;
  const closed = drafts.at(-1) instanceof Table ? [...drafts, { style: "SectionEnd" }] : drafts;
  const header = () => new Header({ children: [paragraph({ style: "Header", children: runs(draft ?? "") })] });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      column: { space: 0 },
      page: {
        // The library turns the paper itself.
        size: { ...profile.paper, ...(turned && { orientation: PageOrientation.LANDSCAPE }) },
        margin: { ...margins, header: profile.header.fromEdge, footer, gutter: 0 },
      },
    },
    ...(draft !== undefined && { headers: { default: header(), even: header(), first: header() } }),
    ...(profile.pageNumber.place !== "无" && {
      footers: { default: pageNumber("odd", profile), even: pageNumber("even", profile) },
    }),
    children: closed.map((piece) => (piece instanceof Table ? piece : paragraph(piece))),
  };
}

function pageNumber(pages: "odd" | "even", { pageNumber }: LayoutProfile): Footer {
  const { before, after, place, indent } = pageNumber;
  const right = { indent: { right: indent }, alignment: AlignmentType.RIGHT };
  const left = { indent: { left: indent }, alignment: AlignmentType.LEFT };
  const centred = { alignment: AlignmentType.CENTER };
  const where = place === "居中" ? centred : place === "居右" || pages === "odd" ? right : left;
  const children = [new TextRun(before), new TextRun({ children: [PageNumber.CURRENT] }), new TextRun(after)];
  return new Footer({ children: [paragraph({ style: "Footer", ...where, children })] });
}

const title = (text: string, { profile, width }: DocxPage): TextRun[] =>
  runs(titleLines(text, Math.floor(width / (profile.looks.title.size * 10))).join("\n"));

/** An indent in characters, as the twips that the library can write. */
function indent(chars: { left?: number; hanging?: number; right?: number }, { looks }: LayoutProfile) {
  const { left = 0, hanging = 0, right = 0 } = chars;
  const twips = (n: number) => Math.round(n * looks.body.size * 10);
  return {
    ...((left || hanging) && { left: twips(left + hanging) }),
    ...(hanging && { hanging: twips(hanging) }),
    right: twips(right),
  };
}

function bodyDrafts({ title: name, subtitle, byline, body, annexes, signature }: Outline, page: DocxPage): Draft[] {
  const { profile } = page;
  const head: IParagraphOptions[] = [{ style: "Title", children: title(name, page) }];
  if (subtitle) head.push({ style: "Subtitle", children: runs(`——${subtitle}`) });
  if (byline) head.push({ style: "Subtitle", children: runs(byline) });
  head.push({ ...head.pop(), spacing: { after: profile.linePitch } });
  return [
    ...head,
    ...blockDrafts(body, page, annexes.length > 0 ? endsShort(body) : signature !== undefined),
    ...annexNote(annexes, profile, signature !== undefined),
    ...(signature ? signatureDrafts(signature, profile) : []),
  ];
}

/** A last paragraph of more than 4 lines is not kept with 附件说明. */
function endsShort(body: Outline["body"]): boolean {
  const last = body.at(-1);
  if (last?.type !== "paragraph") return true;
  return widthInChars(last.content.map((inline) => (inline.type === "break" ? "" : inline.text)).join("")) <= 112;
}

function annexNote(annexes: readonly Annex[], profile: LayoutProfile, signed: boolean): IParagraphOptions[] {
  return annexes.map((annex, i) => {
    const prefix = (i === 0 ? "附件：" : "") + (annexes.length > 1 ? `${i + 1}. ` : "");
    const left = profile.firstLineChars + (i === 0 ? 0 : 3);
    return {
      style: "AnnexNote",
      children: runs(prefix + annex.title),
      keepNext: i === annexes.length - 1 ? signed : annexes.length < 4 || i === 0 || i === annexes.length - 2,
      ...(i === 0 && { spacing: { before: profile.linePitch } }),
      indent: indent({ left, hanging: widthInChars(prefix) }, profile),
    };
  });
}

function signatureDrafts(signature: Signature, profile: LayoutProfile): IParagraphOptions[] {
  const { unit, date } = signatureIndents(signature, profile.signature);
  const { sealedLines, unsealedLines } = profile.signature;
  const before = (signature.seal ? sealedLines : unsealedLines) * profile.linePitch;
  const place = (right: number) => ({ style: "Signature", indent: indent({ right }, profile) });
  return [
    { ...place(unit), children: runs(signature.unit ?? ""), keepNext: true, spacing: { before } },
    { ...place(date), children: runs(signature.date) },
  ];
}

function annexDrafts(annex: Annex, index: number, count: number, page: DocxPage): Draft[] {
  const { profile, width } = page;
  const { linePitch, table } = profile;
  const below = [...noteDrafts(annex, page), ...signerDrafts(annex, page)];
  const [frame] = frameLine(annex.frame, width, profile);
  const tight = annex.frame.reduce((sum, item) => sum + widthInChars(item), annex.frame.length - 1);
  const size = tight * table.size * 10 <= width ? undefined : table.smallSize;
  return [
    { style: "AnnexLabel", children: runs(count > 1 ? `附件${index + 1}` : "附件") },
    {
      style: "AnnexTitle",
      children: title(annex.title, page),
      spacing: { before: linePitch, after: Math.round(linePitch / 2) },
    },
    ...(frame
      ? [
          {
            style: "TableLine",
            children: runs(annex.frame.join("\t"), { size }),
            keepNext: true,
            tabStops: (frame.tabs ?? []).map(({ at, align }) => ({ position: at, type: align })),
          },
        ]
      : []),
    ...blockDrafts(annex.blocks, page, below.length > 0),
    ...below.map((draft, i) => ({ ...draft, keepNext: i < below.length - 1 })),
  ];
}

function noteDrafts({ notes }: Annex, page: DocxPage): IParagraphOptions[] {
  const { looks, table } = page.profile;
  return notes.map((note, i) => {
    const prefix = (i === 0 ? "注：" : "") + (notes.length > 1 ? `${i + 1}. ` : "");
    const left = i === 0 ? 0 : (2 * table.size) / looks.body.size;
    const hanging = (widthInChars(prefix) * table.size) / looks.body.size;
    const children = [...runs(prefix), ...contentChildren(note, page)];
    return { style: "TableLine", children, indent: indent({ left, hanging }, page.profile) };
  });
}

function signerDrafts({ signers }: Annex, { profile, width }: DocxPage): IParagraphOptions[] {
  if (signers.length === 0) return [];
  return [
    {
      style: "TableLine",
      children: runs(signers.map((signer) => (signer.includes("：") ? signer : `${signer}：`)).join("\t")),
      tabStops: signers.slice(1).map((_, i) => ({
        type: TabStopType.LEFT,
        position: Math.round(((i + 1) * width) / signers.length),
      })),
      spacing: { before: profile.table.gap },
    },
  ];
}

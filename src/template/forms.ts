import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Checked, Diagnostic } from "../diagnostics/diagnostic.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import { kinds } from "../records/kinds/index.ts";
import { lazily, oncePer } from "../school/once-per.ts";
import { nearest } from "../zh/nearest.ts";
import { parseTemplate } from "./parse-template.ts";
import { placeAt, type Template } from "./template.ts";
import type { ItemForm } from "./template-data.ts";

const unknownForm = defineMistake("template/unknown-form", "error", {
  message: (a: { name: string; nearest: string | undefined }) => `没有“${a.name}”这种记录，写法用不上`,
  hint: (a) => perhaps(a.nearest, "标题写记录的种类，如“## 获奖”；另一种写法写“## 获奖·短”。"),
  why: "写法的标题是记录的种类。",
  wrong: "## 获讲\n{{获奖人}}获{{等次}}，",
  right: "## 获奖\n{{获奖人}}获{{等次}}，",
});

const badForm = defineMistake("template/bad-form", "warning", {
  message: (a: { text: string; isOutside: boolean }) =>
    a.isOutside ? `“${a.text}”不在哪一个写法的标题下面，没有用上` : `“${a.text}”：一种写法只写一行，末尾不用句号`,
  hint: (a) =>
    a.isOutside
      ? "上面一行写标题，如“## 获奖”；两个井号，后面是记录的种类。"
      : "写成一行，最后一个 ，、；放在两项之间；另一种写法另写标题，如“## 获奖·短”。",
  why: "写法.md 里，一个标题下面写一行。",
  wrong: "# 公开课\n{{执教}}的《{{课名}}》，\n",
  right: "## 公开课\n{{执教}}的《{{课名}}》，\n",
});

/** Lines of a school's own 写法.md that are no form, or more than one line of a form. */
function* slipsIn(template: Template): Iterable<Diagnostic> {
  let isUnderHeading = false;
  let lines = 0;
  let offset = 0;
  for (const line of template.text.split("\n")) {
    const text = line.trim();
    if (/^##(?!#)/.test(line)) [isUnderHeading, lines] = [true, 0];
    else if (text !== "" && !/^\{\{!.*\}\}$/.test(text)) {
      lines++;
      const isWrong = !isUnderHeading || lines > 1 || text.endsWith("。");
      if (isWrong) yield badForm.at(placeAt(template, offset, line.length), { text, isOutside: !isUnderHeading });
    }
    offset += line.length + 1;
  }
}

/** How the items of lists are written: by `获奖`, or `获奖·短`. */
export type Forms = ReadonlyMap<string, ItemForm>;

/**
 * Reads 写法.md: under each heading (`## 获奖`, `## 获奖·短`) the form of one item. The sign it ends with, ， 、 or ；, stands
 * between items.
 */
export const readForms = oncePer((template: Template): Checked<Forms> => {
  const forms = new Map<string, ItemForm>();
  const diagnostics: Diagnostic[] = template.isShared ? [] : [...slipsIn(template)];
  for (const [whole, heading = "", body = ""] of template.text.matchAll(
    /^##[ \t]*(.+)\n([\s\S]*?)(?=^##|(?![\s\S]))/gm,
  )) {
    const title = heading.trim().replace("/", "·");
    const at = template.text.indexOf(whole);
    const kind = /^[^·]*/.exec(title)![0];
    const labels = Object.values(kinds).map(({ label }) => label);
    if (!labels.includes(kind))
      diagnostics.push(
        unknownForm.at(placeAt(template, at + whole.indexOf(heading), heading.length), {
          name: kind,
          nearest: nearest(kind, labels),
        }),
      );
    const typed = body.trim();
    const [, text = "", mark] = /^([\s\S]*?)([，、；])?$/.exec(typed)!;
    const line = (template.line ?? 1) + template.text.slice(0, at + whole.indexOf(typed)).split("\n").length - 1;
    const parsed = lazily(() => parseTemplate({ ...template, text, line }));
    // Of the shipped ones a report uses a few; nothing is wrong in them.
    if (!template.isShared) diagnostics.push(...parsed().diagnostics);
    forms.set(title, {
      mark,
      get parsed() {
        return parsed().value;
      },
    });
  }
  return { value: forms, diagnostics };
});

/** The form of a kind's items, by the label of the kind; the school's own first. */
export const formIn =
  (...all: readonly Forms[]) =>
  (kind: string, form: string | undefined): ItemForm | undefined => {
    const name = form === undefined ? kind : `${kind}·${form}`;
    return all.flatMap((forms) => forms.get(name) ?? [])[0];
  };

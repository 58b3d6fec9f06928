import { defineMistake } from "../diagnostics/define-mistake.ts";
import { type Checked, type Diagnostic, type Place, startOf } from "../diagnostics/diagnostic.ts";
import { perhaps } from "../diagnostics/phrases.ts";
import type { Computed } from "../figures/compute.ts";
import type { Facts } from "../figures/facts.ts";
import type { Sourced } from "../records/define-kind.ts";
import type { RawFile } from "../source/read-document.ts";
import type { TemplateData } from "../template/template-data.ts";
import { nearest } from "../zh/nearest.ts";
import { activityPhotos } from "./annexes/activity-photos.ts";
import { type AnnexBody, framed, type PhotosAsked, type PictureBody } from "./annexes/define-annex.ts";
import { annexKinds } from "./annexes/index.ts";
import type { Annex } from "./blocks.ts";
import { annexName, readAnnexFile } from "./list-annexes/annex-file.ts";
import { listAnnex } from "./list-annexes/list-annex.ts";

const unknownAnnex = defineMistake("template/unknown-annex", "error", {
  message: (a: { name: string; nearest: string | undefined; choices: readonly string[] }) => `没有叫“${a.name}”的附件`,
  hint: (a) => perhaps(a.nearest, `可写：${a.choices.join("、")}；自己的表写成 模板/附件/${a.name}.yaml。`),
  why: "附件的名称打错，就不知道附哪一张表。",
  wrong: "报告: [{名称: 培训项目总结, 主题: 阅读, 附件: [活动汇总标]}]",
  right: "报告: [{名称: 培训项目总结, 主题: 阅读, 附件: [活动汇总表]}]",
});

const unusedAnnex = defineMistake("template/unused-annex", "warning", {
  message: (a: { name: string; nearest: string | undefined }) =>
    `没有一份报告的“附件”写了“${a.name}”，这个文件没有用上`,
  hint: (a) => perhaps(a.nearest, `在学期文件的“报告”里写“附件: [${a.name}]”，或删去这个文件。`),
  why: "模板/附件 里的表，要在报告的“附件”里写上名称才附上。",
  wrong: "报告: [{名称: 培训项目总结, 主题: 阅读, 附件: [活动汇总表]}]   # 另有 模板/附件/新表.yaml",
  right: "报告: [{名称: 培训项目总结, 主题: 阅读, 附件: [活动汇总表, 新表]}]",
});

const repeatedAnnex = defineMistake("template/repeated-annex", "warning", {
  message: (a: { name: string }) => `附件“${a.name}”写了两次，只附一份`,
  hint: () => "删去一处。",
  why: "同一张表附两份，附件说明里也会列两次。",
  wrong: "报告: [{名称: 培训项目总结, 主题: 阅读, 附件: [活动汇总表, 学时统计表, 活动汇总表]}]",
  right: "报告: [{名称: 培训项目总结, 主题: 阅读, 附件: [活动汇总表, 学时统计表]}]",
});

/** Which annexes a report asks for, and what they are made from. */
interface Asked {
  readonly names: readonly string[];
  /** Where the name of that number is written. */
  place(nth: number): Place;
  /** ‹附件›.yaml files; of two of one name the later one counts: that of the school. */
  readonly files: readonly RawFile[];
  /** Left out: every one is. */
  isWanted?(name: string): boolean;
  /** What the report calls 校本研修. */
  readonly work: string;
  readonly facts: Facts;
  readonly computed: Computed;
  readonly data: TemplateData;
  readonly photos?: PhotosAsked;
}

/** An annex, and the records that it lists. */
export interface MadeAnnex {
  readonly name: string;
  readonly annex: Annex;
  readonly listed: readonly Sourced[];
}

/** The annexes of these names that have something in them, in order and each once. */
export function makeAnnexes(asked: Asked): Checked<MadeAnnex[]> {
  const diagnostics: Diagnostic[] = [];
  const value = asked.names.flatMap((name, nth): MadeAnnex[] => {
    if (asked.names.indexOf(name) < nth) {
      diagnostics.push(repeatedAnnex.at(asked.place(nth), { name }));
      return [];
    }
    if (asked.isWanted?.(name) === false) return [];
    const { value: body, diagnostics: found } = bodyOf(name, nth, asked);
    diagnostics.push(...found);
    return body ? [{ name, annex: framed(name, body, asked.facts, asked.work), listed: body.listed ?? [] }] : [];
  });
  return { value, diagnostics };
}

function bodyOf(name: string, nth: number, asked: Asked): Checked<AnnexBody | PictureBody | undefined> {
  const { files, facts, computed, data } = asked;
  const file = files.findLast((one) => annexName(one.file) === name);
  if (file) {
    const { value: definition, diagnostics } = readAnnexFile(file);
    if (!definition) return { value: undefined, diagnostics };
    const isOwn = !isShipped(file);
    const body = listAnnex({ definition, facts, computed, data, isOwn });
    return {
      value: body.value && { ...body.value, isOwn, isList: true },
      diagnostics: [...diagnostics, ...body.diagnostics],
    };
  }
  const kind = annexKinds.find((annex) => annex.name === name);
  if (kind) return { value: kind.make(facts, computed, asked.photos), diagnostics: [] };
  const choices = annexNames(files);
  const args = { name, nearest: nearest(name, choices), choices };
  return { value: undefined, diagnostics: [unknownAnnex.at(asked.place(nth), args)] };
}

/**
 * The files of a school in 模板/附件/ that none of its reports asks for; shipped files lie in 附件/. A file that is meant by an
 * unknown name is none: that is an error already.
 */
export function unusedAnnexes(files: readonly RawFile[], used: () => readonly string[]): readonly Diagnostic[] {
  const own = files.filter((file) => !isShipped(file)).map(({ file }) => ({ file, name: annexName(file) }));
  if (own.length === 0) return [];
  const known = new Set(annexNames(files));
  const asked = used();
  const unknown = asked.filter((name) => !known.has(name));
  return own
    .filter(({ name }) => !asked.includes(name) && nearest(name, unknown) === undefined)
    .map(({ file, name }) => unusedAnnex.at(startOf(file), { name, nearest: nearest(name, asked) }));
}

/** Whether an annex can be wrong for one school alone: it is made by the school, nobody knows it, or photos stand in it. */
export function isOwnAnnex(name: string, files: readonly RawFile[]): boolean {
  const file = files.findLast((one) => annexName(one.file) === name);
  if (file) return !isShipped(file);
  return name === activityPhotos.name || !annexKinds.some((annex) => annex.name === name);
}

const isShipped = ({ file }: RawFile): boolean => file.startsWith("附件/");

/** The names of all annexes that a report may carry. */
export const annexNames = (files: readonly RawFile[]): readonly string[] => [
  ...new Set([...annexKinds.map(({ name }) => name), ...files.map(({ file }) => annexName(file))]),
];

/**
 * How the text refers to the annex that has all of some records: 附件3, or 附件 if there is one alone; empty if none
 * has them. Parts of a record (one milestone of a project) stand with the record.
 */
export function annexListing(made: readonly MadeAnnex[]): (records: readonly Sourced[]) => string {
  const listings = made.map(({ listed }) => new Set(listed.map(({ origin }) => origin)));
  return (records) => {
    const index = listings.findIndex(
      (listed) => records.length > 0 && records.every(({ origin }) => listed.has(origin)),
    );
    return index < 0 ? "" : made.length === 1 ? "附件" : `附件${index + 1}`;
  };
}

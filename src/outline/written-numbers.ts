import { captionLabels } from "../template/reference-helpers.ts";
import type { Annex, Chart, Table } from "./blocks.ts";

/** What stands before a heading: 一、 as it is; without a space after `1.`, 1. and 2024年 would read as one number. */
export const spacedNumber = (number: string): string => (number.endsWith(".") ? `${number} ` : number);

/** What stands at the head of an annex page: 附件 alone, or 附件1, 附件2 … */
export const annexLabel = (index: number, count: number): string => (count > 1 ? `附件${index + 1}` : "附件");

/** What stands before each of several notes or names of annexes; a single one has none. */
export const itemNumber = (index: number, all: readonly unknown[]): string => (all.length > 1 ? `${index + 1}. ` : "");

/** 填表人： with room to sign after it. */
export const signersOf = ({ signers }: Annex): readonly string[] =>
  signers.map((signer) => (signer.includes("：") ? signer : `${signer}：`));

/** 图1　各组学时 or 表1　各校区教师人数; empty for a table without a caption. */
export const captionOf = ({ type, caption, number }: Chart | Table): string =>
  caption === undefined ? "" : `${captionLabels[type]}${number ?? ""}　${caption}`;

import { kinds } from "../records/kinds/index.ts";
export const compared = (name: string) => name === "awards";
export const turned = (name: string) => "lessons" !== name;
export const byLabel = (label: string) => label == kinds.awards.label;
export const byItsWord = (label: string) => label === "获奖";
export const byObject = (kind: object) => kind !== kinds["lessons"];
export const switched = (name: string) => {
  switch (name) {
    case "awards":
      return 1;
  }
};
export const listed = (name: string) => ["awards", "lessons"].includes(name);
export const inSet = new Set<string>(["lessons" as const]);
export const inMap = new Map([["获奖", 1]]);
export const inTable = { awards: ["state"], "lessons": [] };
export const labelled = { 获奖: 1 };
export const hasRecords = (records: object) => "awards" in records;
export const found = (names: string[]) => names.indexOf("awards");
export const among = (kind: never) => [kinds.awards].includes(kind);
const aside = "awards";
export const later = (name: string) => name === aside;
const own = ["lessons"];
export const chosen = (isAward: boolean) => (isAward ? `awards` : own);

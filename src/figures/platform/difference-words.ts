import { plainNumber, sum } from "../measures.ts";
import type { ComparedPerson } from "./compare-hours.ts";
import type { Training, TrainingPair } from "./match-trainings.ts";

/** Why the hours of somebody differ, in words ready to print: at most so many trainings of each sort by name. */
export function differenceWords({ platform, ours, differing, isAmbiguous }: ComparedPerson, most: number): string {
  if (isAmbiguous) return "我校有同名的人，平台没有写明继教号，分不清是哪一位";
  if (ours === undefined) return "我校名册没有此人";
  if (platform === undefined) return "平台没有此人";
  const other = differing.flatMap(({ platform, ours }) =>
    platform && ours ? [`${ours.title}（平台${plainNumber(platform.hours)}，我校${plainNumber(ours.hours)}）`] : [],
  );
  return [
    ...sideWords("平台没有", alone(differing, "ours"), most),
    ...sideWords("我校没有", alone(differing, "platform"), most),
    ...(other.length > 0 ? [`学时不同：${limited(other, most)}`] : []),
  ].join("；");
}

const alone = (pairs: readonly TrainingPair[], side: "ours" | "platform"): readonly Training[] =>
  pairs.flatMap((pair) => (pair.ours && pair.platform ? [] : (pair[side] ?? [])));

function sideWords(lead: string, trainings: readonly Training[], most: number): readonly string[] {
  if (trainings.length === 0) return [];
  const words = trainings.map(({ title, hours }) => `${title}${plainNumber(hours)}学时`);
  const all = trainings.length > 1 ? `，共${plainNumber(sum(trainings.map(({ hours }) => hours)))}学时` : "";
  return [`${lead}：${limited(words, most)}${all}`];
}

const limited = (words: readonly string[], most: number): string =>
  words.slice(0, most).join("、") + (words.length > most ? `等${words.length}项` : "");

import type { School } from "../../school/school.ts";
import type { Figure, FigureResult } from "../define-figure.ts";
import { type Topic, topics } from "./index.ts";

/** The figures of one topic; `unrecorded` are nothing because the school keeps no such records. */
export interface TopicResult {
  readonly label: string;
  readonly recorded: readonly FigureResult[];
  readonly unrecorded: readonly FigureResult[];
}

/** Named figures as people look for them. */
export function byTopic(results: readonly FigureResult[], school: School): readonly TopicResult[] {
  const resultOf = new Map(results.map((result) => [result.name, result]));
  return topics.map((topic) => {
    const listed = topic.figures.flatMap((figure) => {
      const result = resultOf.get(figure.name);
      return result ? [{ result, isUnrecorded: !result.value && !isRecorded(figure, topic, school) }] : [];
    });
    return {
      label: topic.label,
      recorded: listed.filter(({ isUnrecorded }) => !isUnrecorded).map(({ result }) => result),
      unrecorded: listed.filter(({ isUnrecorded }) => isUnrecorded).map(({ result }) => result),
    };
  });
}

/** Whether the whole school, in whatever period, has a record of the topic that it could be made from. */
const isRecorded = ({ kind }: Figure, { kinds }: Topic, { records }: School): boolean =>
  kinds.some((name) => records[name].length > 0) && (kind === undefined || records[kind].length > 0);

import type { School } from "../../school/school.ts";
import type { Figure } from "../define-figure.ts";
import type { FigureResult } from "../figure-result.ts";
import { type Topic, topics } from "./index.ts";

/** The figures of one topic; `unrecorded` are 0 because the school keeps no such records. */
interface TopicResult {
  readonly label: string;
  readonly recorded: readonly FigureResult[];
  readonly unrecorded: readonly FigureResult[];
}

/** Results of the named figures, by topic. */
export function byTopic(results: readonly FigureResult[], school: School): readonly TopicResult[] {
  return topics.map((topic) => {
    const empty = topic.figures.filter((figure) => !isRecorded(figure, topic, school)).map(({ name }) => name);
    const own = results.filter(({ name }) => topic.figures.some((figure) => figure.name === name));
    const isUnrecorded = ({ name, value }: FigureResult) => !value && empty.includes(name);
    return {
      label: topic.label,
      recorded: own.filter((result) => !isUnrecorded(result)),
      unrecorded: own.filter(isUnrecorded),
    };
  });
}

/** Whether the school has a record that a figure could be made from, whatever its period. */
const isRecorded = ({ kind }: Figure, { kinds }: Topic, { records }: School): boolean =>
  kinds.some((name) => records[name].length > 0) && (kind === undefined || records[kind].length > 0);

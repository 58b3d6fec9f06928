import { awardKind } from "./award.ts";
import { lessonKind } from "./lesson.ts";

export const kinds = { awards: awardKind, lessons: lessonKind } as const;
export const isLesson = (name: string) => name === "lessons";

import { perhaps } from "../../../diagnostics/phrases.ts";
import { type Event, readEvent, type School, type Scope } from "../../../pipeline.ts";
import { Refusal } from "../../refusal.ts";

/** The event that a paper is for, and what to say if it is not recorded: most are still to come. */
interface Chosen {
  readonly event: Event;
  readonly missing?: string;
}

const mostListed = 8;

/** Finds the activity that is meant. Refuses if several are. */
export function chooseEvent(typed: string, school: School, scope: Scope): Chosen {
  const { day, title, found, nearest } = readEvent(typed, school, scope);
  const [event, ...others] = found;
  if (event && others.length === 0) return { event };
  if (event) {
    const listed = found.map((one) => `“${[one.day, one.title].join(" ")}”`);
    const more = found.length > mostListed ? `等${found.length}次` : "";
    throw new Refusal(
      `“${typed}”有${found.length}次活动`,
      `请写明是哪一次，或用 --group 写明教研组：${listed.slice(0, mostListed).join("、")}${more}。`,
    );
  }
  const printed = [day && "日期", title && "主题"].filter(Boolean).join("、");
  return { event: { day, title }, missing: `记录里没有这次活动，${printed}照印。${perhaps(nearest, "")}` };
}

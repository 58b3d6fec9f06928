// Beside make-report.ts, for paper that is filled in by hand:
//   school -> outline -> docx
import type { Checked } from "./diagnostics/diagnostic.ts";
import { paperProfile } from "./docx/paper-layout.ts";
import { schoolProfile } from "./docx/school-layout.ts";
import { writeDocx } from "./docx/write-docx.ts";
import { fileStem } from "./outline/file-stem.ts";
import { namesOfPart, volumeOf } from "./outline/for-part.ts";
import type { Paper } from "./outline/paper/define-paper.ts";
import type { WrittenFile } from "./outline/written-report.ts";
import type { Event } from "./school/read-event.ts";
import { type Narrowing, narrow } from "./school/read-scope.ts";
import type { School } from "./school/school.ts";
import { type Day, earlierDay, laterDay } from "./zh/dates.ts";

/** A paper as a file; none if it would be for nobody. `day`: whose roster it has; `people`: how many of the roster it names. */
export interface MadePaper {
  readonly file: WrittenFile | undefined;
  readonly day: Day;
  readonly pages: number;
  readonly people: number;
}

/**
 * Prints a paper for a part of the school. The roster is that of the day of the event, else of `today`, or of the nearest day
 * of the period. A school's own Word file is left aside: its letterhead takes the room for writing.
 */
export async function makePaper(
  school: School,
  paper: Paper,
  narrowing: Narrowing,
  { today, event = {} }: { readonly today: Day; readonly event?: Event },
): Promise<Checked<MadePaper | undefined>> {
  const { value: scope, diagnostics } = narrow(school, narrowing);
  if (scope === undefined) return { value: undefined, diagnostics };
  const { settings } = school;
  const { from, to, name: period } = settings.period;
  const day = event.day ?? earlierDay(laterDay(today, from), to);
  const pages = paper.make({ school, scope, day, event });
  const outlines = pages.map(({ title, body }) => ({ title, body, annexes: [], school: settings.school, period }));
  const made = { day, pages: pages.length, people: pages.reduce((sum, page) => sum + page.people, 0) };
  if (outlines.length === 0) return { value: { ...made, file: undefined }, diagnostics };
  const name = paper.called(school);
  const bytes = await writeDocx(
    volumeOf(outlines, name, scope, settings),
    paperProfile(schoolProfile(settings.layout)),
  );
  const stem = fileStem(...namesOfPart(settings, name, scope), event.day === undefined ? "" : `（${event.day}）`);
  return { value: { ...made, file: { format: "docx", fileName: `${stem}.docx`, bytes } }, diagnostics };
}

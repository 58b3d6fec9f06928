import { Chalk, type ChalkInstance } from "chalk";
import type { Severity } from "../../diagnostics/diagnostic.ts";
import type { Screen } from "../terminal.ts";

export const severityWords: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", notice: "提示" };

/** Colours, or none if the screen wants none. */
export const colors = ({ color }: Pick<Screen, "color">): ChalkInstance => new Chalk({ level: color ? 1 : 0 });

/** The colour of a severity. */
export const severityColor = (paint: ChalkInstance, severity: Severity): ChalkInstance =>
  ({ error: paint.red, warning: paint.yellow, notice: paint.cyan })[severity];

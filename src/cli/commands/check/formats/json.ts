import { diagnosticsJson } from "../../../print/json.ts";
import type { Format } from "./format.ts";

/** For other programs: every diagnostic with its place, and the totals. */
export const json: Format = ({ diagnostics, extent }) => diagnosticsJson(diagnostics, extent);

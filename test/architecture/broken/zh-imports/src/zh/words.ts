import { diagnose } from "../diagnostics/diagnose.ts";

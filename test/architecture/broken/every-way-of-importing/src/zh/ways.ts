import { a } from "../diagnostics/a.ts";
import type { A } from "../diagnostics/a.ts";
import * as all from "../diagnostics/a.ts";
import usual, { type B } from "../diagnostics/a.ts";
import "../diagnostics/a.ts";
import old = require("../diagnostics/a.ts");
const later = await import("../diagnostics/a.ts");
type C = import("../diagnostics/a.ts").A;
type D = typeof import("../diagnostics/a.ts");
const inside = () => { return import(/* "./b.ts" */ "../diagnostics/a.ts"); };
/// <reference path="../diagnostics/a.ts" />
const required = require("../diagnostics/a.ts");
const unknown = (name: string) => import(`../${name}.ts`);
// import { no } from "../records/comment.ts";
const words = 'import { no } from "../records/text.ts"';

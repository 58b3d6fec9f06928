export type Syntax = { fields: import("./field.ts").Field[] };
